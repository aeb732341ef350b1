import Tinypool from 'tinypool';
import { type EditionWork, readSoundTelling, toTell } from '../editions/editionWork.ts';
import type { CheckData } from './checkNewsroom.ts';
import { type EditionReport, reportEdition } from './editionReport.ts';

const { newsroom, built } = Tinypool.workerData as CheckData;
const telling = readSoundTelling(newsroom);

export default function checkBatch(batch: readonly EditionWork[]): EditionReport[] {
  return batch.map((work) => reportEdition(toTell(work, telling), built));
}
