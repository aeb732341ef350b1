import path from 'node:path';
import { join } from '../addresses/href.ts';
import type { FaultList } from '../faults/fault.ts';
import type { Locate } from '../faults/place.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import type { Site } from '../newsroom/site.ts';
import type { NewsroomFrame } from './frame.ts';
import { type FoundFile, type FrameProblem, frameFile } from './frameFiles.ts';
import { frameHtml } from './frameHtml.ts';

const TEXTS = ['masthead', 'navigation', 'footer', 'legal'] as const;
const HOSTS = ['connect', 'frame', 'image'] as const;

/** Reads the newsroom's own frame; null without one. @param locate places in the site's file */
export function readFrame(
  newsroom: Newsroom,
  { url, frame: settings }: Site,
  locate: Locate,
  faults: FaultList,
): NewsroomFrame | null {
  if (!settings) return null;
  const folder = path.join(path.dirname(newsroom.siteFile), 'frame');
  const base = new URL(url).pathname;
  const file = shownPath(newsroom, newsroom.siteFile);
  const report = (key: keyof typeof settings, problem: FrameProblem) =>
    faults.add({ file, ...locate(['frame', key], 'value'), ...problem });
  const files: FoundFile[] = [];
  const text = (key: (typeof TEXTS)[number]) => {
    const written = settings[key];
    if (written === undefined) return null;
    const made = frameHtml(
      written,
      (name) => frameFile(folder, name, 'picture'),
      (address) => join(base, address),
    );
    for (const problem of made.problems) report(key, problem);
    files.push(...made.files);
    return made.html;
  };
  const [masthead = null, navigation = null, footer = null, legal = null] = TEXTS.map(text);
  const script = settings.script === undefined ? null : frameFile(folder, settings.script, 'script');
  if (script && !('path' in script)) report('script', script);
  else if (script) files.push(script);
  for (const key of HOSTS) {
    if (script || !settings[key]) continue;
    report(key, {
      what: `hosts without a script: ${key}`,
      mend: 'name the script that needs them, or remove them',
    });
  }
  return {
    ...{ masthead, navigation, footer, legal },
    script: script && 'path' in script ? { path: script.path, integrity: script.integrity } : null,
    hosts: { connect: settings.connect ?? [], frame: settings.frame ?? [], img: settings.image ?? [] },
    files: [...new Map(files.map((one) => [one.path, one])).values()],
  };
}
