import type { ErasablePerson } from "../../src/entry/contract.ts";
import type { Book } from "../../src/workbench/book.ts";
import { asked, inDays } from "./campaign-book.ts";
import { answer, bookOf, run } from "./run-book.ts";

const HEADER = [
  ...[
    "顧客ID",
    "注文日",
    "金額",
    "注文番号",
    "メールアドレス",
    "電話番号",
    "氏名",
    "郵便番号",
    "住所1",
    "メモ",
  ],
];

export interface EraseOrder {
  readonly who: string;
  readonly ago: number;
  readonly email?: string;
  readonly phone?: string;
  readonly name?: string;
  readonly memo?: string;
}

/** Order rows of a shop: everybody has a contact of their own unless another is said. */
export const eraseTable = (orders: readonly EraseOrder[]): string[][] => [
  HEADER,
  ...orders.map(({ who, ago, email, phone, name, memo = "" }, i) => [
    ...[who, inDays(-ago), "1000", `N${i}`, email ?? `${who.toLowerCase()}@example.com`],
    ...[phone ?? "", name ?? `客${who}`, "150-0001", `渋谷1-${who}`, memo],
  ]),
];

/** Ten people K01 to K10 with two orders each; K03 has a phone, K04 one order more under no ID. */
export const SHOP: readonly EraseOrder[] = [
  ...Array.from({ length: 10 }, (_, i) => `K${String(i + 1).padStart(2, "0")}`).flatMap((who) => [
    { who, ago: 400, ...(who === "K03" ? { phone: "090-1234-5678" } : {}) },
    { who, ago: 40 },
  ]),
  { who: "", ago: 30, email: "K04@Example.com", name: "客K04" },
];

export const ANCHOR = {
  anchor: { kind: "date", date: inDays(-1) },
  reports: ["dataQuality", "rfm"],
} as const;

/** The file after a run. */
export function eraseBook(orders: readonly EraseOrder[] = SHOP): Book {
  const book = bookOf(eraseTable(orders));
  run(book, { ...ANCHOR, reports: [...ANCHOR.reports] });
  return book;
}

const EVERYBODY = { segment: { conditions: [] }, language: "ja" } as const;

/** The same with lists of all kinds: 顧客一覧, addresses without an ID, join proposals, and a campaign of everybody. */
export function withLists(book: Book): Book {
  answer(book, "peopleSheet", { ...EVERYBODY, called: "全員", order: "sales", all: true });
  answer(book, "handoverSheet", { ...EVERYBODY, called: "はがき", target: "postcard", campaign: null });
  answer(book, "joins", { language: "ja" });
  answer(book, "handoverSheet", { ...asked({ name: "夏のDM", controlShare: 0.3 }), called: "全員" });
  return book;
}

export const find = (book: Book, text: string) => answer(book, "findPerson", { text, language: "ja" });

export function only(book: Book, text: string): ErasablePerson {
  const { people, nobody } = find(book, text);
  const [person] = people;
  if (person === undefined || people.length > 1) throw new Error(`${people.length} people: ${nobody.join()}`);
  return person;
}

export function erase(book: Book, text: string) {
  const { id, sign } = only(book, text);
  return answer(book, "erasePerson", { text, id, sign, language: "ja" });
}

/** Where a pattern stands in the file, with what is around it; empty = nowhere. */
export function standing(book: Book, pattern: RegExp): string[] {
  const text = everyText(book);
  return [...text.matchAll(pattern)].map(({ index }) => text.slice(Math.max(0, index - 40), index + 40));
}

/** Every text of the file: cells, notes, properties and metadata. */
export function everyText(book: Book): string {
  const sheets = book.sheets().map(({ name }) => [book.values(name), book.notes(name)]);
  return JSON.stringify([sheets, book.stored()]);
}
