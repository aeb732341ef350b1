import { languageOf } from './languages.ts';

/** How faults and commands write, and checks read, whatever a newsroom's readers are addressed in. */
export const inEnglish = languageOf({ language: 'en-GB', numbers: 'pa' });
