import { dayFields } from "../../../src/core/segments/people-columns.ts";
import type { Segment } from "../../../src/core/segments/segment.ts";
import { describe, expect, it } from "vitest";
import { countIn } from "../../../src/core/segments/chosen.ts";
import type { CustomerSet } from "../../../src/core/segments/customer-sets.ts";
import type { Slice } from "../../../src/core/slices/slices.ts";
import type { OfferedList } from "../../../src/catalog/metrics/explanation.ts";
import type { ReportContext } from "../../../src/reports/context.ts";
import { explanation } from "../../../src/reports/explain/explain.ts";
import { type ReportId, REPORTS } from "../../../src/reports/index.ts";
import { leversAnswer } from "../../../src/reports/levers/levers-answer.ts";
import { offeredSegment } from "../../../src/reports/segments/offered-segment.ts";
import { contextOf, reportModel, shownBy } from "../../support/report-cells.ts";
import { day, RULES, SETTINGS, shop } from "../../support/shop.ts";
import {
  comparisonOf,
  SLICED_ANCHOR,
  lineShop,
  SLICED_LINES,
  slicedAnalysis,
} from "../../support/sliced-shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const QUESTION = {
  anchor: { kind: "day", day: day(SLICED_ANCHOR) },
  today: RULES.today,
  limits: SETTINGS,
} as const;
const lines = lineShop(SLICED_LINES);
const worked = shop(WORKED_ROWS);

/** All the lists that the numbers of a report offer. */
function offers(context: ReportContext, id: ReportId): OfferedList[] {
  return reportModel(id, context)
    .rows.flat()
    .flatMap((cell) => {
      const { about } = cell;
      if (about === undefined) return [];
      const one = { cell, about, written: shownBy(cell), now: null };
      return explanation(context, one, { sheet: "S", cell: "A1" }).lists;
    });
}

const everyOffer = (context: ReportContext) => REPORTS.flatMap(({ id }) => offers(context, id));

describe("the people behind a number, by conditions on the whole shop", () => {
  it("are as many as the number says, in every report of the worked example", () => {
    const columnsFor = (segment: Segment) => worked.peopleColumns(QUESTION, null, dayFields([segment]));
    const offered = everyOffer(contextOf(slicedAnalysis(worked, null)));
    expect(new Set(offered.map(({ set }) => set.kind))).toEqual(
      new Set([
        ...[
          "active",
          "lapsed",
          "base",
          "kept",
          "lost",
          "dormant",
          "returned",
          "promoted",
          "everybody",
          "cohort",
          "cohortMonth",
          "new",
        ],
        ...[
          "newWithSecond",
          "newBase",
          "newKept",
          "olderBase",
          "olderKept",
          "newLost",
          "olderLost",
          "class",
          "board",
          "flow",
          "season",
          "rest",
          "purchases",
          "pivot",
          "repeaters",
          "seasonMonth",
        ],
      ]),
    );
    for (const { segment, customers, label, segmentNote } of offered)
      expect([label, countIn(columnsFor(segment), segment), segmentNote]).toEqual([label, customers, ""]);
  });

  it("are as many in a run of a slice by customers, and in a column of 比較 of one", () => {
    const columnsFor = (segment: Segment) => lines.peopleColumns(QUESTION, null, dayFields([segment]));
    const slice: Slice = { customers: { firstChannel: ["楽天市場"], stage: ["2", "3"] } };
    const comparison = comparisonOf(lines, [{ customers: { firstProduct: ["石けん"] } }]);
    const offered = everyOffer({ ...contextOf(slicedAnalysis(lines, slice)), slice, comparison });
    expect(offered.some(({ compared }) => compared === 1)).toBe(true);
    for (const { segment, customers, label, segmentNote } of offered)
      expect([label, countIn(columnsFor(segment), segment), segmentNote]).toEqual([label, customers, ""]);
  });

  it("of a slice by orders are those who ever bought in it, which a sentence says", () => {
    const slice: Slice = { orders: { channel: ["本店"] } };
    const context = { ...contextOf(slicedAnalysis(lines, slice)), slice };
    const [offer] = offers(context, "customerBalanceSheet").filter(({ set }) => set.kind === "active");
    expect(offer?.segment.conditions[0]).toEqual({
      ...{ field: "channel", test: "bought", values: ["本店"], when: "ever" },
    });
    expect(offer?.segmentNote).toMatch(/「チャネル 本店」で買ったことのある人/);
  });

  it("of a share have those beside them who did not: C05 of F1 left, C14 did not come back", () => {
    const offered = offers(contextOf(slicedAnalysis(worked, null)), "customerBalanceSheet");
    expect(offered.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["F1 離脱 1人", "F1 前年離脱のうち「F1 復帰」以外 1人"]),
    );
  });
});

describe("the people of a lever", () => {
  it("are those who may still move it: active ones, lapsed ones, new ones of one purchase", () => {
    const context = contextOf(slicedAnalysis(worked, null));
    const { rankings } = leversAnswer(context, null, "ja");
    const columns = worked.peopleColumns(QUESTION);
    const counts = Object.fromEntries(
      (rankings?.byPerson ?? []).map(({ name, segment }) => [name, countIn(columns, segment)]),
    );
    // Definitions 5: F1 now C01 | C05 C14; F5 now C08 C09 C13 | C10; new C01 C02 C03, of whom C02 C03 bought twice.
    expect(counts).toMatchObject({
      ...{ F1の維持率: 1, F5の維持率: 3, F2の復帰率: 2, F2転換率: 1 },
    });
  });
});

describe("a class that depends on who else is counted", () => {
  const slice: Slice = { customers: { firstChannel: ["楽天市場"] } };
  const noteOf = (set: CustomerSet, of: Slice | null, cpmAmount: number | null = null) =>
    offeredSegment(set, { slice: of, language: "ja", limits: { ...SETTINGS, cpmAmount } }).segmentNote;
  const score = { kind: "class", scheme: "score", is: "lost" } as const;
  const cpm = { kind: "class", scheme: "cpm", is: "loyal-active" } as const;

  it("may have others among all of the shop, and says so", () => {
    expect(noteOf(score, slice)).toContain("店の全員の中で区分を決める");
    expect(noteOf({ kind: "rest", whole: { kind: "everybody" }, part: score }, slice)).not.toBe("");
    expect(noteOf(cpm, slice)).not.toBe("");
  });

  it("has the same people in the whole shop, and where an amount of the shop's decides", () => {
    expect(noteOf(score, null)).toBe("");
    expect(noteOf(cpm, slice, 70_000)).toBe("");
    expect(noteOf({ kind: "class", scheme: "rfm", is: "lost" }, slice)).toBe("");
  });
});
