import process from 'node:process';
import { FaultList } from '../faults/fault.ts';
import { readAreas } from '../newsroom/areas.ts';
import { newsroomFromEnvironment } from '../newsroom/newsroom.ts';
import { readRelease } from '../sources/readRelease.ts';
import { readSource } from '../sources/readSource.ts';

/** A program that reads a newsroom's one raw file, as `derive` does, and nothing else. */

const newsroom = newsroomFromEnvironment();
const faults = new FaultList();
const areas = readAreas(newsroom, faults);
const source = readSource(newsroom, 'raw', faults);
const [spec] = source?.releases ?? [];
const read = source && spec ? await readRelease(newsroom, source, spec, areas, faults) : null;
faults.throwIfAny();
console.log(`${read?.rows} rows`);
if (!read) process.exitCode = 1;
