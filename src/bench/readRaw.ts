import process from 'node:process';
import * as aq from 'arquero';
import { FaultList } from '../faults/fault.ts';
import { readAreas } from '../newsroom/areas.ts';
import { newsroomFromEnvironment } from '../newsroom/newsroom.ts';
import { readRelease } from '../sources/readRelease.ts';
import { readSource } from '../sources/readSource.ts';

/** A program that reads a newsroom's one raw file, as `derive` does, hands it to arquero, and does nothing else. */

const newsroom = newsroomFromEnvironment();
const faults = new FaultList();
const areas = readAreas(newsroom, faults);
const source = readSource(newsroom, 'raw', faults);
const [spec] = source?.releases ?? [];
const read = source && spec ? await readRelease(newsroom, source, spec, areas, faults) : null;
faults.throwIfAny();
if (read) console.log(`${aq.table(read.columns).numRows()} rows`);
else process.exitCode = 1;
