import type { Palette } from '../../newsroom/palette.ts';
import { declarations, type WholeTheme } from '../../newsroom/theme.ts';

/** Colours that an embed uses besides those of its drawing. */
const PAGE_COLOURS = ['page', 'ink', 'muted', 'rule', 'link'] as const;

/**
 * Sizes in pixels, written in rem of 16 px. `heights.ts` computes with the same, so that the host page can reserve
 * space before the embed has loaded.
 */
export const MEASURES = {
  padding: 16,
  title: { size: 19, leading: 25 },
  subtitle: { size: 15, leading: 21, above: 4 },
  frame: { above: 12, below: 8 },
  small: { size: 13, leading: 19, above: 6 },
  summary: { size: 14, leading: 32, above: 4 },
  /** The list of areas, which only stands where the address asks for it. */
  select: { height: 40, below: 12 },
  quote: { size: 22, leading: 31, gap: 12 },
  /** Wider than this, a chart is drawn in its wide form. */
  wide: 560,
  /** Maximum width of the phone form. */
  phone: 432,
} as const;

const { padding, title, subtitle, frame, small, summary, select, quote, wide, phone } = MEASURES;

const rem = (pixels: number) => `${pixels / 16}rem`;

const LAYOUT = `
body{margin:0;display:flow-root;padding:${rem(padding)};background:var(--page);color:var(--ink);font-family:var(--sans);overflow-wrap:break-word}
h1,p,figure,blockquote{margin:0}
h1{font-size:${rem(title.size)};line-height:${rem(title.leading)}}
.subtitle{margin-top:${rem(subtitle.above)};color:var(--muted);font-size:${rem(subtitle.size)};line-height:${rem(subtitle.leading)}}
.small{margin-top:${rem(small.above)};color:var(--muted);font-size:${rem(small.size)};line-height:${rem(small.leading)}}
.small a{color:inherit}
a{color:var(--link)}
.more a{display:inline-block;padding-block:${rem(3)};color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
[data-title="0"] :is(h1,.subtitle){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
`;

const CHART = `
figure{container-type:inline-size}
.chart-frame{position:relative;margin-block:${rem(frame.above)} ${rem(frame.below)}}
.chart-svg{display:block;width:100%;height:auto;overflow:visible;font-family:inherit;font-variant-numeric:tabular-nums lining-nums}
.chart-svg a:hover{opacity:.75}.chart-svg:has(a) text{pointer-events:none}
main>select{max-width:100%;min-height:${rem(select.height)};margin-bottom:${rem(select.below)};font:1rem var(--sans)}
.more{position:relative}.more a+a{margin-left:.75rem}
details:not([open])+.more a+a{position:absolute;right:0;bottom:calc(100% + ${rem(small.above)})}
.chart-phone{display:none;max-width:${rem(phone)}}
@container (max-width:${rem(wide)}){.chart-wide{display:none}.chart-phone{display:block}}
details{margin-top:${rem(summary.above)};font-size:${rem(summary.size)};line-height:1.5}
summary{width:fit-content;line-height:${rem(summary.leading)};color:var(--link);cursor:pointer}
.scroll{overflow-x:auto;margin-block:${rem(8)}}
table{border-collapse:collapse;font-size:${rem(small.size)};font-variant-numeric:tabular-nums lining-nums}
th,td{padding:${rem(5)} ${rem(12)} ${rem(5)} 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:baseline}
tbody th{font-weight:400}
td,.n{text-align:right;padding:${rem(5)} 0 ${rem(5)} ${rem(12)}}
.t{text-align:left}
:is(td,.n):first-child{padding-left:0}
:is(td:not(.t),.n)+:is(th:not(.n),.t){padding-left:${rem(20)}}
@media print{details::details-content{display:block;content-visibility:visible;block-size:auto}}
`;

/** The value at the pointer, in charts that have any to show. */
const VALUES = `
.chart-value,.chart-mark{position:absolute;pointer-events:none}
.chart-value{width:max-content;max-width:min(16rem,100%);padding:4px 8px;border:1px solid;background:var(--page);font-size:.875rem;line-height:1.35}
.chart-value>*{display:block}
.chart-mark{width:14px;height:14px;border:2px solid;border-radius:50%;translate:-50% -50%}
.chart-frame>[hidden]{display:none}
`;

const QUOTE = `
h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
blockquote{padding-left:${rem(16)};border-left:3px solid var(--accent);font-family:var(--serif);font-size:${rem(quote.size)};line-height:${rem(quote.leading)}}
blockquote p+p{margin-top:${rem(quote.gap)}}
figcaption{margin-top:${rem(quote.gap)};color:var(--muted);font-size:${rem(subtitle.size)};line-height:${rem(subtitle.leading)}}
`;

/** Colours in forced-colours mode, which SVG paint does not follow by itself. */
const FORCED: Palette = {
  'chart-page': 'Canvas',
  'chart-ink': 'CanvasText',
  'chart-muted': 'CanvasText',
  'chart-grid': 'CanvasText',
  'chart-axis': 'CanvasText',
  'chart-highlight': 'Highlight',
  'chart-context': 'CanvasText',
  'chart-on-context': 'CanvasText',
  'chart-track': 'Canvas',
  'chart-series-1': 'Highlight',
  'chart-series-2': 'CanvasText',
  'chart-series-3': 'GrayText',
  'chart-series-4': 'LinkText',
};

