import type { ColumnRole } from "../src/entry/contract.ts";
import { checksumOf, slicesOf, unitsOfRow } from "../src/intake/chunks.ts";
import { ENCODING_NAMES } from "../src/intake/encoding.ts";
import type { FileMapping } from "../src/intake/mapping.ts";
import { openOrderFile } from "../src/intake/order-file.ts";
import { profileById } from "../src/intake/profiles.ts";
import { missingInFile, recognise, recogniseRow } from "../src/intake/recognise.ts";
import type { Recognised } from "../src/intake/recognise.ts";
import { signatureOf } from "../src/intake/signature.ts";
import { fileSurvey } from "../src/intake/survey.ts";
import { rolesInUse, rowConverter } from "../src/intake/to-rows.ts";
import { refusalText, UnreadableFile } from "../src/intake/unreadable.ts";
import { dayInZone } from "../src/intake/zone.ts";
import type { OrderFile, Table } from "./import-state.ts";
import type { Chunk, Read, Reader } from "./reader.ts";
import { sampleRows } from "./sample-rows.ts";

/** The header stands among so many first rows. */
const TOP_ROWS = 50;
/** So many rows are looked at before the page may draw again. */
const SLICE_ROWS = 5_000;

/**
 * The reader of the page.
 *
 * @param timeZone the file's zone, known once the add-on has answered
 * @param pause lets the page draw and answer
 */
export function createReader(timeZone: () => string, pause: () => Promise<void>): Reader {
  async function eachSlice(table: Table, look: (rows: Table, from: number) => void): Promise<void> {
    for (let from = 0; from < table.length; from += SLICE_ROWS) {
      look(table.slice(from, from + SLICE_ROWS), from);
      await pause();
    }
  }

  async function understand(file: OrderFile, mapping: FileMapping): Promise<OrderFile> {
    const look = fileSurvey(mapping, dayInZone(timeZone()));
    await eachSlice(file.table, (rows, from) => look.add(rows, from + 1));
    const survey = look.finish();
    const { dateOrder, amountStyle } = survey;
    return {
      ...file,
      mapping: { ...mapping, dateOrder, amountStyle },
      survey,
      samples: sampleRows(file.table, { file: "", mapping, survey }),
      missing: missingInFile(mapping),
      // A question stays in sight once it was asked, so that nothing jumps when it is answered.
      dateQuestion: survey.dateQuestion ?? file.dateQuestion,
      amountStyleQuestion: survey.amountStyleQuestion ?? file.amountStyleQuestion,
      amountQuestion: survey.amountQuestion ?? file.amountQuestion,
      asksDateOrder: file.asksDateOrder || (dateOrder === null && typeof mapping.columns.date === "number"),
    };
  }

  async function rowsOf(
    name: string,
    bytes: Uint8Array | null,
    goesOn: (bytesRead: number) => boolean,
  ): Promise<Pick<OrderFile, "table" | "encoding"> | null> {
    if (bytes === null) throw new UnreadableFile("missing", { file: name });
    const { encoding, blocks } = openOrderFile(name, bytes);
    const table: string[][] = [];
    for (const block of blocks()) {
      for (const row of block.rows) table.push(row);
      if (!goesOn(block.bytesRead)) return null;
      await pause();
    }
    return { table, encoding: ENCODING_NAMES[encoding] };
  }

  async function read(...args: Parameters<Reader["read"]>): Promise<Read> {
    try {
      const rows = await rowsOf(...args);
      if (rows === null) return null;
      const top = rows.table.slice(0, TOP_ROWS);
      const { names, ...mapping } = recognise(top) ?? firstRow(top);
      return { ok: true, file: await understand(newFile(rows, names, mapping), mapping) };
    } catch (problem) {
      if (problem instanceof UnreadableFile) return { ok: false, refusal: problem };
      throw problem;
    }
  }

  async function withHeader(file: OrderFile, headerRow: number): Promise<OrderFile> {
    const { names, ...mapping } = recogniseRow(file.table[headerRow - 1] ?? [], headerRow - 1);
    return understand(newFile(file, names, mapping), mapping);
  }

  async function chunks(name: string, file: OrderFile, columns: readonly ColumnRole[]): Promise<Chunk[]> {
    const { table, mapping, survey } = file;
    if (survey === null) return [];
    const convert = rowConverter({ file: name, mapping, survey, columns });
    const found: { at: number; units: number }[] = [];
    await eachSlice(table, (rows, from) =>
      rows.forEach((row, i) => {
        const cells = convert(row, from + i + 1);
        if (cells !== null) found.push({ at: from + i, units: unitsOfRow(cells) });
      }),
    );
    return slicesOf(found.length, columns.length, (row) => found[row]?.units ?? 0).map(
      ({ from, to }) =>
        () =>
          found.slice(from, to).map(({ at }) => convert(table[at] ?? [], at + 1) ?? []),
    );
  }

  const columns = (files: readonly OrderFile[]) => rolesInUse(files.map(({ mapping }) => mapping));
  return { read, understand, withHeader, columns, chunks, checksum: checksumOf, refusalText };
}

/** Without any header found, the first row that is not blank stands for it; the user says what is what. */
function firstRow(top: Table): Recognised {
  const row = Math.max(
    0,
    top.findIndex((cells) => cells.some((cell) => cell.trim() !== "")),
  );
  return recogniseRow(top[row] ?? [], row);
}

function newFile(
  { table, encoding }: Pick<OrderFile, "table" | "encoding">,
  headers: readonly string[],
  mapping: FileMapping,
): OrderFile {
  const profile = profileById(mapping.profile);
  return {
    ...{ table, encoding, headers, mapping },
    signature: signatureOf(headers),
    profile: profile && { name: profile.name, note: profile.note ?? null },
    remembered: false,
    amountSaid: false,
    ...{
      survey: null,
      samples: [],
      missing: [],
      dateQuestion: null,
      amountStyleQuestion: null,
      amountQuestion: null,
      asksDateOrder: false,
    },
  };
}
