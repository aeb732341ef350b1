import Tinypool from 'tinypool';
import { type EditionWork, readTelling, toTell } from '../editions/editionWork.ts';
import { type ToldFrom, type ToldPacked, tellOne } from './tellEditions.ts';

const { newsroom, tables } = Tinypool.workerData as ToldFrom;
const telling = readTelling(newsroom, tables);

export default function tellBatch(batch: readonly EditionWork[]): ToldPacked[] {
  return batch.map((work) => tellOne(toTell(work, telling)));
}
