import { runInNewContext } from 'node:vm';

/** Whether the cells of a row of evidence give its number, by the row's own method. */
export function isFound(value: number, text: string, cells: readonly string[]): boolean {
  const how = withoutCurrency(text);
  const numbers = cells.filter((cell) => cell !== '').map(Number);
  const has = (wanted: number) =>
    numbers.some((number) => Math.abs(number - wanted) < precision(wanted, text));
  const sum = /−?[\d(][\d,.\s−÷×+()]*[−÷×+][\d,.\s−÷×+()]*[\d)]/.exec(how)?.[0];
  if (sum) {
    const operands = (sum.match(/(?<=^|\()−?[\d,.]*\d|[\d,.]*\d/g) ?? []).map(calculate);
    const result = calculate(sum);
    // How long a period is, and how many there are, stands in no cell.
    const isLength = (operand: number) =>
      /days|months|quarters|periods/.test(how) && operand < 400 && sum.includes(`÷ ${operand}`);
    const isGiven = (operand: number) => /^10*$/.test(String(operand)) || isLength(operand) || operand === 7;
    return agrees(result, value, how) && operands.filter((operand) => !isGiven(operand)).every(has);
  }
  if (how.startsWith('without its sign')) return has(-value);
  if (/total of \d+ areas/i.test(how)) return Math.abs(mean(numbers) * numbers.length - value) < 0.001;
  if (/average of \d+ areas/i.test(how)) return Math.abs(mean(numbers) - value) < 0.001;
  const quartile = /(lower|upper) quartile of \d+ areas/i.exec(how)?.[1]?.toLowerCase();
  if (quartile) return Math.abs(quantileOf(numbers, quartile === 'lower' ? 1 / 4 : 3 / 4) - value) < 0.001;
  if (/middle one of \d+ areas/i.test(how)) return Math.abs(median(numbers) - value) < 0.001;
  // A rank is found among all rows, and a number of areas or periods by counting them.
  if (/rank among|intervals allow any place|comparable areas|periods running|changes, each/i.test(how))
    return Number.isInteger(value) && value >= 0;
  return numbers.some((number) => Math.abs(number - value) < 0.0001);
}

/** Sums of money as numbers: £1.2m is 1200000. */
function withoutCurrency(how: string): string {
  return how.replaceAll(/£([\d,.]*\d)(bn|m)?/g, (_, digits: string, scale?: string) =>
    (Number(digits.replaceAll(',', '')) * (scale === 'bn' ? 1e9 : scale === 'm' ? 1e6 : 1)).toFixed(2),
  );
}

/** How far a number may lie from its cell: from a million on, money is printed with three digits. */
function precision(number: number, text: string): number {
  const hasThreeDigits = /£[\d.]+(?:bn|m)/.test(text) && Math.abs(number) >= 1_000_000;
  return hasThreeDigits ? Math.abs(number) * 0.005 : 0.06;
}

function agrees(result: number, value: number, how: string): boolean {
  if (how.includes('rounded down')) return Math.floor(result) === value;
  if (how.includes('two digits')) return Math.abs(result / value - 1) <= 0.05;
  return Math.abs(result - value) < 0.001 || Math.round(Number(result.toPrecision(12))) === value;
}

function calculate(sum: string): number {
  const expression = sum.replaceAll(',', '').replaceAll('−', '-').replaceAll('÷', '/').replaceAll('×', '*');
  return Number(runInNewContext(expression));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Type 7, by its definition: at the place (n − 1) × share of the sorted numbers, from 0. */
function quantileOf(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below = 0, above = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place % 1);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return mean([sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0]);
}
