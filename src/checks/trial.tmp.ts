import { pathToFileURL } from 'node:url';
const { fixtureLines, tellLine } = await import('/work/wt-checks/src/test/sentences.ts');
const file = process.argv[2]!;
const mode = process.argv[3];
let ok=0,all=0;
for (const { group, line } of fixtureLines(pathToFileURL(file))) {
  all++;
  let faults: any[];
  try { faults = tellLine(line).faults; } catch (e) { console.log('THROWS', line, String(e).slice(0,300)); continue; }
  if (mode==='faulty') { if (faults.some(f=>!f.warning)) ok++; else console.log(`[${group}] ${line}`); }
  else { if (faults.length===0) ok++; else console.log(`${line}\n      ${faults.map(f=>`${f.rule??''} ${f.what.split(' in “')[0]} (${f.expected})`).join('\n      ')}`); }
}
console.log(ok,'of',all);
