/** What a file of answers says beside another one. */
import { ABSENT, type Json, LATER, OPEN, type Probe } from "./probe.ts";

export interface ProbeAnswer {
  readonly probe: string;
  readonly expected: Json;
  readonly got: Json;
}

/** A text that two equal values share, whatever the order of their keys. */
export function textOf(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${textOf(one)}`)
    .join()}}`;
}

export type Verdict = "as expected" | "differs" | "told" | "open";

/**
 * What an answer says of what was expected: `open` = not answered yet, `told` = nothing was expected.
 *
 * @example
 * verdictOn({ probe: "p", expected: 2, got: 1 }) //=> "differs"
 */
export function verdictOn({ expected, got }: ProbeAnswer): Verdict {
  if (got === LATER || got === ABSENT) return "open";
  if (expected === OPEN) return "told";
  return textOf(expected) === textOf(got) ? "as expected" : "differs";
}

/**
 * The lines that name every difference between Google's answers and those of the local spreadsheet, and what is not
 * answered.
 *
 * @param probes all there are
 * @returns lines, and how many probes differ
 */
export function compared(
  probes: readonly Probe[],
  google: readonly ProbeAnswer[],
  local: readonly ProbeAnswer[],
): { readonly lines: readonly string[]; readonly differences: number } {
  const [there, here] = [google, local].map((all) => new Map(all.map((one) => [one.probe, one.got])));
  const lines: string[] = [];
  let differences = 0;
  for (const { id, asks, expected } of probes) {
    const [got, own] = [there?.get(id), here?.get(id)];
    if (got === undefined || got === LATER || got === ABSENT) {
      lines.push(`? ${id}: not answered on Google (${asks.en})`);
      continue;
    }
    const against = own === undefined || own === LATER || own === ABSENT ? expected : own;
    if (against === OPEN || textOf(got) === textOf(against)) continue;
    differences++;
    lines.push(`≠ ${id}: Google ${textOf(got)}, here ${textOf(against)} (${asks.en})`);
  }
  const known = new Set(probes.map(({ id }) => id));
  for (const { probe } of google)
    if (!known.has(probe)) lines.push(`? ${probe}: no such probe in this version`);
  return { lines, differences };
}
