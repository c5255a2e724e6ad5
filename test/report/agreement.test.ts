import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleShop } from "../../src/workbench/sample-shop.ts";
import { Desk, report } from "../support/report-command.ts";
import { twinRows } from "../support/shop-history.ts";
import { stageAt, twinBalance, twinGoldMap, twinLedger, within } from "../support/slow-twin.ts";
import { twinOutlook } from "../support/slow-twin-outlook.ts";
import { twinBand, twinDataStart, twinProjection, type TwinModel } from "../support/slow-twin-projection.ts";
import { twinSeason } from "../support/slow-twin-seasons.ts";
import { twinRfm } from "../support/slow-twin-rfm.ts";

/*
 * A whole shop through the command, given as two files and with other stages, against the slow twin that read the
 * definitions only.
 */
const THRESHOLDS = [1, 2, 3, 6, 12];
const ANCHOR = "2025-11-30";

const desk = new Desk();
const table = sampleShop(5);
const ledger = twinLedger(twinRows(table));
const balance = twinBalance(ledger, ANCHOR, THRESHOLDS);

interface Json {
  readonly quality: { readonly rows: number; readonly purchases: number; readonly customers: number };
  readonly metrics: {
    readonly customerBalanceSheet: {
      readonly stages: readonly Readonly<Record<string, number | null>>[];
      readonly annualSales: number;
      readonly annualOrders: number;
      readonly newCustomers: number;
      readonly projection: Record<TwinModel, readonly Year[]> & {
        readonly band: {
          readonly years: number;
          readonly low: readonly Year[];
          readonly high: readonly Year[];
        };
      };
      readonly outlook: { pairs: number; rows: Record<string, number>[]; own: unknown[] };
    };
    readonly goldCustomerMap: { readonly survival: number[]; readonly promotionRate: (number | null)[] };
    readonly rfm: { readonly ranks: { rank: string; customers: number; sales: number }[] };
  };
  readonly customers: {
    customerId: string;
    stage: number;
    status: string;
    orders: number;
    rfmRank: string;
    seasonal: string | null;
  }[];
  readonly purchases: { orderId: string; date: string; customerId: string | null; amount: number }[];
}
interface Year {
  readonly activeTotal: number;
  readonly sales: number;
  readonly cumulativeSales: number;
}

let json: Json;

const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(",")).join("\n");

beforeAll(async () => {
  const [header = [], ...rows] = table;
  // The second half stands first, so that rows of one customer lie in both files, out of order.
  const first = desk.file("new.csv", csv([header, ...rows.slice(5000)]));
  const second = desk.file("old.csv", csv([header, ...rows.slice(0, 5000)]));
  const settings = ["--set", `stageThresholds=${THRESHOLDS.join(",")}`, "--with-purchases"];
  const ended = await report(
    first,
    second,
    "--anchor",
    ANCHOR,
    ...settings,
    "--reports",
    "rfm",
    "--out",
    desk.at("x.json"),
  );
  expect(ended.status, ended.lines.join("\n")).toBe(0);
  json = desk.json("x.json") as Json;
});
afterAll(() => desk.remove());

const near = (number: number | null | undefined): unknown =>
  typeof number === "number" ? expect.closeTo(number, 6) : null;
const yen = (minor: number | null): number | null => (minor === null ? null : minor / 100);

