import { describe, expect, it } from "vitest";
import {
  ENTRY_DAYS,
  type Entry,
  type EntryDays,
  rankedEntries,
  rankingDays,
} from "../../../src/core/products/entries.ts";

/** People who entered by a product: of so many who have had so many days, how many came back. */
const entry = (
  name: string,
  people: Readonly<Partial<Record<EntryDays, readonly [number, number]>>>,
): Entry => {
  const at = (days: EntryDays) => {
    const [seconds, customers] = people[days] ?? [0, 0];
    const none = { firstSales: 0, sales: 0, repeatSales: 0, purchases: 0, repeatPurchases: 0 };
    return customers === 0 ? null : { ...none, days, end: 0, customers, seconds };
  };
  const [short, middle, long] = ENTRY_DAYS;
  return {
    name,
    people: 0,
    steps: { [short]: at(short), [middle]: at(middle), [long]: at(long) },
  };
};

describe("the days that products are ranked by", () => {
  const soap = entry("石けん", { 90: [9, 50], 180: [9, 40], 365: [9, 30] });
  const cream = entry("クリーム", { 90: [9, 40], 180: [9, 30], 365: [9, 29] });

  it("are the longest at which two stand on enough people, though one alone would do at longer ones", () => {
    expect(rankingDays([soap, cream], 30)).toBe(180);
    expect(rankingDays([soap, cream], 29)).toBe(365);
  });

  it("are else the longest at which one does, else at which anybody does, else none", () => {
    expect(rankingDays([soap], 30)).toBe(365);
    expect(rankingDays([soap], 45)).toBe(90);
    expect(rankingDays([cream], 90)).toBe(365);
    expect(rankingDays([entry("茶", {})], 30)).toBeNull();
  });
});

it("products on too few people stand below all others, in the order in which they came", () => {
  const all = [
    entry("少", { 90: [9, 9] }),
    entry("中", { 90: [10, 40] }),
    entry("無", {}),
    entry("上", { 90: [12, 30] }),
  ];
  expect(rankedEntries(all, 90, 30).map(({ name }) => name)).toEqual(["上", "中", "少", "無"]);
});
