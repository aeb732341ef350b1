/** The steps of a build that load the engine. `build.ts` imports them only when there is work to do. */

export { derive } from '../derive/derive.ts';
export { startPageServer } from '../rendering/pageServer.ts';
export { editionsHere, writePart } from './part.ts';
export { readPlan } from './readPlan.ts';
export { tellEditions } from './tellEditions.ts';
export { writeSite } from './writeSite.ts';
