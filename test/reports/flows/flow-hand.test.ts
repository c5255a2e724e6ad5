/**
 * Flows (definitions.md 8.2) of the worked example (5), worked by hand from the 41 orders there.
 *
 * Classes, and behind them purchases n, idle days, tenure days (first to last) and lifetime sales:
 *
 *        2023-03-31                                                      2024-03-31
 *   C01  not yet a customer                                              1/295/0/3_000       F1 defecting dormant first-churned
 *   C02  not yet a customer                                              2/212/123/7_000     F2 defecting dormant steady-active
 *   C03  not yet a customer                                              3/0/365/13_000      F3 promising repeat steady-active
 *   C04  1/181/0/3_000       F1 defecting dormant first-active           2/151/396/7_000     F2 wavering dormant steady-active
 *   C05  1/0/0/3_000         F1 new new first-active                     1/366/0/3_000       F1-lapsed lost lost first-churned
 *   C06  2/120/244/7_000     F2 promising firstRepeat steady-active      3/76/654/13_000     F3 promising repeat steady-active
 *   C07  2/303/62/7_000      F2 defecting dormant toddler-churned        2/669/62/7_000      F2-lapsed lost lost toddler-churned
 *   C08  3/150/549/12_000    F3 wavering dormant steady-active           5/121/944/22_000    F5 atRisk dormant steady-active
 *   C09  5/264/821/24_000    F5 defecting dormant steady-churned         7/50/1401/40_000    F5 loyal loyal steady-active
 *   C10  5/330/730/23_000    F5 defecting dormant steady-churned         5/696/730/23_000    F5-lapsed lost lost steady-churned
 *   C11  1/788/0/3_000       F1-lapsed lost lost first-churned           2/173/981/7_000     F2 wavering dormant steady-active
 *   C12  2/576/365/7_000     F2-lapsed lost lost steady-churned          2/942/365/7_000     F2-lapsed lost lost steady-churned
 *   C13  4/120/548/15_000    F4 promising repeat steady-active           5/304/730/22_000    F5 defecting dormant steady-churned
 *   C14  1/805/0/3_000       F1-lapsed lost lost first-churned           1/1171/0/3_000      F1-lapsed lost lost first-churned
 *
 * Sales are those after the earlier day: with 2023-03-31 they are W0, 70,000 in each scheme. The day itself is
 * not after it (C05 bought on 2023-03-31: a customer then, and 0 since); the later day is (C03, 2024-03-31).
 */
import { describe, expect, it } from "vitest";
import { flows } from "../../../src/reports/flows/flows-report.ts";
import { contextOf, textOf } from "../../support/report-cells.ts";
import { analyse, SETTINGS } from "../../support/shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

interface FlowRow {
  readonly scheme: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly from: string | null;
  readonly to: string;
  readonly customers: number;
  readonly sales: number;
}
type Flow = readonly [from: string | null, to: string, customers: number, sales: number];

const contextFor = (settings: Partial<typeof SETTINGS> = {}) =>
  contextOf(analyse(WORKED_ROWS, WORKED_ANCHOR, settings));
const rowsOf = (settings?: Partial<typeof SETTINGS>) => flows.json?.(contextFor(settings)) as FlowRow[];
const flowsOf = (rows: readonly FlowRow[], scheme: string, fromDate: string): Flow[] =>
  rows
    .filter((row) => row.scheme === scheme && row.fromDate === fromDate && row.customers > 0)
    .map(({ from, to, customers, sales }) => [from, to, customers, sales]);
/** Without any order of the rows. */
const sorted = (found: readonly Flow[]): string[] => found.map((flow) => flow.join(" ")).sort();

