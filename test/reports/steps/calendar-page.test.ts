import { describe, expect, it } from "vitest";
import { calendarPage } from "../../../src/reports/steps/calendar-page.ts";
import type { Calendar } from "../../../src/reports/steps/calendar.ts";
import { textOf } from "../../support/report-cells.ts";

const TODAY = 20_000;
const calendar = (lastPurchase: number | null): Calendar => ({
  ...{ plans: [], clashes: [], faults: [], restDays: 7, today: TODAY, dataStart: TODAY - 400, lastPurchase },
  days: [{ day: TODAY, people: 0, mails: [] }],
});

/** The lines above the table, by how they look. */
function linesOf(of: Calendar, look: string): unknown[] {
  const head = { anchor: TODAY, source: "注文", madeAt: "" };
  const { rows } = calendarPage(of, head, { language: "ja", currency: "JPY" });
  return rows.flat().flatMap((cell) => (cell.style === look ? [textOf(cell)] : []));
}

describe("配信カレンダー", () => {
  it("warns in red that the orders are old: who bought since would get the mail", () => {
    // 19,990 days after 1970-01-01
    expect(linesOf(calendar(TODAY - 10), "alarm")).toEqual([
      "注文データの最後の購入は 2024/09/24 です。そのあとに購入した人は外れていません。新しい注文を取り込んでから作り直してください。",
    ]);
    expect(linesOf(calendar(TODAY - 10), "note").join()).not.toContain("最後の購入");
  });

  it("does not while they are of the last days, or where nobody bought", () => {
    expect(linesOf(calendar(TODAY - 2), "alarm")).toEqual([]);
    expect(linesOf(calendar(null), "alarm")).toEqual([]);
  });
});
