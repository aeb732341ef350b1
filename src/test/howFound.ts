import { runInNewContext } from 'node:vm';

/** Whether the cells of a row of evidence give its number, by the row's own method. */
export function isFound(value: number, how: string, cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => cell !== '').map(Number);
  const has = (wanted: number) => numbers.some((number) => Math.abs(number - wanted) < 0.06);
  const sum = /[\d(][\d,.\s−÷×()]*[−÷×][\d,.\s−÷×()]*[\d)]/.exec(how)?.[0];
  if (sum) {
    const operands = (sum.match(/[\d,.]*\d/g) ?? []).map((number) => Number(number.replaceAll(',', '')));
    const result = calculate(sum);
    const agrees = Math.abs(result - value) < 0.001 || Math.round(result) === value;
    return agrees && operands.filter((operand) => operand !== 1 && operand !== 100).every(has);
  }
  // A rank is found among all rows, and a number of areas or periods by counting them.
  if (/rank among|comparable areas|periods running/i.test(how)) return Number.isInteger(value) && value > 0;
  return numbers.some((number) => Math.abs(number - value) < 0.0001);
}

function calculate(sum: string): number {
  const expression = sum.replaceAll(',', '').replaceAll('−', '-').replaceAll('÷', '/').replaceAll('×', '*');
  return Number(runInNewContext(expression));
}
