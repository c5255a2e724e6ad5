import type { ColumnRole, DateOrder } from "../../src/entry/contract.ts";
import type { AmountStyle, ColumnLists, FileMapping } from "../../src/intake/mapping.ts";
import { MONEY } from "../../src/intake/row-mapper.ts";
import type { OrderFile } from "../import-state.ts";
import type { Page } from "./page.ts";

/** One column of a chosen file corrected; new columns of dates or amounts are asked for the way they are written anew. */
export function assignFileColumn(
  page: Page,
  id: number,
  role: ColumnRole,
  column: number | null,
): Promise<void> {
  return remap(page, id, (file) => {
    const { columns, parts, less, dateOrder, amountStyle } = file.mapping;
    const mapping: FileMapping = {
      ...file.mapping,
      columns: { ...columns, [role]: column },
      parts: without(parts, role),
      ...(less ? { less: without(less, role) } : {}),
    };
    const newDates = role === "date";
    const newMoney = MONEY.includes(role);
    return {
      file: {
        ...file,
        ...amountAfter(file, role),
        ...(newDates ? { asksDateOrder: false, dateQuestion: null } : {}),
        ...(newMoney ? { amountStyleQuestion: null } : {}),
      },
      mapping: {
        ...mapping,
        dateOrder: newDates ? null : dateOrder,
        amountStyle: newMoney ? null : amountStyle,
      },
    };
  });
}

/** The user's answer to how a file writes dates. */
export function chooseFileDateOrder(page: Page, id: number, dateOrder: DateOrder): Promise<void> {
  return remap(page, id, (file) => ({ file, mapping: { ...file.mapping, dateOrder } }));
}

/** The user's answer to which sign stands before decimals. */
export function chooseAmountStyle(page: Page, id: number, amountStyle: AmountStyle): Promise<void> {
  return remap(page, id, (file) => ({ file, mapping: { ...file.mapping, amountStyle } }));
}

/** The user's answer to whose amount stands on each row: the whole order's, or the row's own. */
export function chooseAmountRole(page: Page, id: number, role: "orderTotal" | "amount"): Promise<void> {
  return remap(page, id, (file) => {
    const { orderTotal, amount, ...others } = file.mapping.columns;
    const columns = { ...others, [role]: orderTotal ?? amount ?? null };
    return { file: { ...file, amountSaid: true }, mapping: { ...file.mapping, columns } };
  });
}

/** Another header row, the columns recognised anew. */
export async function chooseFileHeaderRow(page: Page, id: number, row: number): Promise<void> {
  const step = page.store.state().imports.files.find((file) => file.id === id)?.step;
  if (step?.kind !== "read") return;
  const file = await page.parts.reader().withHeader(step.file, row);
  page.store.dispatch({ type: "importRead", id, file });
}

/** The channel the rows of a file carry where they name none. */
export function nameChannel(page: Page, id: number, channel: string): Promise<void> {
  return remap(page, id, (file) => ({ file, mapping: { ...file.mapping, channel: channel.trim() } }));
}

/** A column named the orders' total settles whose amounts these are; another column of amounts is asked about anew. */
function amountAfter({ amountSaid }: OrderFile, role: ColumnRole): Partial<OrderFile> {
  if (role === "amount") return { amountSaid: false, amountQuestion: null };
  return { amountSaid: amountSaid || role === "orderTotal" };
}

/** What was read from several columns is read from the chosen one alone. */
function without(lists: ColumnLists, role: ColumnRole): ColumnLists {
  return Object.fromEntries(Object.entries(lists).filter(([name]) => name !== role));
}

async function remap(
  page: Page,
  id: number,
  change: (file: OrderFile) => { file: OrderFile; mapping: FileMapping },
): Promise<void> {
  const { state, dispatch } = page.store;
  const step = state().imports.files.find((file) => file.id === id)?.step;
  if (step?.kind !== "read") return;
  const { file, mapping } = change(step.file);
  // What was chosen is seen at once, and the next change builds on it; the rows are understood a moment later.
  dispatch({ type: "importRemapped", id, file: { ...file, mapping } });
  const understood = await page.parts.reader().understand(file, mapping);
  const now = state().imports.files.find((one) => one.id === id)?.step;
  if (now?.kind === "read" && now.file.mapping === mapping) {
    dispatch({ type: "importRead", id, file: understood });
  }
}
