import Tinypool from 'tinypool';
import { type EditionWork, readTelling, toTell } from '../editions/editionWork.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type EditionReport, reportEdition } from './editionReport.ts';

const telling = readTelling(Tinypool.workerData as Newsroom);

export default function checkBatch(batch: readonly EditionWork[]): EditionReport[] {
  return batch.map((work) => reportEdition(toTell(work, telling)));
}
