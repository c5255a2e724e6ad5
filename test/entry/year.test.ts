import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { openBook } from "../../src/workbench/host.ts";
import { asked } from "../support/campaign-book.ts";
import { erase } from "../support/erase-book.ts";
import { fileOf, importAll, ROLES } from "../support/import-book.ts";
import {
  daysAfter,
  fileOfMonth,
  FIRST,
  firstOf,
  heldBack,
  lastOf,
  SECOND,
  Shop,
} from "../support/lived-year.ts";
import { answer, run, runJson } from "../support/run-book.ts";

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const JOINED_AFTER = 6;
const ERASED_AFTER = 9;
const ERASED = "P10";
const SHARE = 0.3;
const WINDOW = 9;

const shop = new Shop();
const nameOf = (month: number): string => `施策${month + 1}`;

/** What one month left behind, to be looked at. */
interface Month {
  readonly quality: Record<string, unknown>;
  readonly newRepeat: Record<string, unknown>[];
  readonly expected: ReturnType<Shop["months"]>;
  readonly totals: { purchases: number; customers: number; sales: number };
  readonly handed: { people: number; left: number; excluded: { reason: string; people: number }[] };
  readonly customers: readonly string[];
  /** Everybody of the list, by the plain way. */
  readonly list: readonly string[];
  readonly listed: number;
}

let book: Book;
const year: Month[] = [];

/** Of two people with one address the one who bought last is written to. */
function listOf(until: string): string[] {
  const people = shop.people(until);
  if (shop.personOf(SECOND) === FIRST || !people.includes(FIRST) || !people.includes(SECOND)) return people;
  const left = shop.lastDay(FIRST) >= shop.lastDay(SECOND) ? SECOND : FIRST;
  return people.filter((person) => person !== left);
}

function live(month: number): void {
  // The cart has forgotten them, too.
  const file = fileOfMonth(month).filter(([, person]) => !shop.isGone(person));
  importAll(book, [fileOf(`${month}.csv`, ...file)], [...ROLES, "email"]);
  shop.take(file);
  const until = lastOf(month);
  const reports = ["newRepeat", "dataQuality", "campaigns"];
  run(book, { anchor: { kind: "date", date: until }, reports });
  const { quality, metrics } = runJson(book);
  const purchases = shop.purchases(until);
  const wish = { sentOn: firstOf(month + 1), windowDays: WINDOW, name: nameOf(month), controlShare: SHARE };
  const handed = answer(book, "handoverCampaign", asked(wish));
  year.push({
    quality,
    newRepeat: (metrics["newRepeat"] as { months: Record<string, unknown>[] }).months,
    expected: shop.months(until),
    totals: {
      purchases: purchases.length,
      customers: shop.people(until).length,
      sales: purchases.reduce((sum, { amount }) => sum + amount, 0),
    },
    handed,
    customers: handed.customers,
    list: listOf(until),
    listed: shop.people(until).length,
  });
}

/** The user says that two IDs with one address are one person's. */
function joinTwo(): void {
  answer(book, "joins", { language: "ja" });
  const row = book.values("名寄せ候補").findIndex((cells) => cells.includes(FIRST) && cells.includes(SECOND));
  book.setCell("名寄せ候補", `A${row + 1}`, "結合する");
  shop.join(SECOND, FIRST);
}

const SECONDS = 1000;
beforeAll(() => {
  book = openBook({});
  for (const month of MONTHS) {
    live(month);
    if (month === JOINED_AFTER) joinTwo();
    if (month === ERASED_AFTER) {
      expect(erase(book, ERASED)).toMatchObject({ isDone: true });
      shop.erase(ERASED);
    }
  }
  run(book, {
    anchor: { kind: "date", date: lastOf(11) },
    reports: ["newRepeat", "dataQuality", "campaigns"],
  });
}, 600 * SECONDS);

describe("a year", () => {
  it.each(MONTHS)("has, after month %i, the totals of its orders", (month) => {
    const { quality, totals } = year[month]!;
    expect(quality).toMatchObject(totals);
    expect(totals.purchases).toBeGreaterThan(30 * (month + 1));
  });

  it.each(MONTHS)("has, after month %i, every month's new and repeat sales", (month) => {
    const { newRepeat, expected } = year[month]!;
    const told = newRepeat.slice(-expected.length);
    expect(told).toEqual(expected.map((one) => expect.objectContaining(one) as unknown));
  });

  it.each(MONTHS)("hands over, after month %i, everybody who is not left out for a reason", (month) => {
    const { handed, customers, list, listed } = year[month]!;
    const left = handed.excluded.reduce((sum, { people }) => sum + people, 0);
    expect(handed.people).toBe(listed);
    expect(handed.left + left).toBe(handed.people);
    const control = list.filter((person) => heldBack(nameOf(month), person, SHARE));
    expect([...customers].sort()).toEqual(list.filter((person) => !control.includes(person)));
    const held = handed.excluded.find(({ reason }) => reason === "control");
    expect(held?.people).toBe(control.length);
  });

  it.each(MONTHS)("counts the effect of the campaign after month %i by who was drawn", (month) => {
    const { campaigns } = runJson(book).metrics as unknown as { campaigns: Record<string, unknown>[] };
    const told = campaigns.find(({ name }) => name === nameOf(month));
    const [from, to] = [firstOf(month + 1), daysAfter(firstOf(month + 1), WINDOW)];
    const { list } = year[month]!;
    const isHeld = (person: string): boolean => heldBack(nameOf(month), person, SHARE);
    const sent = shop.bought(
      list.filter((person) => !isHeld(person)),
      from,
      to,
    );
    const control = shop.bought(list.filter(isHeld), from, to);
    const group = ({ people, buyers, sales }: typeof sent) =>
      expect.objectContaining({ people, buyers, sales }) as unknown;
    expect(told).toMatchObject({
      fault: null,
      sent: group(sent),
      control: group(control),
      unknown: sent.unknown + control.unknown,
      inBoth: 0,
      erased: list.includes(ERASED) ? 1 : 0,
    });
  });

  it("was lived: orders came late, money went back, two became one, one is gone, and the campaigns went on", () => {
    const { campaigns } = runJson(book).metrics as unknown as {
      campaigns: { verdict: string; erased: number }[];
    };
    expect(campaigns.map(({ verdict }) => verdict).filter((verdict) => verdict === "running")).toHaveLength(
      1,
    );
    expect(campaigns.filter(({ erased }) => erased > 0).length).toBeGreaterThan(0);
    expect(year[JOINED_AFTER]!.listed - year[JOINED_AFTER]!.list.length).toBe(1);
    expect(JSON.stringify(book.values("データ品質"))).toContain("消した人：1人");
    const bought = (month: number) => year[month]!.expected[0];
    expect(bought(1)).not.toEqual(bought(0));
  });
});
