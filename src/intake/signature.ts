import { foldHeader } from "./header-text.ts";

/** Two primes below 2^31 and their factors: a sum of both stays a safe integer at every step. */
const LANES = [
  { prime: 2_147_483_647, factor: 65_599 },
  { prime: 2_147_483_629, factor: 131_071 },
] as const;

/**
 * The key under which the mapping of a header is remembered: the same for names written with other widths, cases or
 * signs, another one when columns were added, left out or moved.
 *
 * @param names the header's cells; blank ones at its end do not count
 * @returns a short text
 *
 * @example
 * signatureOf(["注文日", "金額"]) === signatureOf(["【注文日】", "金額 ", ""]) //=> true
 * @example
 * signatureOf(["注文日", "金額"]) === signatureOf(["金額", "注文日"]) //=> false
 */
export function signatureOf(names: readonly string[]): string {
  const folded = names.map(foldHeader);
  while (folded.length > 0 && folded[folded.length - 1] === "") folded.pop();
  const text = folded.join("\t");
  const lanes = LANES.map(({ prime, factor }) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum = (sum * factor + text.charCodeAt(i) + 1) % prime;
    return sum.toString(36);
  });
  return [folded.length, ...lanes].join("-");
}
