import { expect, it } from "vitest";
import { summary } from "../../../src/reports/summary/summary-report.ts";
import { managementCopy } from "../../../src/reports/management/management-copy.ts";
import { contextOf } from "../../support/report-cells.ts";
import { analyse } from "../../support/shop.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const textWith = (least: number, language: "ja" | "en" = "ja", textOnly = false): string => {
  const context = contextOf(analyse(WORKED_ROWS, "2024-03-31", { minSample: 1 }), language);
  return managementCopy(context, [summary], { least, date: "2024-04-01", before: null, textOnly }).text;
};

it("the text has a line a card, the sentences, the chart's numbers, and what each number means", () => {
  const lines = textWith(1).split("\n");
  // definitions.md 4.4b and 5: 205,051.5 (121,738–345,382); 9 active; 5/8; 1/6; 70,000.
  expect(lines).toContain("5年売上（見通し） | ¥205,052 | 幅 ¥121,738〜¥345,382 年商の2.93倍（1.74〜4.93）");
  expect(lines).toContain("稼働顧客 | 9 | 5年後 4人（2〜10）");
  expect(lines).toContain("顧客維持率 | 62.5% | 5 / 8人 95%の幅 30.6–86.3%");
  expect(lines).toContainEqual(expect.stringMatching(/^見通し \| 新しい顧客を獲得しなければ/));
  expect(lines).toContain("1年後 | ¥53,458 | ¥28,104 | ¥101,685");
  expect(lines).toContainEqual(expect.stringMatching(/^・年商：/));
  expect(textWith(1, "en").split("\n")).toContain("Annual sales | ¥70,000 | 14 identified orders");
});

it("the text hides what the copy hides: 3 were lost and 3 are new of the worked example's people", () => {
  const text = textWith(5);
  expect(text).toContain("非公開");
  expect(text).not.toMatch(/62\.5%|5 \/ 8/);
});

it("the text alone tells of no copied sheet, and says what is hidden where something is", () => {
  const copied = "2024/04/01に写したシートです";
  const hides = "顧客が5人に満たない人数は";
  const has = (text: string) => [text.includes(copied), text.includes(hides)];
  expect([textWith(5), textWith(5, "ja", true)].map(has)).toEqual([
    [true, true],
    [false, true],
  ]);
  expect([textWith(1), textWith(1, "ja", true)].map((text) => text.includes("シートです"))).toEqual([
    true,
    false,
  ]);
});
