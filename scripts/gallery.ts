import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { tellNewsroom } from '../src/editions/newsroomEditions.ts';
import { FaultList, formatFaults } from '../src/faults/fault.ts';
import { chartBlocks, galleryPage } from '../src/gallery/galleryPage.ts';
import { newsroomAt } from '../src/newsroom/newsroom.ts';

/** `npm run gallery`: one page with every chart of a newsroom, and the block that makes it. */

const engine = path.join(import.meta.dirname, '..');
const newsroom = newsroomAt(process.env['NEWSROOM'] ?? path.join(engine, 'src/test/newsrooms/gallery'));
const faults = new FaultList();
const told = tellNewsroom(newsroom, faults);
const stopping = faults.all.filter(({ warning }) => !warning);

if (!told || stopping.length > 0) {
  console.error(formatFaults(stopping));
  process.exitCode = 1;
} else {
  const exhibits = told.stories.flatMap(({ story, editions }) => {
    const blocks = chartBlocks(readFileSync(path.join(newsroom.stories, story.slug, 'story.md'), 'utf8'));
    // What only local editions show is shown for the first of them.
    const charts = editions.flatMap(({ told: { edition } }) =>
      (edition?.body ?? []).flatMap((block) => (block.kind === 'chart' ? block.chart : [])),
    );
    return [...blocks].flatMap(([id, block]) => {
      const chart = charts.find((one) => one.id === id);
      return chart ? [{ chart, block }] : [];
    });
  });
  const css = ['styles/tokens', 'styles/base', 'styles/page', 'styles/figure', 'charts/charts']
    .map((name) => readFileSync(path.join(engine, 'src', `${name}.css`), 'utf8'))
    .join('\n');
  const file = path.join(newsroom.cache, 'gallery.html');
  mkdirSync(newsroom.cache, { recursive: true });
  writeFileSync(file, galleryPage('Every chart and its block', exhibits, css));
  console.log(`${exhibits.length} charts: ${pathToFileURL(file)}`);
}
