import { describe, expect, it } from "vitest";
import { settingsOf } from "../../../src/catalog/settings/setting-values.ts";
import { proposalFrom } from "../../../src/core/schemes/stage-proposal.ts";
import { cellUpdates } from "../../../src/reports/lists/settings-edits.ts";
import { settingsSheet } from "../../../src/reports/lists/settings-sheet.ts";
import { stageAdvice, stageNote } from "../../../src/reports/lists/stage-words.ts";

const steps = (...people: number[]) => people.map((customers, i) => ({ from: i + 1, customers }));
const DEFAULT = [1, 2, 3, 4, 5] as const;
const EVEN = proposalFrom(steps(900, 300, 60, 50, 40, 40, 30, 20), DEFAULT, 30);

describe("what the shop's counts propose, in words", () => {
  it("names the people of each stage by it and as now", () => {
    expect(stageAdvice(EVEN, "ja")).toEqual({
      thresholds: [1, 2, 3, 4, 6],
      sentence:
        "この店の購入回数からの提案は 3/4/6回です。F3・F4・F5の人数が最もそろう境目で、F3 60人・F4 90人・F5 90人になります（今の3/4/5回では、F3 60人・F4 50人・F5 130人）。",
    });
    expect(stageNote(EVEN, "en")).toBe(
      "By this shop's own purchases, 3/4/6 is proposed: F3, F4 and F5 are then most even, with F3 60, F4 90, F5 90 people (with 3/4/5 as now: F3 60, F4 50, F5 130 people). To use it, enter 1,2,3,4,6.",
    );
  });
  it("offers nothing to take over where it is in force", () => {
    const present = proposalFrom(steps(900, 300, 60, 50, 40, 40, 30, 20), [1, 2, 3, 4, 6], 30);
    expect(stageAdvice(present, "ja")).toEqual({
      thresholds: null,
      sentence: "今の3/4/6回で、F3・F4・F5の人数は最もそろっています（F3 60人・F4 90人・F5 90人）。",
    });
  });
  it("says why there is none where all people bought equally often", () => {
    const equal = proposalFrom(steps(0, 0, 0, 0, 5000), DEFAULT, 30);
    expect(stageAdvice(equal, "ja")).toEqual({
      thresholds: null,
      sentence:
        "3回以上買った人は5,000人で、F3・F4・F5をどれも30人以上にする分け方がないため、購入回数の提案はありません（今の3/4/5回では、F3 0人・F4 0人・F5 5,000人）。",
    });
  });
});

describe("beside the stages on the 設定 sheet", () => {
  const values = settingsOf({}, "ja");
  const use = { madeAt: "2026/11/22 14:30", anchor: "2024/03/31", source: "注文" };
  const pageOf = (stages: typeof EVEN) =>
    settingsSheet(values, values, { use: { ...use, stages }, currency: "JPY" });
  const LABEL = "ランクの購入回数";
  const noteIn = ({ model }: ReturnType<typeof pageOf>) =>
    model.rows.find(([first]) => first?.value === LABEL)?.[5]?.value;

  it("stands the proposal, and another run changes that one cell", () => {
    const [before, after] = [pageOf(EVEN), pageOf(proposalFrom(steps(1, 1), DEFAULT, 30))];
    expect(noteIn(before)).toContain("使うときは「1,2,3,4,6」と入れます。");
    expect(noteIn(after)).toContain("購入回数の提案はありません");
    const lines = [...before.inputs, ...before.heads].map(({ label }) => label);
    const standing = [...new Set(lines)].map((label, i) => {
      const cells = Array.from({ length: 7 }, (_, c) => {
        const held = [...before.inputs, ...before.heads].find(
          (one) => one.label === label && one.column === c + 1,
        );
        return { value: held?.value ?? "", cell: `${"BCDEFGH".charAt(c)}${i + 1}` };
      });
      const [first = { value: "", cell: "" }, ...right] = cells;
      return { label, labelCell: `A${i + 1}`, ...first, right };
    });
    const row = standing.findIndex(({ label }) => label === LABEL) + 1;
    expect(cellUpdates({ name: "設定", lines: standing }, before.lastUse, after)).toEqual([
      { cell: `F${row}`, value: noteIn(after) },
    ]);
  });
  it("its line is as high before as after", () => {
    const heightOf = ({ model }: ReturnType<typeof pageOf>) =>
      model.rowHeights?.[model.rows.findIndex(([first]) => first?.value === LABEL)];
    const few = proposalFrom(steps(1, 1), DEFAULT, 30);
    expect(heightOf(pageOf(few))).toBe(heightOf(pageOf(EVEN)));
  });
});
