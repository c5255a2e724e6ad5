/**
 * The sum of numbers.
 *
 * @example
 * total([2, 3]) //=> 5
 */
export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

type NumberOf<T> = { [K in keyof T]-?: T[K] extends number ? K : never }[keyof T];

/**
 * The sum of one figure over rows.
 *
 * @example
 * sumOf([{ customers: 2 }, { customers: 3 }], "customers") //=> 5
 */
export function sumOf<T>(rows: readonly T[], name: NumberOf<T>): number {
  return rows.reduce((total, row) => total + (row[name] as number), 0);
}
