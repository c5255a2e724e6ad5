import type { ColumnRole } from "../../src/core/rows/column-roles.ts";
import type { FileMapping } from "../../src/intake/mapping.ts";
import { type Answers, keyOf } from "../../src/intake/answers.ts";
import type { ChosenFile, OrderFile } from "../import-state.ts";
import { aboutSheet } from "../../src/intake/sheet-question.ts";
import type { NamedBytes } from "../../src/intake/chosen-bytes.ts";
import { isFirstRun } from "../first-run.ts";
import { isClear } from "../going-on.ts";
import type { GoesOn, FileReply, WhichSheet } from "../reader.ts";
import { importFiles } from "./import.ts";
import { languageOf } from "./page.ts";
import type { Page } from "./page.ts";
import { showFile } from "./show-file.ts";

/** A file as the browser hands it over. */
export type PickedFile = Pick<File, "name" | "size" | "arrayBuffer">;

/**
 * Reads the files the user chose or dropped, one after the other, once the page can. Nothing is written, but on the
 * first run, where nothing about them is unclear, the import begins by itself.
 */
export async function chooseFiles(page: Page, picked: readonly PickedFile[]): Promise<void> {
  const { state, dispatch } = page.store;
  if (picked.length === 0 || state().phase !== "form" || !state().canEdit) return;
  const first = state().imports.lastId + 1;
  const goesOnAlone = state().imports.files.length === 0 && isFirstRun(state());
  dispatch({ type: "importChosen", files: picked.map(({ name, size }) => ({ name, size })) });
  const because = await page.parts.bring();
  if (because !== null) {
    for (const at of picked.keys()) dispatch({ type: "importRemoved", id: first + at });
    return dispatch({ type: "failed", trouble: { kind: "parts", because, picked } });
  }
  for (const [at, file] of picked.entries()) await readOne(page, first + at, file);
  if (goesOnAlone && isClear(state())) await importFiles(page);
}

/** The browser does not open a file that changed or went away. */
async function readOne(page: Page, id: number, picked: PickedFile): Promise<void> {
  const { name } = picked;
  const buffer = await picked.arrayBuffer().catch(() => null);
  const bytes = buffer && new Uint8Array(buffer);
  const inside = bytes && (await page.parts.reader().unpack(name, bytes, goesOn(page, id)));
  if (inside?.ok === false) return showFile(page, id, inside);
  if (inside?.files) return readInstead(page, id, inside.files);
  if (bytes === null || inside !== null) await readBytes(page, id, { name, bytes });
}

/** Files are read in place of a file that they came out of, or the sheets of one that are all wanted. */
export async function readInstead(
  page: Page,
  id: number,
  files: readonly (NamedBytes & { readonly sheet?: string })[],
): Promise<void> {
  const { state, dispatch } = page.store;
  const first = state().imports.lastId + 1;
  dispatch({
    type: "importDivided",
    id,
    files: files.map(({ name, bytes }) => ({ name, size: bytes.length })),
  });
  for (const [at, { sheet, ...file }] of files.entries()) {
    await readBytes(page, first + at, file, sheet === undefined ? {} : { sheet });
  }
}

/** Reads a file, or another sheet of one, under the mapping it was imported with before, and shows it. */
export async function readBytes(
  page: Page,
  id: number,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array | null },
  which: WhichSheet = {},
): Promise<void> {
  const read = await page.parts.reader().read(name, bytes, goesOn(page, id, which), which);
  if (read === null) return;
  await showFile(page, id, read.ok ? await asRemembered(page, read.file) : read);
}

const isAnswered = ({ step }: ChosenFile, sheet?: string): boolean =>
  step.kind === "read" && step.file.answers["sheet"] === sheet;

/** Shows how much of a file was read; one that was taken off the list, or whose sheet changed, is read no further. */
function goesOn(page: Page, id: number, which: WhichSheet = {}): GoesOn {
  const { state, dispatch } = page.store;
  return (bytes) => {
    const file = state().imports.files.find((one) => one.id === id);
    if (file?.step.kind === "reading") dispatch({ type: "importReading", id, bytes });
    return file !== undefined && (!("answer" in which) || isAnswered(file, which.answer));
  };
}

/**
 * Which of several columns of one name was meant before: where the column is another than the one found by its name,
 * somebody chose it. Where it is the same, the columns may have been alike then, and are asked about.
 */
function namedBefore(known: FileMapping["columns"], found: FileMapping["columns"]): Answers {
  const roles = Object.keys(known) as ColumnRole[];
  const chosen = roles.filter((role) => typeof known[role] === "number" && known[role] !== found[role]);
  return Object.fromEntries(chosen.map((role) => [keyOf({ id: "sameName", about: role }), "known"]));
}

/** The file under the mapping such a header was imported with before; as recognised when there is none. */
async function asRemembered(page: Page, file: OrderFile): Promise<FileReply> {
  const { signature, mapping } = file;
  const reply = await page.call("mappings", { signatures: [signature], language: languageOf(page) });
  const known = reply.ok ? reply.value[signature] : undefined;
  if (known === undefined) return { ok: true, file };
  const { headerRow } = mapping;
  const reader = page.parts.reader();
  // Columns remembered as each row's amounts, or as the orders', were asked about then.
  const amountLevel = typeof known.columns.orderTotal === "number" ? "order" : "line";
  // So were the columns that were left aside; but marks of orders that are off may be the first ones of their column.
  const leftAside = { sameDayLines: "line", orderIdColumn: "none", refundColumn: "none" };
  const settled = { amountLevel, ...leftAside, ...namedBefore(known.columns, mapping.columns) };
  const { questions, answers: said } = aboutSheet(file);
  const remembered = { ...file, remembered: true, questions, answers: { ...settled, ...said } };
  // The file's own dates and amounts decide; what the user said of an earlier file counts where they leave it open.
  const open = { ...known, headerRow, dateOrder: null, amountStyle: null };
  const fileReply = await reader.understand(remembered, open);
  if (!fileReply.ok) return fileReply;
  const read = fileReply.file;
  const dateOrder = read.mapping.dateOrder ?? known.dateOrder;
  const amountStyle = read.mapping.amountStyle ?? known.amountStyle ?? null;
  const isSame = dateOrder === read.mapping.dateOrder && amountStyle === read.mapping.amountStyle;
  if (isSame) return fileReply;
  const dates = dateOrder === null ? {} : { dateOrder, dateOrderPlain: dateOrder };
  const answers = { ...read.answers, ...dates, ...(amountStyle === null ? {} : { amountStyle }) };
  return reader.understand({ ...read, answers }, { ...open, dateOrder, amountStyle });
}
