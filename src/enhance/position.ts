import type { Position } from './areasAt.ts';

/** `GeolocationPositionError.PERMISSION_DENIED`. */
export const REFUSED = 1;
const UNAVAILABLE = 2;

/** Where the reader is, or why that is not known. It stays in the browser. */
export function positionOf(): Promise<Position | number> {
  const { geolocation } = navigator as Partial<Navigator>;
  const options = { timeout: 15_000, maximumAge: 600_000 };
  return new Promise((resolve) => {
    if (!geolocation) resolve(UNAVAILABLE);
    else
      geolocation.getCurrentPosition(
        ({ coords }) => resolve(coords),
        ({ code }) => resolve(code),
        options,
      );
  });
}
