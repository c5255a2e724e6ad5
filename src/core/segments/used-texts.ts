import { compareTexts } from "../values/column.ts";

/** Codes with the texts that they stand for; -1 = none. */
export interface CodedTexts {
  readonly texts: readonly string[];
  readonly codes: readonly number[];
}

/**
 * The same with the texts that are in use only, the most used first.
 *
 * @example
 * usedTexts({ texts: ["a", "b", "c"], codes: [2, -1, 0, 2] }) //=> { texts: ["c", "a"], codes: [0, -1, 1, 0] }
 */
export function usedTexts({ texts, codes }: CodedTexts): CodedTexts {
  const counts = new Int32Array(texts.length);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  const text = (code: number): string => texts[code] ?? "";
  const order = [...counts.keys()]
    .filter((code) => (counts[code] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || compareTexts(text(a), text(b)));
  const places = new Int32Array(texts.length);
  order.forEach((code, place) => (places[code] = place));
  return { texts: order.map(text), codes: codes.map((code) => (code < 0 ? -1 : (places[code] ?? -1))) };
}
