import Tinypool from 'tinypool';
import { BuildStore } from './buildStore.ts';
import { EditionWriter, type WritePlan, type WriteWork, type WrittenEdition } from './editionWriter.ts';

const plan = Tinypool.workerData as WritePlan;
const writer = await EditionWriter.open(plan, new BuildStore(plan.store, true));

export default function writeBatch(batch: readonly WriteWork[]): Promise<WrittenEdition[]> {
  return writer.write(batch);
}