const SINCE_LAST_YEAR: Readonly<Record<string, readonly Flow[]>> = {
  stage: [
    ["F5", "F5", 1, 16_000], // C09: same
    ["F5", "F5-lapsed", 1, 0], // C10: left
    ["F4", "F5", 1, 7_000], // C13: up
    ["F3", "F5", 1, 10_000], // C08: up
    ["F2", "F3", 1, 6_000], // C06: up
    ["F2", "F2-lapsed", 1, 0], // C07: left
    ["F1", "F2", 1, 4_000], // C04: up
    ["F1", "F1-lapsed", 1, 0], // C05: left
    ["F2-lapsed", "F2-lapsed", 1, 0], // C12: same
    ["F1-lapsed", "F2", 1, 4_000], // C11: back
    ["F1-lapsed", "F1-lapsed", 1, 0], // C14: same
    [null, "F3", 1, 13_000], // C03: new
    [null, "F2", 1, 7_000], // C02: new
    [null, "F1", 1, 3_000], // C01: new
  ],
  rfm: [
    ["promising", "promising", 1, 6_000], // C06: same
    ["promising", "defecting", 1, 7_000], // C13: down
    ["new", "lost", 1, 0], // C05: left
    ["wavering", "atRisk", 1, 10_000], // C08: up
    ["defecting", "loyal", 1, 16_000], // C09: up
    ["defecting", "wavering", 1, 4_000], // C04: up
    ["defecting", "lost", 2, 0], // C07 C10: left
    ["lost", "wavering", 1, 4_000], // C11: back
    ["lost", "lost", 2, 0], // C12 C14: same
    [null, "promising", 1, 13_000], // C03: new
    [null, "defecting", 2, 10_000], // C01 C02: new
  ],
  nurture: [
    ["repeat", "dormant", 1, 7_000], // C13: left
    ["firstRepeat", "repeat", 1, 6_000], // C06: up
    ["new", "lost", 1, 0], // C05: left
    ["dormant", "loyal", 1, 16_000], // C09: back
    ["dormant", "dormant", 2, 14_000], // C04 C08: same
    ["dormant", "lost", 2, 0], // C07 C10: down
    ["lost", "dormant", 1, 4_000], // C11: up
    ["lost", "lost", 2, 0], // C12 C14: same
    [null, "repeat", 1, 13_000], // C03: new
    [null, "dormant", 2, 10_000], // C01 C02: new
  ],
  cpm: [
    ["steady-active", "steady-active", 2, 16_000], // C06 C08: same
    ["steady-active", "steady-churned", 1, 7_000], // C13: left
    ["first-active", "steady-active", 1, 4_000], // C04: up
    ["first-active", "first-churned", 1, 0], // C05: left
    ["steady-churned", "steady-active", 1, 16_000], // C09: back
    ["steady-churned", "steady-churned", 2, 0], // C10 C12: same
    ["toddler-churned", "toddler-churned", 1, 0], // C07: same
    ["first-churned", "steady-active", 1, 4_000], // C11: back
    ["first-churned", "first-churned", 1, 0], // C14: same
    [null, "steady-active", 2, 20_000], // C02 C03: new
    [null, "first-churned", 1, 3_000], // C01: new
  ],
};

const SINCE_LAST_MONTH: Readonly<Record<string, readonly Flow[]>> = {
  stage: [
    ["F5", "F5", 3, 0], // C08 C09 C13: same
    ["F3", "F3", 1, 0], // C06: same
    ["F2", "F3", 1, 5_000], // C03: up
    ["F2", "F2", 3, 0], // C02 C04 C11: same
    ["F1", "F1", 1, 0], // C01: same
    ["F1", "F1-lapsed", 1, 0], // C05: left
    ["F5-lapsed", "F5-lapsed", 1, 0], // C10: same
    ["F2-lapsed", "F2-lapsed", 2, 0], // C07 C12: same
    ["F1-lapsed", "F1-lapsed", 1, 0], // C14: same
  ],
  rfm: [
    ["loyal", "loyal", 1, 0], // C09: same
    ["promising", "promising", 1, 0], // C06: same
    ["promising", "atRisk", 1, 0], // C08: down
    ["promising", "wavering", 1, 0], // C04: down
    ["wavering", "wavering", 1, 0], // C11: same
    ["defecting", "promising", 1, 5_000], // C03: up
    ["defecting", "defecting", 3, 0], // C01 C02 C13: same
    ["defecting", "lost", 1, 0], // C05: left
    ["lost", "lost", 4, 0], // C07 C10 C12 C14: same
  ],
  nurture: [
    ["loyal", "loyal", 1, 0], // C09: same
    ["repeat", "repeat", 1, 0], // C06: same
    ["repeat", "dormant", 1, 0], // C08: left
    ["firstRepeat", "dormant", 1, 0], // C04: left
    ["dormant", "repeat", 1, 5_000], // C03: back
    ["dormant", "dormant", 4, 0], // C01 C02 C11 C13: same
    ["dormant", "lost", 1, 0], // C05: down
    ["lost", "lost", 4, 0], // C07 C10 C12 C14: same
  ],
  cpm: [
    ["steady-active", "steady-active", 7, 5_000], // C02 C03 C04 C06 C08 C09 C11: same
    ["steady-churned", "steady-churned", 3, 0], // C10 C12 C13: same
    ["toddler-churned", "toddler-churned", 1, 0], // C07: same
    ["first-churned", "first-churned", 3, 0], // C01 C05 C14: same
  ],
};

