import type { DateOrder } from "../../src/core/settings.ts";
import type { ColumnRole } from "../../src/core/rows/column-roles.ts";
import type { ColumnLists, FileMapping } from "../../src/intake/mapping.ts";
import { idIn, keyOf } from "../../src/intake/answers.ts";
import { ALL_SHEETS } from "../../src/intake/sheet-question.ts";
import type { Question } from "../../src/intake/questions.ts";
import { MONEY } from "../../src/intake/money-roles.ts";
import type { OrderFile } from "../import-state.ts";
import { readBytes, readInstead } from "./choose-files.ts";
import type { Page } from "./page.ts";
import { showFile } from "./show-file.ts";

type QuestionId = Question["id"];

/** One column of a chosen file corrected; new columns of dates or amounts are asked for the way they are written anew. */
export function assignFileColumn(
  page: Page,
  id: number,
  role: ColumnRole,
  column: number | null,
): Promise<void> {
  return remap(page, id, (file) => {
    const { columns, parts, less, dateOrder, amountStyle } = file.mapping;
    const [newDates, newMoney] = [role === "date", MONEY.includes(role)];
    return {
      file: askedAnew(file, role, column),
      mapping: {
        ...file.mapping,
        columns: { ...columns, [role]: column },
        parts: without(parts, role),
        ...(less ? { less: without(less, role) } : {}),
        dateOrder: newDates ? null : dateOrder,
        amountStyle: newMoney ? null : amountStyle,
      },
    };
  });
}

/** The user's answer to a question; what is said of a status or of columns of one name holds for every file that asks the same. */
export async function answerQuestion(
  page: Page,
  id: number,
  question: Pick<Question, "id" | "about">,
  value: string,
): Promise<void> {
  if (question.id === "sheet") return chooseFileSheet(page, id, value);
  const key = keyOf(question);
  const { files } = page.store.state().imports;
  const own = files.find((file) => file.id === id)?.step;
  const others = files.filter(({ step }) => {
    if (question.about === undefined || step.kind !== "read" || own?.kind !== "read") return false;
    // A column is the same one only under the same header.
    const isAlike = question.id !== "sameName" || step.file.signature === own.file.signature;
    return isAlike && step.file.questions.some((one) => keyOf(one) === key);
  });
  const ids = new Set([id, ...others.map((file) => file.id)]);
  await Promise.all([...ids].map((one) => remap(page, one, answer)));

  function answer(file: OrderFile) {
    const mapping = page.parts.reader().answered(file.mapping, question.id, value);
    return { file: { ...file, answers: { ...file.answers, [key]: value } }, mapping: { ...mapping } };
  }
}

/** Another sheet of a workbook, or each of those that may hold orders as a file of its own. */
async function chooseFileSheet(page: Page, id: number, sheet: string): Promise<void> {
  const chosen = page.store.state().imports.files.find((one) => one.id === id);
  if (chosen?.step.kind !== "read") return;
  const { name, step } = chosen;
  const { bytes, sheets, answers } = step.file;
  if (bytes === null) return;
  if (sheet === ALL_SHEETS) {
    const files = (sheets?.mayBe ?? []).map((one) => ({ name: `${name}/${one}`, bytes, sheet: one }));
    return readInstead(page, id, files);
  }
  const file = { ...step.file, answers: { ...answers, sheet } };
  page.store.dispatch({ type: "importRemapped", id, file });
  await readBytes(page, id, { name, bytes }, { answer: sheet });
}

/** How a file writes dates, as the user says without being asked. */
export function chooseFileDateOrder(page: Page, id: number, dateOrder: DateOrder): Promise<void> {
  return remap(page, id, (file) => ({
    file: { ...file, answers: { ...file.answers, dateOrder, dateOrderPlain: dateOrder } },
    mapping: { ...file.mapping, dateOrder },
  }));
}

/** Another header row, the columns recognised anew. */
export async function chooseFileHeaderRow(page: Page, id: number, row: number): Promise<void> {
  const step = page.store.state().imports.files.find((file) => file.id === id)?.step;
  if (step?.kind !== "read") return;
  await showFile(page, id, await page.parts.reader().withHeader(step.file, row));
}

/** The channel the rows of a file carry where they name none. */
export function nameChannel(page: Page, id: number, channel: string): Promise<void> {
  return remap(page, id, (file) => ({ file, mapping: { ...file.mapping, channel: channel.trim() } }));
}

/**
 * The file without the questions that another column of a role raises anew. A column named the orders' total settles
 * whose amounts these are; one chosen among several of its name is the answer to that.
 */
function askedAnew(file: OrderFile, role: ColumnRole, column: number | null): OrderFile {
  const anew: QuestionId[] = [];
  if (role === "date") anew.push("dateOrder", "dateOrderPlain");
  if (MONEY.includes(role)) anew.push("amountStyle");
  if (role === "amount") anew.push("amountLevel");
  if (role === "status") anew.push("unknownStatus", "offMark");
  if (role === "orderId") anew.push("orderIdColumn", "sameDayLines", "amountLevel");
  if (role === "refund") anew.push("refundColumn");
  if (role === "customer" || role === "email" || role === "phone") anew.push("onlyNames");
  const answers = Object.fromEntries(
    Object.entries(file.answers).filter(([key]) => !anew.includes(idIn(key))),
  );
  const level = role === "orderTotal" ? { amountLevel: "order" } : {};
  const settled = { ...answers, ...level, [keyOf({ id: "sameName", about: role })]: `${role}:${column}` };
  return { ...file, answers: settled, questions: file.questions.filter(({ id }) => !anew.includes(id)) };
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
  if (now?.kind === "read" && now.file.mapping === mapping) await showFile(page, id, understood);
}
