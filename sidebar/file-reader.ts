import type { ColumnRole } from "../src/core/rows/column-roles.ts";
import { filesInside } from "../src/intake/chosen-bytes.ts";
import { checksumOf, slicesOf, unitsOfRow } from "../src/intake/chunks.ts";
import { customerTable } from "../src/intake/customer-list.ts";
import { lostIdRefusal } from "../src/intake/id-survey.ts";
import type { FileMapping } from "../src/intake/mapping.ts";
import { profileById } from "../src/intake/profiles.ts";
import { anyCurrency } from "../src/intake/import-currency.ts";
import { type Answers, answered, keyOf, statusAnswers } from "../src/intake/questions.ts";
import { questionText } from "../src/intake/question-text.ts";
import { readFile, understand } from "../src/intake/read-file.ts";
import type { FileRead, Steps, Understood } from "../src/intake/read-file.ts";
import { remarkLines } from "../src/intake/remarks.ts";
import { recogniseRow } from "../src/intake/recognise.ts";
import { aboutSheet } from "../src/intake/sheet-question.ts";
import { signatureOf } from "../src/intake/signature.ts";
import { rolesInUse, rowConverter } from "../src/intake/to-rows.ts";
import { refusalText, UnreadableFile } from "../src/intake/unreadable.ts";
import { dayInZone } from "../src/intake/zone.ts";
import type { StatusLists } from "./file-rules.ts";
import type { OrderFile } from "./import-state.ts";
import type { Chunk, GoesOn, FileReply, Read, Reader, Unpacked, WhichSheet } from "./reader.ts";
import { sampleRows } from "./sample-rows.ts";

/** So many rows are converted before the page may draw again. */
const SLICE_ROWS = 5_000;

/**
 * The reader of the page.
 *
 * @param timeZone the file's zone, known once the add-on has answered
 * @param words the lists of statuses in the file's settings, likewise
 * @param pause lets the page draw and answer
 */
export function createReader(
  timeZone: () => string,
  words: () => StatusLists,
  pause: () => Promise<void>,
): Reader {
  /** Does work step by step; null once it is no longer wanted. */
  async function paced<T>(steps: Steps<T>, goesOn: GoesOn): Promise<T | null> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (step.value !== null && !goesOn(step.value)) return null;
      await pause();
    }
  }

  const reading = () => ({ dayOfInstant: dayInZone(timeZone()), words: words() });

  async function understood(file: OrderFile, mapping: FileMapping): Promise<FileReply> {
    const found = await orRefusal(
      paced(understand(file.table, mapping, { ...reading(), sheets: file.sheets }), () => true),
    );
    if (found instanceof UnreadableFile) return { ok: false, refusal: found };
    return { ok: true, file: found === null ? file : shown(file, found) };
  }

  async function unpack(name: string, bytes: Uint8Array, goesOn: GoesOn): Promise<Unpacked | null> {
    const inside = paced(filesInside(name, bytes), goesOn);
    const wrapped = inside.then((files): Unpacked => ({ ok: true, files }));
    const found = await orRefusal(wrapped);
    return found instanceof UnreadableFile ? { ok: false, refusal: found } : found;
  }

  async function read(
    name: string,
    bytes: Uint8Array | null,
    goesOn: GoesOn,
    which: WhichSheet = {},
  ): Promise<Read> {
    if (bytes === null) return { ok: false, refusal: new UnreadableFile("missing", { file: name }) };
    const { answer, sheet } = { answer: undefined, sheet: undefined, ...which };
    const answers: Answers = answer === undefined ? {} : { sheet: answer };
    const given = { ...reading(), answers, ...(sheet === undefined ? {} : { sheet }) };
    const found = await orRefusal(paced(readFile(name, bytes, given), goesOn));
    if (found instanceof UnreadableFile) return { ok: false, refusal: found };
    return found && { ok: true, file: { ...newFile(found, bytes), answers } };
  }

  async function withHeader(file: OrderFile, headerRow: number): Promise<FileReply> {
    const [cells = [], ...below] = file.table.slice(headerRow - 1);
    const { names, other, ...mapping } = recogniseRow(cells, headerRow - 1, below);
    const plain = {
      ...file,
      other,
      headers: names,
      signature: signatureOf(names),
      ...aboutSheet(file),
    };
    return understood({ ...plain, profile: profileOf(mapping), remembered: false }, mapping);
  }

  async function chunks(name: string, file: OrderFile, columns: readonly ColumnRole[]): Promise<Chunk[]> {
    const { table, mapping, survey } = file;
    const convert = rowConverter({ file: name, mapping, survey, columns });
    const found: { at: number; units: number }[] = [];
    for (let from = 0; from < table.length; from += SLICE_ROWS) {
      table.slice(from, from + SLICE_ROWS).forEach((row, i) => {
        const cells = convert(row, from + i + 1);
        if (cells !== null) found.push({ at: from + i, units: unitsOfRow(cells) });
      });
      await pause();
    }
    return slicesOf(found.length, columns.length, (row) => found[row]?.units ?? 0).map(
      ({ from, to }) =>
        () =>
          found.slice(from, to).map(({ at }) => convert(table[at] ?? [], at + 1) ?? []),
    );
  }

  return {
    ...{
      unpack,
      read,
      understand: understood,
      withHeader,
      chunks,
      answered,
      statusAnswers,
      anyCurrency,
      questionText,
      remarkLines,
      refusalText,
    },
    columns: rolesInUse,
    customers,
    checksum: checksumOf,
    lostIds: ({ survey, headers }) => lostIdRefusal(survey.lostId, headers),
  };
}

function customers({ table, mapping }: OrderFile): ReturnType<Reader["customers"]> {
  const { header, rows } = customerTable(table, mapping.headerRow);
  const cut = slicesOf(rows.length, header.length, (row) => unitsOfRow(rows[row] ?? []));
  return { header, chunks: cut.map(({ from, to }) => rows.slice(from, to)) };
}

/** What is found in a file, or why the file is refused. */
const orRefusal = <T>(looking: Promise<T>): Promise<T | UnreadableFile> =>
  looking.catch((problem: unknown) => {
    if (problem instanceof UnreadableFile) return problem;
    throw problem;
  });

/** The file as it is now understood; a question stays in sight once it was asked, so that nothing jumps. */
function shown(file: OrderFile, { mapping, survey, missing, questions, remarks }: Understood): OrderFile {
  const before = file.questions.filter(
    (question) => !questions.some((one) => keyOf(one) === keyOf(question)),
  );
  const samples = sampleRows(file.table, { file: "", mapping, survey });
  return { ...file, mapping, survey, missing, samples, remarks, questions: [...before, ...questions] };
}

function newFile(found: FileRead, given: Uint8Array): OrderFile {
  const { table, encoding, sheets, headers, signature, mapping, survey, missing, other, remarks } = found;
  const bytes = found.questions.some(({ id }) => id === "sheet") ? given : null;
  const read = {
    table,
    encoding,
    sheets,
    bytes,
    headers,
    signature,
    mapping,
    survey,
    missing,
    other,
    remarks,
  };
  const file = { ...read, samples: [], questions: [] };
  return shown({ ...file, profile: profileOf(mapping), remembered: false, answers: {} }, found);
}

function profileOf({ profile }: FileMapping): OrderFile["profile"] {
  const known = profileById(profile);
  return known && { name: known.name, note: known.note ?? null };
}
