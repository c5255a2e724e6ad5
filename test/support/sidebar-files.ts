import type { ImportProgress } from "../../src/entry/contract.ts";
import type { ColumnRole } from "../../src/core/rows/column-roles.ts";
import type { SentCell } from "../../src/intake/chunks.ts";
import type { OrderFile } from "../../sidebar/import-state.ts";
import type { Parts } from "../../sidebar/bring-parts.ts";
import type { Reader } from "../../sidebar/reader.ts";
import type { Layout } from "../../src/intake/layout/layout.ts";
import type { Survey } from "../../src/intake/survey.ts";
import { lostIdRefusal } from "../../src/intake/id-survey.ts";
import { anyCurrency } from "../../src/intake/import-currency.ts";
import { answered, statusAnswers } from "../../src/intake/questions.ts";
import { remarkLines } from "../../src/intake/remarks.ts";
import { questionText } from "../../src/intake/question-text.ts";
import { refusalText, UnreadableFile } from "../../src/intake/unreadable.ts";
import type { PickedFile } from "../../sidebar/acts/choose-files.ts";

/** Order files as the sidebar knows them, and a reader that understands a file as the test says. */

/** The layout of rows that are all orders. */
const PLAIN: Layout = {
  ...{ kinds: new Map(), filled: { count: 0, rows: [] }, otherHeader: null, namedTotal: null, sumRow: null },
  cells: (row) => row,
};

export const SURVEY: Survey = {
  layout: PLAIN,
  ...{ rows: 4, blank: 0, dateOrder: "YMD", dateQuestion: null, amountQuestion: null },
  ...{
    amountStyle: "point",
    amountStyleQuestion: null,
    lostId: null,
    errorIds: [],
    unknownStatuses: [],
    garbled: null,
    currencies: { said: [], unsaid: null },
    fraction: null,
  },
  unreadDates: { count: 0, rows: [] },
  unreadAmounts: { count: 0, rows: [] },
  ...{ firstDay: "2024-01-05", lastDay: "2024-03-31" },
  ...{ isoDates: new Map(), isoShipDates: new Map() },
};

export const ORDER_FILE: OrderFile = {
  encoding: "Shift_JIS",
  table: [],
  sheets: null,
  bytes: null,
  headers: ["注文番号", "注文日", "会員番号", "注文金額"],
  signature: "s1",
  profile: null,
  mapping: {
    headerRow: 1,
    columns: { orderId: 0, date: 1, customer: 2, amount: 3 },
    parts: {},
    profile: null,
    channel: "",
    dateOrder: "YMD",
    amountStyle: "point",
  },
  remembered: false,
  survey: SURVEY,
  samples: [{ date: "2024-01-05", customer: "C1", amount: 5400, channel: "" }],
  missing: [],
  questions: [],
  answers: {},
  other: null,
  remarks: [],
};

export const MONTH_OR_DAY = { cell: "03/04/2024", monthFirst: "2024-03-04", dayFirst: "2024-04-03" };

/** A file whose dates may be read in two ways. */
export const OPEN_DATES: OrderFile = {
  ...ORDER_FILE,
  mapping: { ...ORDER_FILE.mapping, dateOrder: null },
  questions: [
    {
      id: "dateOrder",
      values: { cell: MONTH_OR_DAY.cell },
      answers: [
        { value: "MDY", values: { day: { day: MONTH_OR_DAY.monthFirst } } },
        { value: "DMY", values: { day: { day: MONTH_OR_DAY.dayFirst } } },
      ],
    },
  ],
};

/** A file whose amounts may have thousands or decimals. */
export const OPEN_STYLE: OrderFile = {
  ...ORDER_FILE,
  mapping: { ...ORDER_FILE.mapping, amountStyle: null },
  questions: [
    {
      id: "amountStyle",
      values: { cell: "1.234" },
      answers: [
        { value: "comma", values: { amount: 1234 } },
        { value: "point", values: { amount: 1.234 } },
      ],
    },
  ],
};

/** A file whose amounts may be the order's or each row's. */
export const OPEN_AMOUNTS: OrderFile = {
  ...ORDER_FILE,
  questions: [
    {
      id: "amountLevel",
      values: { order: "1001", rows: 2, amount: 5400 },
      answers: [
        { value: "order", values: { total: 5400 } },
        { value: "line", values: { total: 10_800 } },
      ],
    },
  ],
};

export function picked(name: string, text = "abc"): PickedFile {
  return new File([text], name);
}

const rowOf = (name: string, row: number, columns: readonly ColumnRole[]): SentCell[] =>
  columns.map((role) => `${name} ${row} ${role}`);

/** Reads each file as the one under its name; another name is a web page. */
export function fakeReader(files: Readonly<Record<string, OrderFile>>): Reader {
  return {
    read: async (name, bytes) => {
      if (bytes === null) return { ok: false, refusal: new UnreadableFile("missing", { file: name }) };
      const file = files[name];
      return file ? { ok: true, file } : { ok: false, refusal: new UnreadableFile("web-page") };
    },
    unpack: async () => ({ ok: true, files: null }),
    understand: async (file, mapping) => ({ ok: true, file: { ...file, mapping } }),
    withHeader: async (file, headerRow) => ({
      ok: true,
      file: { ...file, mapping: { ...file.mapping, headerRow } },
    }),
    columns: () => ["date", "customer", "orderId", "amount"],
    // Two rows a call, so that a file of four travels in two.
    chunks: async (name, { survey }, columns) =>
      Array.from({ length: Math.ceil((survey?.rows ?? 0) / 2) }, (_, i) => () => [
        rowOf(name, 2 * i, columns),
        rowOf(name, 2 * i + 1, columns),
      ]),
    checksum: (rows) => `sum of ${rows.length}`,
    lostIds: ({ survey, headers }) => lostIdRefusal(survey.lostId, headers),
    customers: ({ headers, table }) => ({ header: [...headers], chunks: [table.map((row) => [...row])] }),
    ...{ refusalText, questionText, remarkLines, answered, statusAnswers, anyCurrency },
  };
}

/** The page's parts, here from the beginning. */
export function partsWith(reader: Reader): Parts {
  return { bring: async () => null, reader: () => reader, brought: () => ({ reader, Lists: () => null }) };
}

export const RECEIVING: ImportProgress = {
  importId: "import-1",
  state: "receiving",
  next: 0,
  rowsReceived: 0,
  rowsTotal: 4,
  files: ["a.csv"],
  label: "注文データを受け取っています",
  result: null,
};

export const MERGING: ImportProgress = {
  ...RECEIVING,
  state: "merging",
  next: 2,
  rowsReceived: 4,
  label: "注文シートにまとめます",
};

export const IMPORTED: ImportProgress = {
  ...MERGING,
  state: "done",
  label: "取り込みました",
  result: {
    sheetId: 31,
    name: "注文データ",
    files: [{ name: "a.csv", rows: 4, added: 3, updated: 0, unchanged: 1 }],
    notices: [],
  },
};

export const TAKEN_BACK: ImportProgress = { ...RECEIVING, state: "cancelled", label: "取り消しました" };
