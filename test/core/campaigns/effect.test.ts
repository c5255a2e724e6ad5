import { describe, expect, it } from "vitest";
import { effectOf } from "../../../src/core/campaigns/effect.ts";
import type { CampaignRow, GroupSales } from "../../../src/core/facts/campaigns.ts";
import { campaignRow, group } from "../../support/campaigns.ts";

const of = (sent: GroupSales, control: GroupSales, rest: Partial<CampaignRow> = {}) =>
  effectOf({ ...campaignRow, sent, control, ...rest }, null);

describe("what a campaign did", () => {
  it("is by hand: extra buyers and sales are the people who got it times the difference, times what a buyer spends", () => {
    // 56 of 70 against 48 of 80: +0.2, 0.0524 to 0.3339 (Newcombe). 104 buyers spent 2,080.00: 20.00 each.
    const effect = of(group(70, 56, 112_000), group(80, 48, 96_000));
    expect(effect.verdict).toBe("effect");
    expect(effect.difference?.value).toBeCloseTo(0.2, 12);
    expect(effect.extraBuyers?.value).toBeCloseTo(14, 9);
    expect(effect.extraBuyers?.low).toBeCloseTo(70 * 0.0524, 2);
    expect(effect.extraSales?.value).toBeCloseTo(28_000, 6);
    expect(effect.extraSales?.high).toBeCloseTo(70 * 0.3339 * 2000, -2);
    expect(effect.enoughPeople).toBeNull();
  });

  it("is by hand: what a buyer spends is that of both groups, where the one group spends more", () => {
    // 56 of 70 for 30.00 each, 48 of 80 for 4.00 each: 1,680.00 + 192.00 = 1,872.00 of 104 buyers, 18.00 each; 14 more.
    expect(of(group(70, 56, 168_000), group(80, 48, 19_200)).extraSales?.value).toBeCloseTo(14 * 1_800, 6);
  });

  it("is by hand: profit is the margin of the extra sales less what all messages cost, at both ends too", () => {
    const row = { ...campaignRow, sent: group(70, 56, 112_000), control: group(80, 48, 96_000) };
    const priced = { ...row, campaign: { ...row.campaign, costPerContact: 8_050 } };
    const effect = effectOf(priced, 0.5);
    expect(effect.cost).toBe(563_500);
    expect(effect.profit?.value).toBeCloseTo(0.5 * 28_000 - 563_500, 6);
    expect(effect.profit?.high).toBeCloseTo(0.5 * (effect.extraSales?.high ?? NaN) - 563_500, 6);
    // 563,500 ÷ 28,000: the sales would have to come to more than 20 times themselves.
    expect(effect.breakEven).toBeCloseTo(20.125, 9);
    expect(effectOf(priced, null).profit).toBeNull();
    expect(effectOf(row, 0.5).profit).toBeNull();
    expect(effectOf(row, 0.5).breakEven).toBeNull();
  });

  it("has no margin from which the cost comes back where sales did not rise, or fell", () => {
    const priced = { campaign: { ...campaignRow.campaign, costPerContact: 8_050 } };
    expect(of(group(70, 56, 112_000), group(35, 28, 56_000), priced).breakEven).toBeNull();
    expect(of(group(80, 48, 96_000), group(70, 56, 112_000), priced).breakEven).toBeNull();
  });

  it.each([
    { name: "the lower end above 0", sent: group(70, 56, 1), control: group(80, 48, 1), verdict: "effect" },
    { name: "the upper end below 0", sent: group(80, 48, 1), control: group(70, 56, 1), verdict: "harm" },
    { name: "0 between the ends", sent: group(56, 5, 1), control: group(29, 0, 0), verdict: "undecided" },
    { name: "nobody held back", sent: group(56, 5, 1), control: group(0, 0, 0), verdict: "noControl" },
    { name: "everybody held back", sent: group(0, 0, 0), control: group(56, 5, 1), verdict: "noControl" },
  ])("$name: $verdict", ({ sent, control, verdict }) => {
    expect(of(sent, control).verdict).toBe(verdict);
  });

  it("of one that runs, or is not sent, is counts alone, with or without control", () => {
    for (const awaits of ["sending", "days", "orders"] as const) {
      const effect = of(group(70, 56, 112_000), group(80, 48, 96_000), { awaits });
      expect(effect.verdict).toBe("running");
      const { difference, extraBuyers, extraSales, profit, salesDifference, enoughPeople } = effect;
      const told = [difference, extraBuyers, extraSales, profit, salesDifference, enoughPeople];
      expect(told).toEqual(told.map(() => null));
    }
    expect(of(group(70, 56, 1), group(0, 0, 0), { awaits: "days" }).verdict).toBe("running");
  });

  it("of one that is not as it was recorded has no verdict", () => {
    for (const groups of [
      [group(0, 0, 0), group(0, 0, 0)] as const,
      [group(70, 56, 1), group(80, 48, 1)] as const,
    ]) {
      const effect = of(...groups, { fault: { kind: "noList" } });
      expect([effect.verdict, effect.difference, effect.extraSales]).toEqual([null, null, null]);
    }
  });

  it("has no money where nobody bought", () => {
    const effect = of(group(10, 0, 0), group(20, 0, 0));
    expect(effect.verdict).toBe("undecided");
    expect([effect.extraBuyers?.value, effect.extraSales, effect.profit, effect.breakEven]).toEqual([
      0,
      null,
      null,
      null,
    ]);
  });

  it("compares sales per person from 100 buyers in both groups on", () => {
    // Half of 200 bought for 20.00, half of 200 for 10.00: 5.00 apart. Variances 100·200/199 and 25·200/199 [units²],
    // standard error √(100/199 + 25/199) = 0.79255, ν = 292.6, t = 1.96814: ± 1.5598.
    const effect = of(group(200, 100, 200_000), group(200, 100, 100_000));
    expect(effect.salesDifference?.value).toBeCloseTo(500, 9);
    expect(effect.salesDifference?.low).toBeCloseTo(500 - 155.98, 1);
    expect(of(group(200, 99, 198_000), group(200, 100, 100_000)).salesDifference).toBeNull();
    expect(of(group(200, 100, 200_000), group(200, 99, 99_000)).salesDifference).toBeNull();
  });

  it("says how many people would find a rise that chance may have made, and none where nothing rose", () => {
    // 5 % and 10 %, half held back: 869 by hand.
    const half = { campaign: { ...campaignRow.campaign, controlShare: 0.5 } };
    expect(of(group(20, 2, 200), group(20, 1, 100), half).enoughPeople).toBe(869);
    expect(of(group(20, 1, 100), group(20, 1, 100), half).enoughPeople).toBeNull();
  });
});
