import { parentPort, workerData } from 'node:worker_threads';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { sitePages } from '../rendering/sitePages.ts';
import { plannedSite } from './sitePlan.ts';
import type { ThreadData } from './threads.ts';
import { type FileData, type Written, writeShare } from './writeShare.ts';

/** A thread that writes pages and files of a share of the editions, and posts what it has written. */

const { taken, ...data } = workerData as FileData & ThreadData;
const model = plannedSite(data.plan, newsroomAt(data.root));
const pages = await sitePages(data.program, model);
const written: Written = await writeShare(data, { model, pages }, taken);
parentPort?.postMessage(written);
