import { describe, expect, it } from "vitest";
import { JOIN_TEXTS } from "../../../src/catalog/texts/join-texts.ts";
import { byPair, pairsOn } from "../../../src/reports/lists/join-decisions.ts";

const JA = ["判定", "理由", "顧客ID A", "顧客ID B", "メモ"];
const EN = ["Decision", "Reason", "Customer ID A", "Customer ID B", "Note"];
const read = (...rows: unknown[][]) => pairsOn("名寄せ候補", rows, "ja");

describe("decisions on the sheet", () => {
  it.each<[unknown, string | null]>([
    ["結合する", "join"],
    [" 結合する ", "join"],
    ["Join", "join"],
    ["ＪＯＩＮ", "join"],
    [true, "join"],
    ["TRUE", "join"],
    ["結合しない", "apart"],
    ["keep apart", "apart"],
  ])("%s is %s", (typed, decision) => {
    expect(read(JA, [typed, "", "A", "B", ""])).toEqual([{ ids: ["A", "B"], decision, note: "" }]);
  });

  it.each([[""], ["　"], [false], ["FALSE"]])("%s is none yet, kept only with a note", (typed) => {
    expect(read(JA, [typed, "", "A", "B", ""], [typed, "", "A", "C", "memo"])).toEqual([
      { ids: ["A", "C"], decision: null, note: "memo" },
    ]);
  });

  it.each(["はい", "x", "結合", "0"])("%s is refused with its cell", (typed) => {
    expect(() => read(["title"], JA, ["", "", "A", "B", ""], [typed, "", "C", "D", ""])).toThrow(
      expect.objectContaining({
        code: "join-decision",
        values: expect.objectContaining({ cell: "A4", value: typed }) as unknown,
      }),
    );
  });

  it("are found in either language, wherever columns and header stand", () => {
    const moved = (names: string[]) => [
      [""],
      ["x", ...names.slice().reverse()],
      ["y", "", "B", "A", "", "Join"],
    ];
    expect(read(...moved(JA))).toEqual([{ ids: ["A", "B"], decision: "join", note: "" }]);
    expect(read(...moved(EN))).toEqual([{ ids: ["A", "B"], decision: "join", note: "" }]);
  });

  it("need both IDs: notes, shared contacts and blank lines are none", () => {
    const lines = [
      ["", "", "", "", ""],
      ["対象外", "", "A、B", "", ""],
      [JOIN_TEXTS.rules.ja, "", "", "", ""],
    ];
    expect(read(JA, ...lines)).toEqual([]);
  });

  it("take IDs as they stand, numbers too", () => {
    expect(read(JA, ["Join", "", "00123", 123, ""])).toMatchObject([{ ids: ["00123", "123"] }]);
  });

  it("cannot be read without their headers", () => {
    expect(() => read(["判定", "顧客ID A", "メモ"], ["結合する", "A", ""])).toThrow(
      expect.objectContaining({ code: "joins-header" }),
    );
  });

  it("of a pair that stands there twice complete each other", () => {
    const lines = [
      ["", "", "A", "B", "memo"],
      ["Join", "", "B", "A", ""],
      ["", "", "A", "B", "later"],
    ];
    expect([...byPair(read(JA, ...lines)).values()]).toEqual([
      { ids: ["A", "B"], decision: "join", note: "memo" },
    ]);
  });
});
