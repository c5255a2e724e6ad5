import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import {
  append,
  monthAfter,
  monthly,
  monthlyBook,
  type OrderRow,
  pass,
  setUp,
  soldIn,
  soldUntil,
  tokyo,
} from "../support/monthly-book.ts";
import { opened, run, runJson } from "../support/run-book.ts";

const MONTHS = Array.from({ length: 12 }, (_, i) => i);
const [LAST, BEGUN] = ["2024-11", "2024-12-10 10:00"];
const PROTECTED = 2;
const EXPIRED = 4;
const REVOKED = 6;
const KILLED = 8;

const monthOf = (i: number): string => monthAfter(LAST, i + 1);
const nextOf = (i: number): string => monthAfter(LAST, i + 2);

/** The orders of the first two days of a month, which are there when it is the third. */
const early = (month: string): OrderRow[] => soldIn(month).filter(([, day]) => day.slice(8) <= "02");
const isLate = (i: number): boolean => i % 8 === 7;

/** What another tool puts into the sheet in a month: its orders but for the late ones, those of the month before, and money back. */
function cameIn(i: number): OrderRow[] {
  const [now, before] = [soldIn(monthOf(i)), soldIn(monthAfter(monthOf(i), -1))];
  const fresh = now.filter(([, day], at) => !isLate(at) && day.slice(8) > "02");
  const late = i === 0 ? [] : before.filter(([, day], at) => isLate(at) && day.slice(8) > "02");
  const back = before.filter((_, at) => at === 1 || at === 2);
  const refunds = back.map(([who, day, amount, id], at): OrderRow => [
    who,
    day,
    at === 0 ? `-${amount}` : "-500",
    id,
    "",
  ]);
  return [...fresh, ...late, ...refunds, ...early(nextOf(i))];
}

interface Lived {
  readonly outcome: string | undefined;
  readonly sentences: string;
  readonly mails: number;
  readonly anchor: string | undefined;
}

let book: Book;
/** The same orders in a file whose user presses the button at the same time. */
let twin: Book;
const year: Lived[] = [];
const advice: string[] = [];

/** Fires what is due until the month is over, each execution killed once at another place. */
function killedMonth(until: string): void {
  for (let nth = 15; (book.times.next() ?? 0) < tokyo(until); nth += 7) {
    book.times.killAt(nth % 2 === 0 ? nth : null);
    book.times.passUntil(book.times.next() ?? 0);
  }
  book.times.killAt(null);
}

function live(i: number): void {
  append(book, cameIn(i));
  append(twin, cameIn(i));
  const third = `${nextOf(i)}-03`;
  pass(book, `${third} 06:00`);
  if (i === PROTECTED) book.obstruct("protected", "RFM");
  if (i === EXPIRED) book.times.lose("owner", "file");
  if (i === REVOKED) book.times.lose("owner", "all");
  if (i === KILLED) killedMonth(`${third} 23:00`);
  pass(book, `${nextOf(i)}-05 12:00`);
  if (i === REVOKED) advice.push(...monthly(book).advice);
  book.unobstruct();
  book.times.lose("owner", null);
  pass(book, `${nextOf(i)}-06 12:00`);
  const [record] = monthly(book).records;
  year.push({
    outcome: record?.outcome,
    sentences: record?.sentences.join("") ?? "",
    mails: book.times.mails().length,
    anchor: opened(book).last?.anchorDate,
  });
  if (i === EXPIRED) return;
  twin.times.set(tokyo(`${third} 06:18`));
  // The months on record are the same whichever reports are made of them.
  run(twin, { anchor: { kind: "default" }, reports: i === MONTHS.length - 1 ? [] : ["monthlyHistory"] });
}

const SECONDS = 1000;
beforeAll(() => {
  const rows = [...soldUntil(LAST, 26), ...early(monthOf(0))];
  [book, twin] = [monthlyBook(rows, BEGUN), monthlyBook(rows, BEGUN)];
  setUp(book);
  for (const i of MONTHS) live(i);
}, 900 * SECONDS);

describe("twelve months", () => {
  it("each has its one record and its one mail", () => {
    expect(monthly(book).records).toHaveLength(12);
    expect(year.map(({ mails }) => mails)).toEqual(MONTHS.map((i) => i + 1));
    const outcomes = MONTHS.map((i) => (i === EXPIRED ? "stopped" : "done"));
    expect(year.map(({ outcome }) => outcome)).toEqual(outcomes);
    const subjects = book.times
      .mails()
      .map(({ subject }) => (/止まりました/.test(subject) ? "stopped" : "done"));
    expect(subjects).toEqual(outcomes);
  });

  it.each(MONTHS.filter((i) => i !== EXPIRED))("month %i is made as of its end", (i) => {
    const end = new Date(Date.parse(`${nextOf(i)}-01`) - 86_400_000).toISOString().slice(0, 10);
    expect(year[i]!.anchor).toBe(end);
  });

  it("says what failed and what to do: a protected sheet, an expired right, an account that Google runs nothing for", () => {
    expect(year[PROTECTED]!.sentences).toContain("書けずに前のままのシート：RFM");
    expect(year[EXPIRED]!.sentences).toMatch(
      /許可が切れている.*許可し直してください.*前のレポートはそのまま/,
    );
    expect(advice.join()).toMatch(/作るはずでしたが、動いた記録がありません。.*［止める］/);
  });

  it("leaves the numbers, the months on record and the alarms that a user's own runs leave", () => {
    const [lived, own] = [book, twin].map((one) => runJson(one));
    expect(lived!.quality).toEqual(own!.quality);
    expect(lived!.metrics).toEqual(own!.metrics);
    const untimed = (one: Book, name: string): string =>
      JSON.stringify(one.values(name)).replace(/\d{4}\/\d\d\/\d\d \d\d:\d\d/g, "T");
    for (const name of ["顧客BS", "RFM", "経営サマリー", "新規・リピート"])
      expect(untimed(book, name)).toBe(untimed(twin, name));
  });

  it("has every month end once, from the first to the last", () => {
    const ends = (runJson(book).metrics["monthlyHistory"] as { anchorDate: string }[]).map(({ anchorDate }) =>
      anchorDate.slice(0, 7),
    );
    const first = monthAfter(LAST, -25);
    expect(ends).toEqual(Array.from({ length: 38 }, (_, i) => monthAfter(first, i)));
  });

  it("leaves one trigger and nothing under way", () => {
    expect(book.times.triggers()).toMatchObject([{ handler: "cpmMonthly" }]);
    expect(opened(book).unfinished).toBeNull();
    expect(book.sheets().filter(({ name }) => /^CPM_(work|backup|read)/.test(name))).toEqual([]);
  });
});
