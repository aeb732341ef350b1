/** Metres of a degree of longitude and of latitude, around a latitude: close enough over a country's breadth. */
export function metresPerDegree(latitude: number): readonly [longitude: number, latitude: number] {
  return [111_320 * Math.cos((latitude * Math.PI) / 180), 111_320];
}

/** From a point to the nearest on a segment. */
export function segmentDistance(
  x: number,
  y: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = alongX ** 2 + alongY ** 2;
  const share = length === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / length;
  const at = Math.min(1, Math.max(0, share));
  return Math.hypot(x - fromX - at * alongX, y - fromY - at * alongY);
}