const RIM = 'stroke:Canvas;stroke-width:2';

/** What else tells shapes of a class apart then, as `charts.css` has it. */
const FORCED_SHAPES: Readonly<Record<string, string>> = {
  'chart-stroke-grid': 'stroke-opacity:.4',
  'chart-fill-context': 'fill:Canvas;stroke:CanvasText',
  'chart-fill-track': 'stroke:CanvasText;stroke-dasharray:2 3',
  'chart-fill-series-1': RIM,
  'chart-fill-series-2': RIM,
  'chart-fill-series-3': RIM,
  'chart-fill-series-4': RIM,
  'chart-stroke-series-3': 'stroke-dasharray:8 3',
  'chart-stroke-series-4': 'stroke-dasharray:2 3',
};

const styles = new WeakMap<WholeTheme, Map<string, string>>();

/** The style sheet of one embed, with only the colours that its drawing uses. Thousands of drawings share a few. */
export function embedStyle(kind: 'chart' | 'quote', drawing: string, theme: WholeTheme): string {
  const made = styles.get(theme) ?? new Map<string, string>();
  styles.set(theme, made);
  const classes = [...new Set(drawing.match(/chart-(?:fill|stroke)-[a-z0-9-]+/g))];
  const own = kind === 'quote' ? QUOTE : drawing.includes('data-spots') ? CHART + VALUES : CHART;
  const key = [kind, own.length, ...classes].join();
  const css = made.get(key) ?? styleOf(kind, own, classes, theme);
  made.set(key, css);
  return css;
}

function styleOf(
  kind: 'chart' | 'quote',
  own: string,
  classes: readonly string[],
  theme: WholeTheme,
): string {
  const roles = new Set(classes.map((name) => name.replace(/^chart-(?:fill|stroke)-/, '')));
  const names = [
    ...PAGE_COLOURS,
    ...(kind === 'quote' ? ['accent'] : []),
    ...[...roles].map((role) => `chart-${role}`),
  ];
  const css = [
    variables(names, theme, kind),
    LAYOUT,
    own,
    ...(kind === 'chart' ? [paint(classes), forced(names, classes)] : []),
  ];
  return css.join('').replaceAll('\n', '');
}

/**
 * Light unless the address says otherwise: most pages are. A fragment works without script: it names an empty
 * element, which becomes the `:target`. Only what has a ground of its own follows the reader's device: pale text would
 * be lost on a page that does not.
 */
function variables(names: readonly string[], theme: WholeTheme, kind: 'chart' | 'quote'): string {
  const pick = (palette: Palette, of = names) =>
    declarations(
      Object.fromEntries(of.flatMap((name) => (palette[name] ? [[name, palette[name]] as const] : []))),
    );
  const light = pick(theme.light);
  const dark = pick(theme.dark);
  const fonts = pick(theme.light, kind === 'quote' ? ['sans', 'serif'] : ['sans']);
  const at = (scheme: string) => `:root:is([data-theme=${scheme}],:has([id$=${scheme}]:target))`;
  const clear = ':root:is([data-transparent="1"],:has([id^=transparent]:target))';
  return (
    `:root{color-scheme:light;${fonts};${light}}` +
    `@media screen and (prefers-color-scheme:dark){${at('auto')}:not([data-transparent="1"]){color-scheme:dark;${dark}}}` +
    `@media screen{${at('dark')}{color-scheme:dark;${dark}}}` +
    // Browsers give a frame an opaque background if its colour scheme differs from the page's.
    `${clear}{color-scheme:normal}${clear} body{background:none}`
  );
}

function paint(classes: readonly string[]): string {
  return classes
    .toSorted()
    .map((name) => {
      const [, property = '', role = ''] = /^chart-(fill|stroke)-(.+)$/.exec(name) ?? [];
      return `.${name}{${property}:var(--chart-${role})}`;
    })
    .join('');
}

function forced(names: readonly string[], classes: readonly string[]): string {
  const palette = Object.fromEntries(
    names.flatMap((name) => (FORCED[name] ? [[name, FORCED[name]] as const] : [])),
  );
  const shapes = classes.flatMap((name) =>
    FORCED_SHAPES[name]
      ? `.chart-svg :is(rect,path,circle):is(.${name},.${name}>*){${FORCED_SHAPES[name]}}`
      : [],
  );
  return (
    `@media (forced-colors:active){:root:root:root{${declarations(palette)}}.chart-svg{forced-color-adjust:none}` +
    shapes.join('') +
    // Highlight is a background colour; text in it might be unreadable.
    '.chart-svg :is(.chart-fill-highlight,[class*=chart-fill-series]):is(text,g),.chart-svg :is(.chart-fill-highlight,[class*=chart-fill-series])>text{fill:CanvasText}}'
  );
}
