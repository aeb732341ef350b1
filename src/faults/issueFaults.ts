import type { z } from 'zod';
import { startLow } from '../words/letterCase.ts';
import { renamed } from './edit.ts';
import type { Fault } from './fault.ts';
import { nearest } from './nearest.ts';
import type { Locate } from './place.ts';
import { describeKind, keysAt } from './schemaKeys.ts';
import { valueAt, writtenPath } from './valueAt.ts';

export interface IssueContext {
  readonly file: string;
  readonly schema: z.ZodType;
  /** The value that failed validation. */
  readonly raw: unknown;
  readonly locate: Locate;
}

type Issue = z.core.$ZodIssue;
type Words = Pick<Fault, 'what' | 'expected' | 'mend' | 'edit'>;

/** Zod issues as faults in plain English, each at its key or value. */
export function issueFaults(issues: readonly Issue[], context: IssueContext): Fault[] {
  return issues.flatMap((found) => {
    const issue = { ...found, path: writtenPath(found.path, context.raw) };
    if (isMisspelt(issue, issues, context)) return [];
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue, context);
    const inside = issuesInside(issue);
    if (inside.length > 0) return issueFaults(inside, context);
    const value = valueAt(context.raw, issue.path);
    const missing = value === undefined && issue.path.length > 0;
    const place = missing
      ? context.locate(issue.path.slice(0, -1), 'key')
      : context.locate(issue.path, issue.code === 'invalid_key' ? 'key' : 'value');
    const words = missing ? missingKey(issue, context) : wrongValue(issue, value, context);
    return [{ file: context.file, ...place, ...words }];
  });
}

/** A key that is missing because it is misspelt is one mistake. */
function isMisspelt({ path }: Issue, issues: readonly Issue[], { schema, raw }: IssueContext): boolean {
  const [parent, key] = [path.slice(0, -1), path.at(-1)];
  if (key === undefined || valueAt(raw, path) !== undefined) return false;
  const known = keysAt(schema, parent);
  return issues.some(
    (issue) =>
      issue.code === 'unrecognized_keys' &&
      pathText(issue.path) === pathText(parent) &&
      issue.keys.some((each) => nearest(each, known) === key),
  );
}

/** For a union, the issues of the option that the value was meant to be. */
function issuesInside(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [];
  const meant = issue.errors.find(
    (errors) =>
      errors.length > 0 && errors.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  return (meant ?? []).map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  { file, schema, raw, locate }: IssueContext,
): Fault[] {
  const known = keysAt(schema, issue.path);
  // Where what was meant needs no keys at all.
  const plain = describeKind(schema, issue.path);
  const written = Object.keys(Object(valueAt(raw, issue.path)));
  const isFree = (key: string) => !written.includes(nearest(key, known) ?? '');
  return issue.keys.map((key) => {
    const meant = nearest(key, known);
    return {
      file,
      ...locate([...issue.path, key], 'key'),
      what: `unknown key: ${pathText([...issue.path, key])}`,
      expected:
        known.length > 0 ? [`one of ${known.join(', ')}`, plain].filter(Boolean).join('; or ') : undefined,
      mend: meant
        ? `did you mean ${meant}?`
        : plain
          ? `write ${plain}`
          : removal(key, written, valueAt(raw, issue.path)),
      ...(isFree(key) && renamed(key, known)),
    };
  });
}

/** A key below one with keys of its own may have lost its indentation. */
function removal(key: string, written: readonly string[], parent: unknown): string {
  const above = written[written.indexOf(key) - 1];
  const value = above === undefined ? null : valueAt(parent, [above]);
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? `remove the key, or indent it if it belongs to ${above}` : 'remove the key';
}

function missingKey(issue: Issue, { schema }: IssueContext): Words {
  const key = pathText(issue.path);
  const kind = describeKind(schema, issue.path) ?? expectation(issue, keysAt(schema, issue.path));
  return { what: `missing key: ${key}`, expected: kind, mend: `add ${String(issue.path.at(-1))}: …` };
}

function wrongValue(issue: Issue, value: unknown, { schema }: IssueContext): Words {
  const name = issue.path.length > 0 ? ` for ${pathText(issue.path)}` : '';
  const expected = expectation(issue, keysAt(schema, issue.path));
  if (issue.code === 'invalid_key') {
    return { what: `wrong key: ${pathText(issue.path)}`, expected, mend: 'rename it' };
  }
  if (value === '' || value === null) {
    return { what: `empty value${name}`, expected, mend: 'fill it in' };
  }
  const meant = nearest(String(value), choicesOf(issue));
  const mend = meant ? `did you mean ${meant}?` : (asList(issue, value) ?? `write ${expected}`);
  const edit = renamed(String(value), choicesOf(issue));
  return { what: `wrong value${name}: ${shown(value)}`, expected, mend, ...edit };
}

/** Suggests brackets for a list of one. */
function asList(issue: Issue, value: unknown): string | null {
  const one = issue.code === 'invalid_type' && issue.expected === 'array' && typeof value === 'string';
  return one ? `write [${shown(value)}]` : null;
}

/** The allowed values, where the schema lists them. */
function choicesOf(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []).map(String) : [];
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text (in quotes if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  date: 'a date',
};

/** @param keys allowed keys, for an object */
function expectation(issue: Issue, keys: readonly string[] = []): string {
  if (issue.code === 'invalid_type') {
    const kind = TYPE_NAMES[issue.expected] ?? issue.expected;
    return issue.expected === 'object' && keys.length > 0 ? `${kind}: ${keys.join(', ')}` : kind;
  }
  const choices = choicesOf(issue);
  if (choices.length > 0) return `one of ${choices.join(', ')}`;
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'an address that starts with https://';
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return 'a day that exists, in the form 2024-10-08';
  if (issue.code === 'too_small' && issue.minimum === 1) {
    return issue.origin === 'string' ? 'some text' : 'at least one';
  }
  if (issue.code === 'invalid_union') {
    return [
      ...new Set(issue.errors.flatMap((errors) => errors.slice(0, 1).map((one) => expectation(one)))),
    ].join(', or ');
  }
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    return issue.issues.map((one) => expectation(one)).join(', ');
  }
  return startLow(issue.message);
}

/** `figures.recorded.column`, `releases[0].file`, `markers[".."]` */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    const key = String(step);
    if (!/^[\w:-]+$/.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