const SINCE_NEW_YEAR: Readonly<Record<string, readonly Flow[]>> = {
  stage: [
    ["F5", "F5", 3, 8_000], // C08 C09 C13: same
    ["F2", "F3", 1, 5_000], // C03: up
    ["F2", "F2", 3, 0], // C02 C04 C11: same
    ["F1", "F1", 1, 0], // C01: same
    ["F1", "F1-lapsed", 1, 0], // C05: left
    ["F5-lapsed", "F5-lapsed", 1, 0], // C10: same
    ["F2-lapsed", "F3", 1, 6_000], // C06: back
    ["F2-lapsed", "F2-lapsed", 2, 0], // C07 C12: same
    ["F1-lapsed", "F1-lapsed", 1, 0], // C14: same
  ],
  rfm: [
    ["loyal", "atRisk", 1, 0], // C08: down
    ["promising", "wavering", 2, 0], // C04 C11: down
    ["atRisk", "loyal", 1, 8_000], // C09: up
    ["wavering", "promising", 1, 5_000], // C03: up
    ["wavering", "defecting", 1, 0], // C02: down
    ["defecting", "defecting", 2, 0], // C01 C13: same
    ["defecting", "lost", 1, 0], // C05: left
    ["lost", "promising", 1, 6_000], // C06: back
    ["lost", "lost", 4, 0], // C07 C10 C12 C14: same
  ],
  nurture: [
    ["repeat", "dormant", 1, 0], // C08: left
    ["firstRepeat", "dormant", 2, 0], // C04 C11: left
    ["dormant", "loyal", 1, 8_000], // C09: back
    ["dormant", "repeat", 1, 5_000], // C03: back
    ["dormant", "dormant", 3, 0], // C01 C02 C13: same
    ["dormant", "lost", 1, 0], // C05: down
    ["lost", "repeat", 1, 6_000], // C06: back
    ["lost", "lost", 4, 0], // C07 C10 C12 C14: same
  ],
  cpm: [
    ["steady-active", "steady-active", 6, 13_000], // C02 C03 C04 C08 C09 C11: same
    ["steady-active", "steady-churned", 1, 0], // C13: left
    ["first-active", "first-churned", 1, 0], // C01: left
    ["steady-churned", "steady-active", 1, 6_000], // C06: back
    ["steady-churned", "steady-churned", 2, 0], // C10 C12: same
    ["toddler-churned", "toddler-churned", 1, 0], // C07: same
    ["first-churned", "first-churned", 2, 0], // C05 C14: same
  ],
};

