import { describe, expect, it } from "vitest";
import type { Campaign } from "../../../src/core/campaigns/campaign.ts";
import type { KeptCampaign } from "../../../src/core/campaigns/kept-campaign.ts";
import { campaignsRequest } from "../../../src/core/facts/campaigns.ts";
import { fromStored, toStored } from "../../../src/core/facts/stored.ts";
import { rowsOf } from "../../../src/core/facts/tables.ts";
import { CAMPAIGN, kept } from "../../support/campaigns.ts";
import { day, type Row, shop, SETTINGS } from "../../support/shop.ts";

/** A and B got it, C and D did not; E is on no list. From 2024-04-01 on 31 days count. */
const ROWS: readonly Row[] = [
  ["A", "2024-03-31", 900, "1"],
  ["A", "2024-04-01", 300, "2"],
  ["A", "2024-05-01", 200, "3"],
  ["B", "2024-05-02", 700, "4"],
  ["C", "2024-04-10", 100, "5", "キャンセル"],
  ["C", "2024-04-11", 40, "6"],
  ["E", "2024-04-12", 5000, "7"],
];

const TODAY = day("2024-06-01");

function rowOf(
  campaign: Campaign | KeptCampaign,
  joins: readonly (readonly [string, string])[] = [],
  today = TODAY,
  rows = ROWS,
) {
  const request = campaignsRequest({ today, campaigns: ["fault" in campaign ? campaign : kept(campaign)] });
  const engine = shop(rows, { joins: new Map(joins) });
  const question = { anchor: { kind: "day", day: day("2024-03-31") }, today, limits: SETTINGS } as const;
  const facts = engine.facts(question, () => [request]);
  const stored = fromStored(JSON.parse(JSON.stringify(toStored(facts))) as ReturnType<typeof toStored>);
  return { row: rowsOf(stored, campaignsRequest())[0], names: Object.keys(stored.tables) };
}

describe("the table of campaigns", () => {
  it("counts by hand: both ends of the window, purchases after the anchor too, no cancelled order", () => {
    const { row } = rowOf(CAMPAIGN);
    expect(row?.sent).toEqual({ people: 2, buyers: 1, sales: 50_000, squares: 250_000 });
    expect(row?.control).toEqual({ people: 2, buyers: 1, sales: 4_000, squares: 1_600 });
    expect([row?.unknown, row?.inBoth, row?.awaits, row?.lastPurchase]).toEqual([
      1,
      0,
      null,
      day("2024-05-02"),
    ]);
  });

  it("is kept under a name without anybody's ID, and its rows hold none", () => {
    const { row, names } = rowOf(CAMPAIGN);
    expect(names).toEqual(['{"table":"campaigns"}']);
    expect(JSON.stringify(row)).not.toContain('"A"');
    expect(row?.campaign).toMatchObject({ id: "c1", name: "春のDM" });
  });

  it("leaves out whom both groups hold by IDs that are one person's, and counts a person once in one group", () => {
    const both = rowOf(CAMPAIGN, [["C", "A"]]).row;
    expect([both?.sent.people, both?.control.people, both?.inBoth]).toEqual([1, 1, 1]);
    const once = rowOf(CAMPAIGN, [["B", "A"]]).row;
    expect(once?.sent).toEqual({ people: 1, buyers: 1, sales: 50_000, squares: 250_000 });
  });

  it("waits for the day, for the end of the window, and for orders up to it", () => {
    const on = (iso: string, windowDays = 30) => rowOf({ ...CAMPAIGN, windowDays }, [], day(iso)).row?.awaits;
    expect(on("2024-03-31")).toBe("sending");
    expect([on("2024-04-01"), on("2024-05-01")]).toEqual(["days", "days"]);
    expect(on("2024-05-02")).toBeNull();
    // The last purchase is of 2024-05-02, the 31st day after.
    expect([on("2024-06-01", 31), on("2024-06-01", 32)]).toEqual([null, "orders"]);
  });

  it("takes the last purchase of the data from whoever bought, also without an ID", () => {
    const unknown: Row = ["", "2024-05-04", 10, "8"];
    const waits = (windowDays: number) =>
      rowOf({ ...CAMPAIGN, windowDays }, [], TODAY, [...ROWS, unknown]).row;
    expect([33, 34].map((days) => waits(days)?.awaits)).toEqual([null, "orders"]);
  });

  it("counts nobody of a campaign whose list is not as it was", () => {
    const fault = { kind: "listEdited" } as const;
    const { row } = rowOf({ ...kept(CAMPAIGN), fault });
    expect([row?.fault, row?.sent.people, row?.control.people]).toEqual([fault, 0, 0]);
  });
});
