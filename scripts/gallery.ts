import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { tellNewsroom } from '../src/editions/newsroomEditions.ts';
import { FaultList, formatFaults, stops } from '../src/faults/fault.ts';
import { exhibitsOf } from '../src/gallery/exhibits.ts';
import { galleryPage } from '../src/gallery/galleryPage.ts';
import { newsroomAt } from '../src/newsroom/newsroom.ts';
import { commandOptions } from './commandOptions.ts';

/** `npm run gallery`: one page with every chart of a newsroom, and the block that makes it. */

commandOptions('usage: [NEWSROOM=folder] npm run gallery', {});
const engine = path.join(import.meta.dirname, '..');
const newsroom = newsroomAt(process.env['NEWSROOM'] ?? path.join(engine, 'src/test/newsrooms/gallery'));
const faults = new FaultList();
const told = tellNewsroom(newsroom, faults);
const stopping = faults.all.filter(stops);

if (!told || stopping.length > 0) {
  console.error(formatFaults(stopping));
  process.exitCode = 1;
} else {
  const exhibits = exhibitsOf(newsroom, told);
  const styles = (name: string) => readFileSync(path.join(engine, 'src', `${name}.css`), 'utf8');
  const site = ['styles/tokens', 'styles/base', 'styles/figure', 'charts/charts'].map(styles).join('\n');
  const file = path.join(newsroom.cache, 'gallery.html');
  mkdirSync(newsroom.cache, { recursive: true });
  writeFileSync(file, galleryPage('Every chart and its block', exhibits, site, styles('gallery/gallery')));
  console.log(`${exhibits.length} charts: ${pathToFileURL(file)}`);
}
