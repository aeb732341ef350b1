import { type BeforeAfter, type Entry, inProse, type Section } from '../../report/section.ts';
import { releasePoints } from '../releasePoints.ts';
import type { ReleaseState } from '../releaseRun.ts';
import type { ReleaseResult } from '../releaseTask.ts';
import { quiet } from './doing.ts';
import { passageLink } from './links.ts';
import { make } from './make.ts';
import { beforeAfter, picturePair } from './releasePair.ts';
import { releaseTick } from './releaseTick.ts';
import { releaseWording } from './releaseWording.ts';

type Ready = Extract<ReleaseState, { is: 'ready' }>;

/** Up to this many changes of an entry are drawn; the editions below have them all. */
const MOST = 200;

/** The sections of the report, in its own order, with a tick for each point that is to be confirmed. */
export function releaseReport({ id, result }: Ready): HTMLElement[] {
  const { report, wordings } = result;
  const points = releasePoints(result);
  return report.sections.map((section, place) => {
    const own = wordings.filter(({ story }) => story === section.unreadOf);
    const ticks = (entry: number | null) =>
      points
        .filter((point) => point.section === place && point.entry === entry)
        .map((point) => releaseTick(id, point));
    const shown =
      own.length > 0
        ? own.map((wording) => releaseWording(id, wording))
        : section.entries.map((entry, at) => entryOf(entry, section, ticks(at)));
    const heading = make('h2', {}, section.title);
    const classes = `release-section ${section.tone}${section.isHead ? ' head' : ''}`;
    return make('section', { id: `section-${place}`, class: classes }, heading, ...ticks(null), ...shown);
  });
}

/** Links to the sections. */
export function releaseContents({ report }: ReleaseResult): HTMLElement {
  const links = report.sections.map(({ title, tone, isHead = false }, place) =>
    make('li', { class: `${tone}${isHead ? ' head' : ''}` }, make('a', { href: `#section-${place}` }, title)),
  );
  return make('ul', {}, ...links);
}

function entryOf(
  { label, open, lines = [], changes = [], pictures }: Entry,
  { layout, most }: Section,
  ticks: readonly HTMLElement[],
): HTMLElement {
  const draw = (all: readonly BeforeAfter[]) =>
    all.map((change) => (layout === 'values' ? valueRow(change) : beforeAfter(change)));
  const rest = changes.slice(most, most + MOST);
  const beyond = changes.length - most - rest.length;
  const more = make('details', {}, make('summary', {}, `${changes.length - most} more`));
  more.addEventListener('toggle', () => {
    if (more.childElementCount > 1) return;
    const left = beyond > 0 ? [quiet(`and ${beyond} more: see the editions below`)] : [];
    more.append(...draw(rest), ...left);
  });
  return make(
    'article',
    { class: 'release-entry' },
    make('h3', {}, open ? passageLink(open, label) : label),
    ...lines.map((line) => make('p', {}, inProse(line))),
    ...draw(changes.slice(0, most)),
    ...(rest.length > 0 ? [more] : []),
    ...(pictures ? [picturePair(pictures.before, pictures.after)] : []),
    ...ticks,
  );
}

function valueRow({ label, before, after }: BeforeAfter): HTMLElement {
  return make(
    'p',
    { class: 'release-value' },
    make('span', {}, label),
    make('span', {}, `${before ?? '–'} → `, make('b', {}, after ?? '–')),
  );
}
