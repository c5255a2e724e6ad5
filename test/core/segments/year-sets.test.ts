import { DEFAULT_LIMITS } from "../../../src/core/schemes/limits.ts";
import { describe, expect, it } from "vitest";
import { monthRows } from "../../../src/core/facts/months.ts";
import { customerRows } from "../../../src/core/segments/customer-classes.ts";
import {
  type CustomerYears,
  isInYearSet,
  STAGE_SETS,
  WHOLE_SETS,
  type YearSetKind,
} from "../../../src/core/segments/year-sets.ts";
import { DEFAULT_THRESHOLDS, stageOf, STAGES } from "../../../src/core/cpm/stages.ts";
import { ledgerOfRows } from "../../support/random-shop.ts";
import { day, type Row } from "../../support/shop.ts";

/** F5 begins at the fifth purchase: counts beyond that change nothing. */
const MOST = 6;
const upTo = Array.from({ length: MOST + 1 }, (_, n) => n);

function yearsOf(older: number, previous: number, current: number): CustomerYears {
  const stageBefore = stageOf(older + previous, DEFAULT_THRESHOLDS);
  const stage = stageOf(older + previous + current, DEFAULT_THRESHOLDS);
  return { older, previous, current, stageBefore, stage };
}

/** Everybody that there can be: each has bought at least once. */
const everybody = upTo
  .flatMap((older) => upTo.flatMap((previous) => upTo.map((current) => yearsOf(older, previous, current))))
  .filter(({ older, previous, current }) => older + previous + current > 0);

const isIn = (kind: YearSetKind, one: CustomerYears) => isInYearSet({ kind, stage: null }, one);
const held = (kinds: readonly YearSetKind[], one: CustomerYears) => kinds.filter((kind) => isIn(kind, one));

describe("sets by years", () => {
  it("hold everybody once: new, active or lapsed last year; active or lapsed now", () => {
    const times = (kinds: readonly YearSetKind[]) => everybody.map((one) => held(kinds, one).length);
    expect(new Set([...times(["new", "base", "dormant"]), ...times(["active", "lapsed"])])).toEqual(
      new Set([1]),
    );
  });

  it.each([
    { whole: "base", parts: ["kept", "lost"] },
    { whole: "base", parts: ["newBase", "olderBase"] },
    { whole: "newBase", parts: ["newKept", "newLost"] },
    { whole: "olderBase", parts: ["olderKept", "olderLost"] },
    { whole: "active", parts: ["new", "kept", "returned"] },
  ] as const)("$whole is made of $parts", ({ whole, parts }) => {
    expect(everybody.filter((one) => held(parts, one).length !== Number(isIn(whole, one)))).toEqual([]);
  });

  it("capped at five purchases a year are the same, stages and all", () => {
    const capped = ({ older, previous, current }: CustomerYears) =>
      yearsOf(Math.min(older, 5), Math.min(previous, 5), Math.min(current, 5));
    const sets = [
      ...STAGE_SETS.flatMap((kind) => STAGES.map((stage) => ({ kind, stage }))),
      ...WHOLE_SETS.map((kind) => ({ kind })),
    ];
    const differs = (one: CustomerYears) =>
      sets.filter((set) => isInYearSet(set, capped(one)) !== isInYearSet(set, one));
    expect(everybody.flatMap(differs)).toEqual([]);
  });
});

/** A shop of one customer. */
function shopOf({ older, previous, current }: CustomerYears) {
  const days = [
    ...Array<string>(older).fill("2021-05-01"),
    ...Array<string>(previous).fill("2022-05-01"),
    ...Array<string>(current).fill("2023-05-01"),
  ];
  return ledgerOfRows(days.map((at, i): Row => ["A", at, 1, String(i)]));
}
const ANCHOR = day("2024-03-31");

describe("one customer, however often they bought in which year", () => {
  it("is counted by a month in its sets and stage", () => {
    for (const one of everybody) {
      const [month] = monthRows(shopOf(one), { anchors: [ANCHOR], limits: DEFAULT_THRESHOLDS });
      const byStage = (kind: (typeof STAGE_SETS)[number]) =>
        STAGES.map((stage) => Number(isInYearSet({ kind, stage }, one)));
      expect([one, month]).toEqual([
        one,
        expect.objectContaining({
          base: byStage("base"),
          kept: byStage("kept"),
          dormant: byStage("dormant"),
          returned: byStage("returned"),
          newCustomers: Number(isIn("new", one)),
          newWithSecond: Number(isIn("newWithSecond", one)),
        }),
      ]);
    }
  });

  it("is said to be active or lapsed as the sets have it", () => {
    for (const one of everybody) {
      const [row] = customerRows(shopOf(one), { anchor: ANCHOR, limits: DEFAULT_LIMITS });
      expect([one, row?.status]).toEqual([one, isIn("active", one) ? "active" : "lapsed"]);
    }
  });
});
