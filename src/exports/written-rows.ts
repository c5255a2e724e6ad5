import type { FilePeople } from "./choices.ts";
import type { Layout } from "./cells.ts";
import { type Digest, hashesOf } from "./hash.ts";
import { encoderOf } from "./encoder.ts";

/** A letter that the file's encoding does not have. */
export interface MissingLetter {
  /** Whose, as a place in the rows, counted from 0. */
  readonly row: number;
  readonly letter: string;
}

/** The rows of a file before they are lines. */
export interface WrittenRows {
  /** The cells of those who are written, hashed where that is chosen. */
  readonly rows: readonly (readonly string[])[];
  /** Whose cells they are, as places in the people's rows. */
  readonly of: readonly number[];
  /** People who are left out because of a letter, each letter once a person. */
  readonly lacking: readonly MissingLetter[];
  /** People of whom a cell was cut [count]. */
  readonly cut: number;
}

/** How a name is hashed, wherever it was typed. */
const plainName = (text: string): string => text.trim().toLowerCase();

/**
 * The cells of the people, those left out whose letters the encoding does not have: a hashed cell has none of them.
 */
export async function writtenRows(
  layout: Layout,
  { rows }: Pick<FilePeople, "rows">,
  digest: Digest,
): Promise<WrittenRows> {
  const lacking: MissingLetter[] = [];
  const [kept, of]: [string[][], number[]] = [[], []];
  let cut = 0;
  rows.forEach((row, at) => {
    const { texts, cut: letters } = layout.cellsOf(row);
    const missing = missingIn(layout, texts);
    lacking.push(...missing.map((letter) => ({ row: at, letter })));
    if (missing.length > 0) return;
    if (letters > 0) cut++;
    kept.push([...texts]);
    of.push(at);
  });
  await hashColumns(kept, layout, digest);
  return { rows: kept, of, lacking, cut };
}

/** The letters of one person's cells that the encoding lacks, each once. */
export function missingIn({ hashed, encoder }: Layout, texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text, i) => (hashed[i] ? [] : encoder.lacking(text))))];
}

/** Puts hashes in the place of the texts of hashed columns. */
async function hashColumns(rows: string[][], { hashed, columns }: Layout, digest: Digest): Promise<void> {
  const { encode } = encoderOf("utf-8");
  for (const [place, column] of columns.entries()) {
    if (!hashed[place]) continue;
    const isContact = column.of === "email" || column.of === "phone";
    const texts = rows.map((row) => row[place] ?? "").map(isContact ? (text) => text : plainName);
    const hashes = await hashesOf(texts, digest, encode);
    hashes.forEach((hash, at) => ((rows[at] as string[])[place] = hash));
  }
}
