import type { Fault } from '../faults/fault.ts';
import { explainsAbsence, formatStatus, MISSING_STATUSES, type Status } from '../tables/status.ts';
import type { ColumnRule, SourceSpec } from './source.ts';

export type NumberRule = Extract<ColumnRule, { kind: 'number' }>;

export interface NumberCell {
  readonly value: number | undefined;
  /** Bracketed markers, or an empty string. */
  readonly status: string;
}

type Problem = Pick<Fault, 'what' | 'expected' | 'mend'>;

/** Reads `1,234`, `27%`, `..`, `1,234 [r]`, each only if the source declares it. */
export function readNumber(
  cell: string,
  rule: NumberRule,
  markers: SourceSpec['markers'],
): NumberCell | Problem {
  const said = withSign(withoutCurrency(plainSpaces(cell, rule), rule), rule);
  const text = withPoint(said, rule);
  if (text === null)
    return { what: `a point among decimal commas: ${said}`, expected: 'a decimal comma, such as 12,5' };
  const whole = statusesIn(text, markers);
  if (whole) return whole.some(explainsAbsence) ? missing(whole) : needsValue(text);
  if (/^[-+]?\d(?:[.,]\d+)?E[-+]?\d+$/i.test(text)) return scientific(text);
  const match =
    /^([-−+]?\d[\d, ]*(?:\.\d+)?)\s*(%?)\s*(.*)$/.exec(text) ?? /^([-−+]?\.\d+)\s*(%?)\s*(.*)$/.exec(text);
  if (!match)
    return /^\(\d.*\)$/.test(text) ? brackets(text) : (currencySign(text) ?? undeclared(text, markers));
  const [, digits = '', percent = '', rest = ''] = match;
  const statuses = rest === '' ? [] : statusesIn(rest, markers);
  if (!statuses) return undeclared(rest, markers);
  if (statuses.some(explainsAbsence)) return contradicts(text);
  if (percent !== '' && !rule.percent) {
    return { what: `percent sign: ${text}`, mend: 'declare percent: true for the column in source.yaml' };
  }
  const value = toNumber(digits.trim(), rule.thousands);
  if (typeof value !== 'number') return value;
  return { value: enlarged(value, rule), status: formatStatus(statuses) };
}

/** Thousands may be separated by several kinds of space. */
function plainSpaces(cell: string, { thousands }: NumberRule): string {
  return thousands === ' ' ? cell.trim().replace(/[\u00A0\u2009\u202F]/g, ' ') : cell.trim();
}

