import Tinypool from 'tinypool';
import { BuildStore } from './buildStore.ts';
import { PageWriter, type WritePlan, type WriteWork, type WrittenPage } from './pageWriter.ts';

const plan = Tinypool.workerData as WritePlan;
const writer = await PageWriter.open(plan, new BuildStore(plan.store, true));

export default function writeBatch(batch: readonly WriteWork[]): Promise<WrittenPage[]> {
  return writer.write(batch);
}
