import { isoOf } from "../../src/core/values/day.ts";
import type { AskedCampaign } from "../../src/entry/contract.ts";
import { dayInZone } from "../../src/intake/zone.ts";
import type { Book } from "../../src/workbench/book.ts";
import { bookOf, run } from "./run-book.ts";

/** The local spreadsheet's clock is the machine's, its day that of its own zone: hours ahead of the machine's. */
export const TODAY = dayInZone("Asia/Tokyo")(new Date());

/** A day so many days from today, ISO. */
export const inDays = (days: number): string => isoOf(TODAY + days);

const HEADER = ["顧客ID", "注文日", "金額", "注文番号", "メールアドレス", "電話番号", "配信停止"];

/** A shop of so many people, each with an e-mail, who bought 100 days ago; every fifth of them 70 days ago once more. */
export function campaignTable(people: number): string[][] {
  const line = (id: number, days: number): string[] => [
    `C${id}`,
    inDays(-days),
    "1000",
    `${id}-${days}`,
    `c${id}@example.com`,
    `090-1000-${String(id).padStart(4, "0")}`,
    "0",
  ];
  const all = Array.from({ length: people }, (_, id) => id + 1);
  return [
    HEADER,
    ...all.map((id) => line(id, 100)),
    ...all.filter((id) => id % 5 === 0).map((id) => line(id, 70)),
  ];
}

/** The same shop after a run as of 60 days ago. */
export function campaignBook(people: number): Book {
  const book = bookOf(campaignTable(people));
  run(book, { anchor: { kind: "date", date: inDays(-60) } });
  return book;
}

export const CAMPAIGN: AskedCampaign = {
  name: "春のDM",
  sentOn: inDays(0),
  windowDays: 30,
  costPerContact: 65,
  controlShare: 0.2,
  baseRate: 0.05,
};

export const asked = (changes: Partial<AskedCampaign> = {}, target = "blastmail") => ({
  segment: { conditions: [] },
  target,
  campaign: { ...CAMPAIGN, ...changes },
  language: "ja" as const,
});

/** Everybody, of no campaign. */
export const plain = (target = "blastmail") => ({
  segment: { conditions: [] },
  target,
  language: "ja" as const,
});

/** The rows of a sheet below its header, the cell of the header's first column first. */
export function rowsBelow(book: Book, sheet: string, header: string): unknown[][] {
  const values = book.values(sheet);
  const at = values.findIndex((row) => row.includes(header));
  return values.slice(at + 1).filter((row) => row.some((cell) => cell !== ""));
}