/** `£1,234` → `1,234`, `-£5` and `£-5` → `-5`, if the source declares the sign. */
function withoutCurrency(text: string, { currency }: NumberRule): string {
  const at = currency === undefined ? -1 : text.indexOf(currency);
  if (currency === undefined || at < 0 || !/^[-−+(]?\s*$/.test(text.slice(0, at))) return text;
  return text.slice(0, at).trimEnd() + text.slice(at + currency.length).trimStart();
}

function currencySign(text: string): Problem | null {
  const [, sign] = /^[-−+(]?(\p{Sc})\s*[-−]?\d/u.exec(text) ?? [];
  if (sign === undefined) return null;
  const mend = `declare currency: "${sign}" for the column in source.yaml`;
  return { what: `currency sign: ${text}`, mend };
}

/** `1.234,5` → `1234.5`, if the source declares it; null where a point parts no thousands. */
function withPoint(text: string, { decimal }: NumberRule): string | null {
  const digits = /\d[\d.]*(?:,\d+)?/.exec(text)?.[0];
  if (decimal === undefined || digits === undefined) return text;
  const plain = digits.replace(/\.(?=\d{3}(?:\D|$))/g, '');
  return plain.includes('.') ? null : text.replace(digits, plain.replace(',', '.'));
}

/** 15 digits are exact; binary arithmetic leaves dust beyond them. */
function enlarged(value: number, { magnitude }: NumberRule): number {
  return magnitude === undefined ? value : Number((value * magnitude).toPrecision(15));
}

/** `(5)` → `-5`, if the source declares it. */
function withSign(text: string, { negative }: NumberRule): string {
  return negative === 'brackets' ? text.replace(/^\(([\d.][\d., ]*%?)\)/, '-$1') : text;
}

function missing(statuses: readonly Status[]): NumberCell {
  return { value: undefined, status: formatStatus(statuses) };
}

/** Reads a declared symbol or a run of bracketed ones. Null if any part is not declared. */
function statusesIn(text: string, markers: SourceSpec['markers']): Status[] | null {
  const whole = Object.hasOwn(markers, text) ? markers[text] : undefined;
  if (whole) return [whole];
  const parts = text.match(/\[[^\]]*\]/g);
  if (!parts || parts.join('') !== text.replaceAll(' ', '')) return severalIn(text, markers);
  const statuses = parts.map((part) => (Object.hasOwn(markers, part) ? markers[part] : undefined));
  return statuses.every((status) => status !== undefined) ? statuses : null;
}

/** `p r`, `p, r`: a list of declared symbols. */
function severalIn(text: string, markers: SourceSpec['markers']): Status[] | null {
  const statuses = text
    .split(/[\s,]+/)
    .map((part) => (Object.hasOwn(markers, part) ? markers[part] : undefined));
  return statuses.every((status) => status !== undefined) ? statuses : null;
}

function toNumber(digits: string, thousands: NumberRule['thousands']): number | Problem {
  const separator = /[, ]/.exec(digits)?.[0];
  if (separator && separator !== thousands) {
    const name = separator === ',' ? 'comma' : 'space';
    const isDecimal = /^[-−+]?\d+,\d{1,2}$|^[-−+]?\d+,\d{4,}$/.test(digits);
    const mend = `declare ${isDecimal ? 'decimal' : 'thousands'}: "${separator}" for the column in source.yaml`;
    return { what: `${name} in a number: ${digits}`, mend };
  }
  if (separator && !/^[-−+]?\d{1,3}([, ]\d{3})+(\.\d+)?$/.test(digits)) {
    return {
      what: `thousands in the wrong place: ${digits}`,
      expected: `three digits after each "${separator}"`,
      mend:
        separator === ','
          ? 'if it is a decimal comma, declare decimal: "," for the column in source.yaml'
          : undefined,
    };
  }
  const value = Number(digits.replace('−', '-').replace(/[, ]/g, ''));
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  return { what: `number of more digits than can be kept: ${digits}`, expected: 'at most 15 digits' };
}

function brackets(text: string): Problem {
  const mend = 'declare negative: brackets for the column in source.yaml, if it means less than zero';
  return { what: `number in brackets: ${text}`, mend };
}

function scientific(text: string): Problem {
  const mend = 'ask for the file before a spreadsheet program shortened its numbers';
  return { what: `a number in scientific notation, whose last digits are lost: ${text}`, mend };
}

function undeclared(text: string, markers: SourceSpec['markers']): Problem {
  const known = Object.keys(markers).map((symbol) => JSON.stringify(symbol));
  const declared = known.length > 0 ? `a number, or a declared marker: ${known.join(', ')}` : 'a number';
  const mend = `declare what ${JSON.stringify(text)} means under markers in source.yaml`;
  return { what: text === '' ? 'empty number' : `not a number: ${text}`, expected: declared, mend };
}

function needsValue(text: string): Problem {
  const expected = `a number before it, or a marker that says why there is none: ${MISSING_STATUSES.join(', ')}`;
  return { what: `marker without a number: ${text}`, expected };
}

function contradicts(text: string): Problem {
  const what = `number with a marker that says there is none: ${text}`;
  return { what, mend: 'a raw file is never edited: declare what the marker means in source.yaml' };
}
