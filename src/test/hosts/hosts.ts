import type { Host } from './host.ts';
import { LISTENERS } from './listeners.ts';
import { PAGES } from './pages.ts';
import { APPLICATIONS } from './react.ts';
import { SYSTEMS } from './systems.ts';

export const HOSTS: readonly Host[] = [...LISTENERS, ...SYSTEMS, ...APPLICATIONS, ...PAGES];
