import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { FaultList } from '../faults/fault.ts';
import { readYaml } from '../faults/yaml.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { siteSchema } from '../newsroom/site.ts';
import { testFolder } from '../test/testFolder.ts';
import type { NewsroomFrame } from './frame.ts';
import { readFrame } from './readFrame.ts';

const SITE = `name: The Example
description: Figures.
url: https://example.org/data/
publisher: { name: Example, url: https://example.org/ }
byline: Desk
`;
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="24"/>';

function frameOf(lines: string): { frame: NewsroomFrame | null; faults: string[] } {
  const newsroom = newsroomAt(testFolder('frame'));
  const folder = path.join(newsroom.root, 'content/frame');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'logo.svg'), LOGO);
  writeFileSync(path.join(folder, 'notes.svg'), 'no picture');
  writeFileSync(path.join(folder, 'count.js'), 'count();');
  const faults = new FaultList();
  const site = readYaml(`${SITE}frame:\n${lines}`, 'content/site.yaml', siteSchema, faults);
  const frame = site && readFrame(newsroom, site.value, site.locate, faults);
  return {
    frame,
    faults: faults.all.map(({ line, what, mend }) => `${line} ${what}${mend ? `; ${mend}` : ''}`),
  };
}

it('makes HTML of the texts, with pictures under the base path and no HTML of the author’s', () => {
  const { frame, faults } = frameOf(
    '  masthead: "[![Example](logo.svg)](/)"\n  footer: "a <b>bold</b> *word*"\n',
  );
  expect(faults).toEqual([]);
  expect(frame?.masthead).toMatch(
    /^<p><a href="\/"><img src="\/data\/frame\/logo\.[0-9a-f]{10}\.svg" alt="Example" width="120" height="24"><\/a><\/p>/,
  );
  expect(frame?.footer).toBe('<p>a &lt;b&gt;bold&lt;/b&gt; <em>word</em></p>\n');
  expect(frame?.files.map(({ type }) => type)).toEqual(['image/svg+xml']);
});

it('gives the script a name with a digest, and its hosts to the policy', () => {
  const { frame } = frameOf('  script: count.js\n  image: ["https://*.example.net"]\n');
  expect(frame?.script?.path).toMatch(/^\/frame\/count\.[0-9a-f]{10}\.js$/);
  expect(frame?.hosts).toEqual({ connect: [], frame: [], img: ['https://*.example.net'] });
});

it.each([
  [
    'a picture that is missing',
    '  masthead: "![Example](logos.svg)"',
    '7 no such file: content/frame/logos.svg; did you mean logo.svg?',
  ],
  [
    'a picture without a text',
    '  masthead: "![](logo.svg)"',
    '7 a picture without a text: logo.svg; write ![The name of the newsroom](logo.svg)',
  ],
  [
    'a picture of another site',
    '  footer: "![A](https://example.net/a.svg)"',
    '7 no such file: content/frame/https://example.net/a.svg; put it there, or correct its name',
  ],
  ['a file that is no picture', '  footer: "![A](notes.svg)"', '7 not a picture that can be read: notes.svg'],
  ['a link that runs a script', '  legal: "[Privacy](javascript:alert)"', '7 link refused: javascript:alert'],
  [
    'a script that is missing',
    '  script: stats.js',
    '7 no such file: content/frame/stats.js; put it there, or correct its name',
  ],
  ['a script that is none', '  script: logo.svg', '7 not a script: logo.svg'],
  [
    'hosts that nothing uses',
    '  connect: ["https://a.example"]',
    '7 hosts without a script: connect; name the script that needs them, or remove them',
  ],
  [
    'a host with a path',
    '  script: count.js\n  connect: ["https://a.example/x"]',
    /^8 wrong value for frame\.connect\[0\]/,
  ],
  ['a host that is any', '  script: count.js\n  frame: ["*"]', /^8 wrong value for frame\.frame\[0\]/],
  ['a key that there is not', '  mastheads: x', /^7 unknown key: frame\.mastheads; did you mean/],
] as const)('refuses %s', (_, lines, fault) => {
  expect(frameOf(`${lines}\n`).faults).toEqual([
    typeof fault === 'string' ? fault : expect.stringMatching(fault),
  ]);
});
