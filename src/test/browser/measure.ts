/** Functions that run within a page: they may use nothing from outside themselves. */

/** By how many pixels the page is wider than the window. */
export function horizontalScroll(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return Math.max(0, scrollWidth - clientWidth);
}

/** Texts of charts that are shown smaller than 12 pixels. */
export function smallChartText(): string[] {
  return [...document.querySelectorAll<SVGTextElement>('svg.chart-svg text')].flatMap((text) => {
    const svg = text.ownerSVGElement;
    const shown = svg?.getBoundingClientRect();
    if (!svg || !shown || shown.width === 0) return [];
    const size =
      Number.parseFloat(getComputedStyle(text).fontSize) * (shown.width / svg.viewBox.baseVal.width);
    return size < 11.95 ? [`${text.textContent}: ${size.toFixed(1)}px`] : [];
  });
}
