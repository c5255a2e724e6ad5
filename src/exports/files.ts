import type { ExportTarget } from "../catalog/targets/export-target.ts";
import { type Layout, layoutOf } from "./cells.ts";
import { encodingOf, type FileChoices, type FilePeople, isHashed } from "./choices.ts";
import { encoderOf } from "./encoder.ts";
import type { Digest } from "./hash.ts";
import { headerLine, lineOf } from "./lines.ts";
import { type MissingLetter, missingIn, writtenRows } from "./written-rows.ts";

/** A file as it is handed over. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of a target, and what became of its people: written + without letters + too long = people, always. */
export interface MadeFiles {
  readonly files: readonly MadeFile[];
  /** People in the files [count]. */
  readonly written: number;
  /** People left out because of letters that the encoding lacks, with the letters. */
  readonly lacking: readonly MissingLetter[];
  /** People left out because their line would be longer than the target takes, as places in the rows. */
  readonly tooLong: readonly number[];
  /** People of whom a cell was cut to its most bytes [count]. */
  readonly cut: number;
}

/** The letters that a file of these people could not hold, before it is made: each with whose it is. */
export function lettersWithout(
  target: ExportTarget,
  people: FilePeople,
  choices: FileChoices = {},
): MissingLetter[] {
  const layout = layoutOf(target, people, choices);
  return people.rows.flatMap((row, at) =>
    missingIn(layout, layout.cellsOf(row).texts).map((letter) => ({ row: at, letter })),
  );
}

/** People whom a file will hold, before it is made [count]: letters or lines of the others do not fit. */
export function fitting(target: ExportTarget, people: FilePeople, choices: FileChoices = {}): number {
  const layout = layoutOf(target, people, choices);
  const cells = people.rows.map((row) => layout.cellsOf(row).texts);
  const rows = cells.filter((texts) => missingIn(layout, texts).length === 0);
  const isLong = longLines(layout, rows);
  return rows.filter((_, at) => !isLong(at)).length;
}

/**
 * The bytes of a target's files: several where one would hold more rows or bytes than the target takes, numbered from -2
 * on. A person whose letters the encoding lacks, or whose line is too long, is left out and listed, never changed.
 *
 * @returns no file where nobody is left
 */
export async function filesOf(
  target: ExportTarget,
  people: FilePeople,
  { digest, ...choices }: FileChoices & { readonly digest: Digest },
): Promise<MadeFiles> {
  const layout = layoutOf(target, people, choices);
  const { rows, of, lacking, cut } = await writtenRows(layout, people, digest);
  const lines = rows.map((cells) => layout.encoder.encode(lineOf(layout, cells)));
  const isLong = longLines(layout, rows);
  const kept = lines.filter((_, at) => !isLong(at));
  const parts = partsOf(kept, layout, choices);
  const name = choices.name ?? target.id;
  return {
    files: parts.map((bytes, i) => ({
      name: `${name}${i > 0 ? `-${i + 1}` : ""}.${target.extension}`,
      bytes,
    })),
    written: kept.length,
    lacking,
    tooLong: of.filter((_, at) => isLong(at)),
    cut,
  };
}

/** Whether a row's line, without its end, has more bytes in UTF-8 than the target takes. */
function longLines(layout: Layout, rows: readonly (readonly string[])[]): (at: number) => boolean {
  const { maxLineBytes, newline } = layout.target;
  if (maxLineBytes === undefined) return () => false;
  const { size } = encoderOf("utf-8");
  return (at) => size(lineOf(layout, rows[at] ?? [])) - newline.length > maxLineBytes;
}

const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

/** The lines in files, each with its mark and header. */
function partsOf(lines: readonly Uint8Array[], layout: Layout, choices: FileChoices): Uint8Array[] {
  const { target, encoder } = layout;
  const isMarked = target.bom && encodingOf(target, choices) === "utf-8";
  const head = [...(isMarked ? [MARK] : []), encoder.encode(headerLine(layout))];
  const most = target.maxBytes?.[isHashed(target, choices) ? "hashed" : "plain"] ?? Infinity;
  const start = sizeOf(head);
  const parts: Uint8Array[][] = [];
  let [rows, bytes] = [Infinity, 0];
  for (const line of lines) {
    if (rows >= (target.maxRows ?? Infinity) || bytes + line.length > most || parts.length === 0) {
      parts.push([...head]);
      [rows, bytes] = [0, start];
    }
    parts[parts.length - 1]?.push(line);
    rows++;
    bytes += line.length;
  }
  return parts.map(joinedBytes);
}

const sizeOf = (chunks: readonly Uint8Array[]): number => chunks.reduce((sum, { length }) => sum + length, 0);

function joinedBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(sizeOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
