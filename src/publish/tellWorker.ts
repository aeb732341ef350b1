import Tinypool from 'tinypool';
import { type EditionWork, readTelling, toTell } from '../editions/editionWork.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type ToldPacked, tellOne } from './tellEditions.ts';

const telling = readTelling(Tinypool.workerData as Newsroom);

export default function tellBatch(batch: readonly EditionWork[]): ToldPacked[] {
  return batch.map((work) => tellOne(toTell(work, telling)));
}
