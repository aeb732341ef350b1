/** Something that keeps a chart from being read. */
export interface ChartFinding {
  readonly chart: string;
  readonly kind: 'collision' | 'cut off' | 'too small' | 'pale';
  readonly what: string;
}

/**
 * Looks at all charts of the page, as they are shown. Runs in the browser, so it may use nothing
 * from outside itself.
 */
export function lookAtCharts(): ChartFinding[] {
  const findings: ChartFinding[] = [];

  /** sRGB channels, 0 to 255, and alpha. */
  function channels(colour: string): number[] {
    return (colour.match(/[\d.]+/g) ?? []).map(Number);
  }

  /** Relative luminance, as WCAG 2 defines it. */
  function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(a: string, b: string): number {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  }

  /** The path itself, or that which a `use` shows: cells of a table are thick strokes. */
  function shapeOf(shape: SVGGraphicsElement): SVGPathElement | null {
    const shown = shape instanceof SVGUseElement ? document.querySelector(shape.href.baseVal) : shape;
    return shown instanceof SVGPathElement ? shown : null;
  }

  /** What is painted under a text's middle: the last shape drawn before it that covers the place. */
  function groundOf(text: SVGTextElement, shapes: readonly SVGGraphicsElement[]): string {
    const box = text.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const under = shapes.filter((shape) => {
      const place = shape.getBoundingClientRect();
      const before = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      const within = place.left <= x && place.right >= x && place.top <= y && place.bottom >= y;
      if (!before || !within || !/^(?:path|use)$/.test(shape.tagName)) return before && within;
      const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM()?.inverse());
      const path = shapeOf(shape);
      if (path !== shape) return path?.isPointInStroke(point);
      return getComputedStyle(shape).fill !== 'none' && path?.isPointInFill(point);
    });
    const last = under.at(-1);
    const fill = last ? getComputedStyle(last)[last instanceof SVGUseElement ? 'stroke' : 'fill'] : 'none';
    return fill === 'none' || fill.startsWith('url') ? getComputedStyle(document.body).backgroundColor : fill;
  }

  for (const figure of document.querySelectorAll<HTMLElement>('figure.chart')) {
    const chart = figure.dataset['name'] ?? '';
    for (const svg of figure.querySelectorAll('svg')) {
      if (svg.getBoundingClientRect().width === 0) continue;
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / svg.viewBox.baseVal.width;
      const texts = [...svg.querySelectorAll('text')];
      const drawn = [...svg.querySelectorAll<SVGGraphicsElement>('rect, circle, path:not(defs *), use')];
      const shapes = drawn.filter(
        (shape) => !shape.matches('use') || getComputedStyle(shape).fill === 'none',
      );
      const boxes = texts.map((text) => text.getBoundingClientRect());
      const add = (kind: ChartFinding['kind'], what: string) => findings.push({ chart, kind, what });
      texts.forEach((text, i) => {
        const box = boxes[i] as DOMRect;
        const words = text.textContent ?? '';
        if (words.trim() === '') return;
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        if (size < 11.95) add('too small', `${words} at ${size.toFixed(1)} px`);
        // A line's box is taller than its letters.
        const air = box.height * 0.2;
        const above = box.top + air < frame.top - 1 || box.bottom - air > frame.bottom + 1;
        const out = above || box.left < frame.left - 1 || box.right > frame.right + 1;
        if (out) add('cut off', words);
        const ratio = contrast(getComputedStyle(text).fill, groundOf(text, shapes));
        if (ratio < 4.5) add('pale', `${words} at ${ratio.toFixed(2)}`);
        boxes.slice(i + 1).forEach((other, j) => {
          const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
          // Boxes hold room above and below the letters, which may overlap unseen.
          const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
          if (width > 1 && height > box.height * 0.3)
            add('collision', `${words} / ${texts[i + 1 + j]?.textContent}`);
        });
      });
    }
  }
  return findings;
}
