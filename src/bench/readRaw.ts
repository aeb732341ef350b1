import process from 'node:process';
import { FaultList } from '../faults/fault.ts';
import { newsroomFromEnvironment } from '../newsroom/newsroom.ts';
import { keepCompiled } from '../publish/compiled.ts';

/** A program that reads a newsroom's one raw file, as `derive` does, hands it to arquero, and does nothing else. */

keepCompiled();
// Not before: what is loaded from here on is kept.
const aq = await import('arquero');
const { readAreas } = await import('../newsroom/areas.ts');
const { readRelease } = await import('../sources/readRelease.ts');
const { readSource } = await import('../sources/readSource.ts');

const newsroom = newsroomFromEnvironment();
const faults = new FaultList();
const areas = readAreas(newsroom, faults);
const source = readSource(newsroom, 'raw', faults);
const [spec] = source?.releases ?? [];
const read = source && spec ? await readRelease(newsroom, source, spec, areas, faults) : null;
faults.throwIfAny();
if (read) console.log(`${aq.table(read.columns).numRows()} rows`);
else process.exitCode = 1;
