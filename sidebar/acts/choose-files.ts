import type { OrderFile } from "../import-state.ts";
import type { Looked, Read } from "../reader.ts";
import { languageOf } from "./page.ts";
import type { Page } from "./page.ts";
import { showFile } from "./show-file.ts";

/** A file as the browser hands it over. */
export type PickedFile = Pick<File, "name" | "size" | "arrayBuffer">;

/** Reads the files the user chose or dropped, one after the other, once the page can; nothing is written. */
export async function chooseFiles(page: Page, picked: readonly PickedFile[]): Promise<void> {
  const { state, dispatch } = page.store;
  if (picked.length === 0 || state().phase !== "form" || !state().canEdit) return;
  const first = state().imports.lastId + 1;
  dispatch({ type: "importChosen", files: picked.map(({ name, size }) => ({ name, size })) });
  const because = await page.parts.bring();
  if (because !== null) {
    for (const at of picked.keys()) dispatch({ type: "importRemoved", id: first + at });
    return dispatch({ type: "failed", trouble: { kind: "parts", because, picked } });
  }
  for (const [at, file] of picked.entries()) await readOne(page, first + at, file);
}

async function readOne(page: Page, id: number, picked: PickedFile): Promise<void> {
  const read = await readPicked(page, id, picked);
  if (read === null) return;
  await showFile(page, id, read.ok ? await asRemembered(page, read.file) : read);
}

/** Null once the file was taken off the list. The browser does not open a file that changed or went away. */
async function readPicked(page: Page, id: number, picked: PickedFile): Promise<Read> {
  const { state, dispatch } = page.store;
  const { name } = picked;
  const bytes = await picked.arrayBuffer().catch(() => null);
  return page.parts.reader().read(name, bytes && new Uint8Array(bytes), (bytesRead) => {
    dispatch({ type: "importReading", id, bytes: bytesRead });
    return state().imports.files.some((file) => file.id === id);
  });
}

/** The file under the mapping such a header was imported with before; as recognised when there is none. */
async function asRemembered(page: Page, file: OrderFile): Promise<Looked> {
  const { signature, mapping } = file;
  const reply = await page.call("mappings", { signatures: [signature], language: languageOf(page) });
  const known = reply.ok ? reply.value[signature] : undefined;
  if (known === undefined) return { ok: true, file };
  const { headerRow } = mapping;
  const reader = page.parts.reader();
  // Columns remembered as each row's amounts, or as the orders', were asked about then.
  const amountLevel = typeof known.columns.orderTotal === "number" ? "order" : "line";
  // So were the columns that were left aside.
  const settled = { amountLevel, sameDayLines: "line", orderIdColumn: "none", refundColumn: "none" };
  const remembered = { ...file, remembered: true, questions: [], answers: settled };
  // The file's own dates and amounts decide; what the user said of an earlier file counts where they leave it open.
  const open = { ...known, headerRow, dateOrder: null, amountStyle: null };
  const looked = await reader.understand(remembered, open);
  if (!looked.ok) return looked;
  const read = looked.file;
  const dateOrder = read.mapping.dateOrder ?? known.dateOrder;
  const amountStyle = read.mapping.amountStyle ?? known.amountStyle ?? null;
  const isSame = dateOrder === read.mapping.dateOrder && amountStyle === read.mapping.amountStyle;
  if (isSame) return looked;
  const dates = dateOrder === null ? {} : { dateOrder, dateOrderPlain: dateOrder };
  const answers = { ...read.answers, ...dates, ...(amountStyle === null ? {} : { amountStyle }) };
  return reader.understand({ ...read, answers }, { ...open, dateOrder, amountStyle });
}
