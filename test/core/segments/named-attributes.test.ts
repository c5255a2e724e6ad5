import { describe, expect, it } from "vitest";
import { conditionsOf } from "../../../src/core/segments/conditions-text.ts";
import { countIn } from "../../../src/core/segments/chosen.ts";
import { checkedSegment } from "../../../src/core/segments/checked-segment.ts";
import { rowsEngine } from "../../../src/engines/rows-engine.ts";
import { customerRecords } from "../../../src/intake/customer-list.ts";
import { segmentWords } from "../../../src/reports/segments/segment-words.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { rolesOf, type WideRow, wideRows } from "../../support/wide-shop.ts";

const ORDERS = ["A", "B", "C", "D"].map((customer): WideRow => ({
  customer,
  date: "2024-01-05",
  amount: 300,
  orderId: customer,
}));
const LIST = [
  "会員ID,会員ランク,趣味,紹介者,備考",
  "A,ゴールド,茶道,x@example.com,1",
  "B,シルバー,茶道,,2",
  "C,ゴールド,,,3",
];

const QUESTION = {
  anchor: { kind: "day", day: day("2024-03-31") },
  today: RULES.today,
  limits: SETTINGS,
} as const;

/** Orders beside a list of customers whose header stands in its first line. */
function shop(list: readonly string[] = LIST) {
  const [header = [], ...people] = list.map((line) => line.split(","));
  return rowsEngine(
    { ...wideRows(ORDERS, rolesOf(ORDERS)), customers: customerRecords(header, people) },
    RULES,
  );
}

const counted = (text: string): number =>
  countIn(shop().peopleColumns(QUESTION), checkedSegment(conditionsOf(text)));

describe("an attribute by the name that the list of customers gives it", () => {
  it("is a condition like any other: one of its values, nothing said, everybody else", () => {
    expect(counted("attribute:趣味=茶道")).toBe(2);
    expect(counted('attribute:趣味=""')).toBe(2);
    expect(counted("not attribute:趣味=茶道")).toBe(2);
    expect(counted("attribute:趣味=茶道; purchases>=2")).toBe(0);
  });

  it("is called by its name", () => {
    const spoken = { language: "ja", currency: "JPY" } as const;
    expect(segmentWords(conditionsOf("attribute:趣味=茶道,将棋"), spoken)).toBe("趣味 茶道・将棋");
  });

  it("is offered beside the other fields, but for one that holds a contact or as many values as people", () => {
    const ids = (list: readonly string[]) =>
      shop(list)
        .peopleColumns(QUESTION)
        .fields.map(({ id }) => id);
    expect(ids(LIST).filter((id) => id.startsWith("attribute:"))).toEqual([
      "attribute:趣味",
      "attribute:備考",
    ]);
    const remarks = Array.from({ length: 201 }, (_, i) => `P${i},r${i}`);
    expect(ids(["会員ID,備考", ...remarks]).filter((id) => id.startsWith("attribute:"))).toEqual([]);
  });

  it("that there is not is refused with those that are", () => {
    const ask = (name: string) => () => shop().segmentCodes(QUESTION, conditionsOf(`attribute:${name}=x`));
    for (const name of ["血液型", "紹介者"])
      expect(ask(name)).toThrow(
        expect.objectContaining({
          code: "segment-field",
          values: expect.objectContaining({ value: `attribute:${name}` }),
        }),
      );
  });
});