/** People by word, in the order new, left, back, up, down, same. */
const WORDS: readonly (readonly [label: RegExp, fromDate: string, people: readonly number[]])[] = [
  [/^RFM/, "2024/02/29", [0, 1, 0, 1, 2, 10]],
  [/^RFM/, "2023/03/31", [3, 3, 1, 3, 1, 3]],
  [/^ランク/, "2024/02/29", [0, 1, 0, 1, 0, 12]],
  [/^ランク/, "2023/03/31", [3, 3, 1, 4, 0, 3]],
  [/^育成/, "2024/02/29", [0, 2, 1, 0, 1, 10]],
  [/^育成/, "2023/03/31", [3, 2, 1, 2, 2, 4]],
  [/^CPM/, "2024/02/29", [0, 0, 0, 0, 0, 14]],
  [/^CPM/, "2023/03/31", [3, 2, 2, 1, 0, 6]],
];

describe("flows of the worked example, by hand", () => {
  const rows = rowsOf();

  it.each(Object.keys(SINCE_LAST_YEAR))("%s from 2023-03-31", (scheme) => {
    expect(sorted(flowsOf(rows, scheme, "2023-03-31"))).toEqual(sorted(SINCE_LAST_YEAR[scheme] ?? []));
  });

  it.each(Object.keys(SINCE_LAST_MONTH))("%s from 2024-02-29, the month end before", (scheme) => {
    expect(sorted(flowsOf(rows, scheme, "2024-02-29"))).toEqual(sorted(SINCE_LAST_MONTH[scheme] ?? []));
  });

  it.each(Object.keys(SINCE_NEW_YEAR))("%s from a day of one's own, 2023-12-31", (scheme) => {
    const own = rowsOf({ flowSince: "2023-12-31" });
    expect(sorted(flowsOf(own, scheme, "2023-12-31"))).toEqual(sorted(SINCE_NEW_YEAR[scheme] ?? []));
  });

  it("ends on the anchor, with everybody once and the sales after the earlier day", () => {
    expect(new Set(rows.map(({ toDate }) => toDate))).toEqual(new Set(["2024-03-31"]));
    for (const scheme of Object.keys(SINCE_LAST_YEAR))
      for (const [fromDate, sales] of [
        ["2023-03-31", 70_000],
        ["2024-02-29", 5_000],
      ] as const) {
        const found = flowsOf(rows, scheme, fromDate);
        expect(found.reduce((sum, [, , people]) => sum + people, 0)).toBe(14);
        expect(found.reduce((sum, [, , , money]) => sum + money, 0)).toBe(sales);
      }
  });

  it("marks who moved up or back with ↑, down or left with ↓, and lets ¥0 stand back", () => {
    const model = flows.model(contextFor());
    const at = model.rows.findIndex(([title]) => /^RFM.*2024\/02\/29.*（人数）/.test(textOf(title)));
    const cell = (below: number, column: number) => model.rows[at + below]?.[column];
    // C03 from 浮気・不満 (row 6) to 有望; C08 from 有望 (row 2) to 浮気予備軍; C06 stays 有望.
    expect([cell(7, 2), cell(3, 4), cell(3, 2)].map((one) => [one?.value, one?.unit])).toEqual([
      [1, "countUp"],
      [1, "countDown"],
      [1, "count"],
    ]);
    const sales = model.rows.findIndex(([title]) => /^RFM.*2024\/02\/29より後の売上/.test(textOf(title)));
    const bought = (below: number, column: number) => model.rows[sales + below]?.[column];
    expect([bought(7, 2), bought(3, 4)].map((one) => [one?.value, one?.style])).toEqual([
      [5_000, "number"],
      [0, "mutedNumber"],
    ]);
  });

  it("calls a move from 休眠 to 離反 a step down and not a second leaving: C07 C10, and C05 within a month", () => {
    const lines = flows.model(contextFor()).rows.map((row) => row.map(textOf));
    for (const [label, fromDate, people] of WORDS) {
      const line = lines.find(([scheme, day]) => label.test(scheme ?? "") && day === fromDate);
      expect([label.source, fromDate, line?.slice(2, 8)]).toEqual([
        label.source,
        fromDate,
        people.map(String),
      ]);
    }
  });

  it("tells in its rows the pairs in the order of the classes, those who are new last", () => {
    for (const [scheme, wanted] of Object.entries(SINCE_LAST_YEAR))
      expect(flowsOf(rows, scheme, "2023-03-31")).toEqual(wanted);
  });
});
