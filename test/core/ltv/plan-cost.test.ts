import { describe, expect, it } from "vitest";
import type { AdCost } from "../../../src/core/ltv/ad-costs.ts";
import { adCostsRequest } from "../../../src/core/facts/ad-costs.ts";
import { valueCohorts } from "../../../src/core/facts/cohort-requests.ts";
import { NOTHING_KEPT } from "../../../src/core/facts/kept.ts";
import { planCost, planCpo } from "../../../src/core/ltv/plan-cost.ts";
import { day, RULES, SETTINGS } from "../../support/shop.ts";
import { type WideRow, wideShop } from "../../support/wide-shop.ts";

const order = (customer: string, date: string, channel: string): WideRow => ({
  ...{ customer, date, amount: 1000, orderId: `${customer}-${date}`, channel },
});
/** In the year: three by 本店, one by 楽天; before it one by 店頭. Nobody began in May 2023. */
const ROWS = [
  order("old", "2022-01-10", "店頭"),
  order("A", "2023-06-10", "本店"),
  order("B", "2023-07-10", "本店"),
  order("C", "2024-01-10", "本店"),
  order("D", "2024-02-10", "楽天"),
];
const cost = (row: number, more: Partial<AdCost>): AdCost => ({
  ...{ row, month: null, channel: "", product: "", cpo: null, spend: null },
  ...more,
});
const found = (adCosts: readonly AdCost[], rows: readonly WideRow[] = ROWS) =>
  planCost({
    facts: wideShop(rows).facts(
      { anchor: { kind: "day", day: day("2024-03-31") }, today: RULES.today, limits: SETTINGS },
      (meta) => [valueCohorts(meta, "firstChannel"), adCostsRequest(meta, { ...NOTHING_KEPT, adCosts })],
    ),
  });

describe("the CPO that a plan begins with", () => {
  it("is that of the whole shop's rows, with the people they are of", () => {
    const whole = found([cost(5, { cpo: 500 }), cost(6, { channel: "本店", cpo: 900 })]);
    expect(whole).toEqual({ kind: "shop", cost: { cost: 2500, customers: 5, cpo: 500 } });
  });

  it("is none of a month in which nobody began, whatever was typed", () => {
    const of = found([cost(5, { month: "2023-05", cpo: 500 })]);
    expect([of, planCpo(of)]).toEqual([{ kind: "nobody" }, null]);
  });

  it("is the channels' own, by the new customers of the year, where each of theirs has one", () => {
    const of = found([
      cost(5, { channel: "本店", cpo: 400 }),
      cost(6, { channel: "楽天", month: "2024-02", spend: 2000 }),
    ]);
    // 3 × 400 + 1 × 2,000, among four; nobody came by 店頭 in the year.
    expect(of).toEqual({ kind: "channels", cost: { cost: 3200, customers: 4, cpo: 800 } });
  });

  it("is none where a channel has none, which is named", () => {
    expect(found([cost(5, { channel: "本店", cpo: 400 })])).toEqual({ kind: "missing", channels: ["楽天"] });
    const nameless = [...ROWS, order("E", "2024-03-01", "")];
    const both = [cost(5, { channel: "本店", cpo: 400 }), cost(6, { channel: "楽天", cpo: 400 })];
    expect(found(both, nameless)).toEqual({ kind: "missing", channels: [""] });
  });

  it("is none without a row", () => {
    expect(found([])).toEqual({ kind: "none" });
  });
});
