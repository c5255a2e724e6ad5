import { expect, it } from "vitest";
import { STYLES } from "../../../src/catalog/look.ts";
import { handoverSheet } from "../../../src/reports/handover/handover-sheet.ts";

const answer = {
  ...{ people: 2, excluded: [], left: 2, missing: [], stops: null },
  ...{ warning: "配信停止した人を除けていません。", notes: ["条件は…"], campaign: null },
};
const list = {
  segment: { conditions: [] },
  called: "離脱",
  target: "ブラストメール",
  answer,
  header: ["E-Mail"],
  rows: [],
};

it("runs its head over the one narrow column, in plain letters, and leaves the table free to scroll", () => {
  const { head } = handoverSheet(list, { language: "ja", currency: "JPY" });
  expect([head.sheetName, head.rows[0]![0]!.value]).toEqual(["離脱 0人", "リスト ブラストメール"]);
  const lines = head.rows.slice(1, -1).map(([cell]) => cell!);
  expect(lines.map(({ value }) => value)).toContain("配信停止した人を除けていません。");
  for (const { style } of lines) expect(STYLES[style!]).toMatchObject({ wrap: false, weight: "normal" });
  expect([head.merges, head.frozenRows, head.rows[head.rows.length - 1]!.length]).toEqual([[], 0, 1]);
});
