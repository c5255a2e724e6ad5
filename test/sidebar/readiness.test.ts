import { describe, expect, it } from "vitest";
import { anchorFault, daysAgoDate, obstacle } from "../../sidebar/readiness.ts";
import { initialState, openedState } from "../../sidebar/state.ts";
import type { State } from "../../sidebar/state.ts";
import { PREVIEW, STATE } from "../support/sidebar-answers.ts";

const READY = openedState(initialState("ja"), STATE);
const daysAgo = (days: string) => ({ how: "daysAgo", date: "", days }) as const;

describe("what stands in the way of a run", () => {
  it("is nothing in a form that was detected whole", () => {
    expect(obstacle(READY)).toBeNull();
  });

  const cases: { why: string; change: Partial<State>; spot: string }[] = [
    { why: "no orders sheet", change: { orders: null }, spot: "sheet" },
    {
      why: "a missing column",
      change: { orders: { ...PREVIEW, problems: ["金額の列がありません。"] } },
      spot: "columns",
    },
    { why: "an open date order", change: { asksDateOrder: true, dateOrder: null }, spot: "dateOrder" },
    { why: "no date given", change: { anchor: { how: "date", date: "", days: "" } }, spot: "anchor" },
    { why: "a setting", change: { settings: { ...READY.settings, f3: "2" } }, spot: "settings" },
  ];

  it.each(cases)("$why", ({ change, spot }) => {
    expect(obstacle({ ...READY, ...change })?.spot).toBe(spot);
  });

  it("is told at the button in short; the add-on's own sentence stands at the orders sheet", () => {
    const orders = { ...PREVIEW, problems: ["金額の列がありません。", "顧客の列がありません。"] };
    expect(obstacle({ ...READY, orders })?.says).toBe("statusOrders");
  });

  it("is not the date order once it is answered", () => {
    expect(obstacle({ ...READY, asksDateOrder: true, dateOrder: "DMY" })).toBeNull();
  });
});

describe("the anchor", () => {
  it.each(["", "-1", "1.5", "今日", "9999999"])("%j is no number of days before today", (days) => {
    expect(anchorFault(daysAgo(days), "2024-04-01")).toBe("anchorDaysWrong");
  });

  it("counts back from today", () => {
    expect(daysAgoDate(daysAgo("３０"), "2024-03-31")).toBe("2024-03-01");
    expect(daysAgoDate(daysAgo("0"), "2024-03-31")).toBe("2024-03-31");
  });
});