describe("a whole shop through the command agrees with the slow twin", () => {
  it("reads every row of both files and every purchase once", () => {
    const known = [...ledger.values()].flatMap((all) => within(all, "", ANCHOR));
    expect(json.quality.rows).toBe(table.length - 1);
    expect([json.quality.purchases, json.quality.customers]).toEqual([
      known.length,
      [...ledger.values()].filter((all) => within(all, "", ANCHOR).length > 0).length,
    ]);
    const listed = json.purchases.filter(({ customerId }) => customerId !== null);
    expect(listed).toHaveLength([...ledger.values()].flat().length);
  });
  it("stage by stage", () => {
    const { stages } = json.metrics.customerBalanceSheet;
    balance.stages.forEach((twin, i) => {
      expect(stages[i]).toMatchObject({
        base: twin.base,
        kept: twin.kept,
        dormant: twin.dormant,
        returned: twin.returned,
        activeNow: twin.activeNow,
        lapsedNow: twin.lapsedNow,
        retentionRate: near(twin.retentionRate),
        reactivationRate: near(twin.reactivationRate),
        salesPerRetained: near(yen(twin.salesPerRetained)),
        salesPerReturned: near(yen(twin.salesPerReturned)),
      });
    });
  });
  it("sales, orders and new customers", () => {
    expect(json.metrics.customerBalanceSheet).toMatchObject({
      annualSales: near(balance.annualSales / 100),
      annualOrders: balance.annualOrders,
      newCustomers: balance.newCustomers,
    });
  });
  it.each(["static", "migration", "retentionOnly"] as const)("projection %s", (model) => {
    const twins = twinProjection(ledger, ANCHOR, model, THRESHOLDS) ?? [];
    const years = json.metrics.customerBalanceSheet.projection[model];
    const picked = years.map(({ activeTotal, sales, cumulativeSales }) => [
      activeTotal,
      sales,
      cumulativeSales,
    ]);
    expect(twins).toHaveLength(5);
    expect(picked).toEqual(
      twins.map((year) => [near(year.activeTotal), near(year.sales / 100), near(year.cumulativeSales / 100)]),
    );
  });
  it("band", () => {
    const twin = twinBand(ledger, ANCHOR, "static", THRESHOLDS);
    const { band } = json.metrics.customerBalanceSheet.projection;
    // Data begin in April 2022: the anchor a year before needs 2022-11-30 or earlier, the next one 2021-11-30.
    expect([band?.years, twin?.years]).toEqual([2, 2]);
    expect(band?.low.map((year) => year.cumulativeSales)).toEqual(
      twin?.low.map((year) => near(year.cumulativeSales / 100)),
    );
    expect(band?.high.map((year) => year.activeTotal)).toEqual(
      twin?.high.map((year) => near(year.activeTotal)),
    );
  });
  it("outlook and its track record, whatever the stages of the settings", () => {
    const twin = twinOutlook(ledger, ANCHOR, twinDataStart(ledger, ANCHOR));
    const { pairs, rows, own } = json.metrics.customerBalanceSheet.outlook;
    // Data begin in April 2022: the pairs to November 2025, 2024 and not 2023, which would need November 2021.
    expect([pairs, twin?.pairs]).toEqual([2, 2]);
    const ends = ["", "Low", "High", "Low90", "High90"];
    for (const figure of ["active", "sales", "cumulativeSales"] as const)
      expect(rows.map((row) => ends.map((end) => row[`${figure}${end}`]))).toEqual(
        twin?.rows.map((row) => row[figure].map(near)),
      );
    expect(rows.map(({ salesMultiple }) => salesMultiple)).toEqual(
      twin?.rows.map((row) => near((row.cumulativeSales[0] ?? 0) / (balance.annualSales / 100))),
    );
    expect(own).toEqual(
      twin?.own.map(({ anchor, ...row }) => ({
        ...row,
        anchorDate: anchor,
        active: near(row.active),
        sales: near(row.sales),
      })),
    );
    expect(own).toHaveLength(1);
  });
  it("gold map", () => {
    const twin = twinGoldMap(balance);
    expect(json.metrics.goldCustomerMap.survival).toEqual(twin.survival.map(near));
    expect(json.metrics.goldCustomerMap.promotionRate).toEqual(twin.promotionRate.map(near));
  });
  it("季節客", () => {
    const kinds = json.customers.map(({ customerId, seasonal }) => {
      const { kind } = twinSeason(
        (ledger.get(customerId) ?? []).map(({ day }) => day),
        ANCHOR,
      );
      expect([customerId, seasonal]).toEqual([customerId, kind === "none" ? null : kind]);
      return kind;
    });
    // Three years of orders: two seasons by chance, and hardly three.
    expect(kinds).toContain("maybe");
  });
  it("RFM ranks, and each person's rank, stage and status", () => {
    const twin = twinRfm(ledger, ANCHOR);
    const { ranks } = json.metrics.rfm;
    for (const { rank, customers, sales } of ranks) {
      const people = [...twin.values()].filter((one) => one.rank === rank);
      expect([customers, sales]).toEqual([
        people.length,
        people.reduce((sum, one) => sum + one.sales, 0) / 100,
      ]);
    }
    expect(ranks).toHaveLength(7);
    expect(json.customers).toHaveLength(twin.size);
    for (const { customerId, stage, status, orders, rfmRank } of json.customers) {
      const purchases = ledger.get(customerId) ?? [];
      const active = within(purchases, "2024-11-30", ANCHOR).length > 0;
      const [person, now] = [twin.get(customerId), stageAt(purchases, ANCHOR, THRESHOLDS)];
      expect([customerId, stage, status, orders, rfmRank]).toEqual([
        customerId,
        now,
        active ? "active" : "lapsed",
        person?.purchases,
        person?.rank,
      ]);
    }
  });
});
