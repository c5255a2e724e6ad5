import { describe, expect, it } from "vitest";
import { checkedCampaign, requireGroups } from "../../../src/core/campaigns/checked-campaign.ts";
import { sameCampaign } from "../../../src/core/campaigns/kept-campaign.ts";
import { baseRate, buyersWithin } from "../../../src/core/campaigns/base-rate.ts";
import { day } from "../../support/shop.ts";

const ASKED = {
  name: "春のDM",
  sentOn: "2026-04-01",
  windowDays: 30,
  costPerContact: 65.5,
  controlShare: 0.1,
  baseRate: 0.05,
};
const days = { today: day("2026-03-31"), first: day("2024-01-10") };
const checked = (changes: object) => () => checkedCampaign({ ...ASKED, ...changes }, days);

describe("a campaign that is asked for", () => {
  it("is taken over, its name as its ID", () => {
    expect(checked({ name: " 春の　DM\n" })()).toEqual({
      id: "春の DM",
      name: "春の DM",
      sentOn: day("2026-04-01"),
      windowDays: 30,
      costPerContact: 6550,
      controlShare: 0.1,
      baseRate: 0.05,
    });
    expect(checked({ costPerContact: null })().costPerContact).toBeNull();
  });

  it("has one ID for a name, however its letters are put together, and keeps wide ones apart from narrow ones", () => {
    expect(checked({ name: "か\u3099く Ａ" })().id).toBe("がく Ａ");
  });

  it("is taken over at each edge of what it may be", () => {
    const most = { name: "あ".repeat(60), windowDays: 365, controlShare: 0.5 };
    expect(checked(most)()).toMatchObject(most);
    const least = { windowDays: 1, costPerContact: 0, controlShare: 0 };
    expect(checked(least)()).toMatchObject(least);
  });

  it("may be as early as the first order and as late as 30 days from today", () => {
    expect(checked({ sentOn: "2024-01-10" })().sentOn).toBe(days.first);
    expect(checked({ sentOn: "2026-04-30" })().sentOn).toBe(days.today + 30);
    expect(checked({ sentOn: null })().sentOn).toBe(days.today);
  });

  it.each([
    [{ name: " 　" }, "campaign-name"],
    [{ name: "あ".repeat(61) }, "campaign-name"],
    [{ name: 7 }, "campaign-name"],
    [{ sentOn: "2026-02-30" }, "campaign-date"],
    [{ sentOn: "" }, "campaign-date"],
    [{ sentOn: "2026-05-01" }, "campaign-far-off"],
    [{ sentOn: "2024-01-09" }, "campaign-before-data"],
    [{ windowDays: 0 }, "campaign-window"],
    [{ windowDays: 1.5 }, "campaign-window"],
    [{ windowDays: 366 }, "campaign-window"],
    [{ costPerContact: -1 }, "campaign-cost"],
    [{ costPerContact: "六十円" }, "campaign-cost"],
    [{ controlShare: 0.51 }, "campaign-share"],
    [{ controlShare: -0.01 }, "campaign-share"],
    [{ controlShare: "abc" }, "campaign-share"],
    [{ controlShare: NaN }, "campaign-share"],
    [{ baseRate: 0 }, "campaign-rate"],
    [{ baseRate: 1 }, "campaign-rate"],
  ])("is refused with %o", (changes, problem) => {
    expect(checked(changes)).toThrow(problem);
  });

  it("is refused where a page sends anything else", () => {
    for (const said of [null, 5, "x", []]) expect(() => checkedCampaign(said, days)).toThrow("campaign-name");
  });

  it("is refused where a share leaves a group empty", () => {
    const share = (controlShare: number) => ({ controlShare });
    expect(() => requireGroups({ sent: ["A"], control: [] }, share(0.1))).toThrow("campaign-no-control");
    expect(() => requireGroups({ sent: [], control: ["A"] }, share(0.5))).toThrow("campaign-no-sent");
    expect(() => requireGroups({ sent: ["A"], control: [] }, share(0))).not.toThrow();
  });
});

it("a campaign is the same where nothing of it is different but its name", () => {
  const { costPerContact, controlShare, windowDays } = ASKED;
  const facts = {
    ...{ id: "春", name: "春", sentOn: 1, windowDays, target: "csv", conditions: "全顧客" },
    ...{ costPerContact, controlShare, people: { sent: 1, control: 1 }, print: "p" },
  };
  expect(sameCampaign(facts, { ...facts, name: "夏" })).toBe(true);
  const others = {
    id: "夏",
    sentOn: 2,
    windowDays: 31,
    target: "klaviyo",
    conditions: "",
    costPerContact: null,
    controlShare: 0,
    print: "q",
  };
  for (const [key, value] of Object.entries(others))
    expect(sameCampaign(facts, { ...facts, [key]: value })).toBe(false);
});

describe("the usual buying rate", () => {
  const purchases = {
    length: 7,
    customer: Int32Array.of(0, 0, 1, 2, 3, -1, 4),
    day: Int32Array.of(100, 105, 101, 130, 131, 110, 100),
  };

  it("counts each person once who bought after the first day and by the last", () => {
    const window = { after: 100, until: 130 };
    expect(buyersWithin(purchases, Int32Array.of(0, 1, 2, 3, 4), window)).toEqual({
      numerator: 3,
      denominator: 5,
    });
    expect(buyersWithin(purchases, Int32Array.of(3), window)).toEqual({ numerator: 0, denominator: 1 });
  });

  it("is (b + 1) / (n + 2) of enough people, else what is typed", () => {
    const limits = { minSample: 30, typed: 0.05 };
    expect(baseRate({ numerator: 2, denominator: 30 }, limits).rate).toBe(3 / 32);
    expect(baseRate({ numerator: 2, denominator: 29 }, limits)).toMatchObject({ rate: 0.05, from: "user" });
    expect(baseRate(null, limits)).toMatchObject({ rate: 0.05, from: "user" });
  });
});
