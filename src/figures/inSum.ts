/** A number within a sum: one below zero stands in brackets, `4 − (−3)`. */
export function inSum(number: string): string {
  return /^[−-]/.test(number) ? `(${number})` : number;
}
