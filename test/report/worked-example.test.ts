import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileURLToPath } from "node:url";
import { cellIn, HAS_LIBRE_OFFICE, officeTitle, readWithLibreOffice } from "../support/libre-office.ts";
import { Desk, report, type Ended } from "../support/report-command.ts";
import { WORKED_EXAMPLE } from "../support/worked-example.ts";
import { cellsOf, readCharts, readSheets, type ReadSheet } from "../support/xlsx-readers.ts";

/*
 * Every number of the worked example, copied by hand, through the command: the built bundle in
 * the local spreadsheet, read back from its JSON and from the cells of its xlsx.
 */
const desk = new Desk();
const ORDERS = fileURLToPath(WORKED_EXAMPLE);
const ANCHOR = ["--anchor", "2024-03-31"];
const FORMULAS = ["=CPM_RETENTION()", "=CPM_REACTIVATION()", "=CPM_F2()", "=CPM_SURVIVAL()", "=CPM_ACTIVE()"];

interface Stage {
  readonly [field: string]: number | null;
}
interface Year {
  readonly active: number[];
  readonly activeTotal: number;
  readonly lapsedTotal: number;
  readonly sales: number;
  readonly cumulativeSales: number;
  readonly annualSalesMultiple: number;
}
interface Json {
  readonly anchorDate: string;
  readonly quality: object;
  readonly metrics: {
    readonly customerBalanceSheet: Record<string, unknown> & {
      readonly stages: Stage[];
      readonly total: Stage;
      readonly projection: Record<"static" | "migration" | "retentionOnly", Year[]> & {
        readonly band: { readonly years: number; readonly low: Year[]; readonly high: Year[] };
      };
    };
    readonly goldCustomerMap: {
      readonly newCustomers: number;
      readonly f2ConversionRate: number;
      readonly survival: number[];
      readonly goldSurvivalRate: number;
      readonly promotionRate: (number | null)[];
    };
  };
  readonly customers: { customerId: string; stage: number; status: string; orders: number; sales: number }[];
  readonly formulas: Record<string, unknown>;
  readonly sheets: { name: string; values: unknown[][] }[];
  readonly serviceCalls: {
    total: number;
    byKind: Record<string, number>;
    byMethod: Record<string, number>;
    cellsRead: number;
  };
}

let ended: Ended;
let json: Json;
beforeAll(async () => {
  const formulas = FORMULAS.map((formula) => `--formula=${formula}`);
  ended = await report(ORDERS, ...ANCHOR, ...formulas, "--out", desk.at("x.json"));
  json = desk.json("x.json") as Json;
});
afterAll(() => desk.remove());

const about = (numbers: readonly number[], digits: number): number[] =>
  numbers.map((number) => expect.closeTo(number, digits) as number);

describe("the worked example through the command: JSON", () => {
  it("ends well and says on standard error what was filled in", () => {
    expect(ended.status).toBe(0);
    expect(ended.lines).toHaveLength(1);
    expect(json.anchorDate).toBe("2024-03-31");
    expect(json.quality).toMatchObject({ rows: 41, purchases: 41, customers: 14, excluded: [] });
  });
  it("has the sets and rates", () => {
    const { stages, total } = json.metrics.customerBalanceSheet;
    const row = (fields: readonly string[]) => stages.map((stage) => fields.map((field) => stage[field]));
    expect(row(["stage", "base", "kept", "lost", "dormant", "returned"])).toEqual([
      [1, 2, 1, 1, 2, 1],
      [2, 2, 1, 1, 1, 0],
      [3, 1, 1, 0, 0, 0],
      [4, 1, 1, 0, 0, 0],
      [5, 2, 1, 1, 0, 0],
    ]);
    expect(
      row(["retentionRate", "churnRate", "reactivationRate", "salesPerRetained", "salesPerReturned"]),
    ).toEqual([
      [0.5, 0.5, 0.5, 4000, 4000],
      [0.5, 0.5, 0, 6000, null],
      [1, 0, null, 10000, null],
      [1, 0, null, 7000, null],
      [0.5, 0.5, null, 16000, null],
    ]);
    expect(total).toMatchObject({ base: 8, kept: 5, dormant: 3, returned: 1, retentionRate: 0.625 });
    expect(total).toMatchObject({ salesPerRetained: 8600, salesPerReturned: 4000 });
    expect(total["reactivationRate"]).toBeCloseTo(1 / 3, 12);
  });
  it("reconciles: 9 active = 3 new + 5 kept + 1 back; 70,000 yen; 14 orders; 7,777.8 a head", () => {
    const sheet = json.metrics.customerBalanceSheet;
    expect(sheet).toMatchObject({ newCustomers: 3, annualSales: 70000, annualOrders: 14 });
    expect(sheet["annualSalesPerActiveCustomer"]).toBeCloseTo(7777.8, 1);
    expect(sheet.total).toMatchObject({ activeNow: 9, lapsedNow: 5 });
    const now = sheet.stages.map(({ activeNow, lapsedNow }) => [activeNow, lapsedNow]);
    expect(now).toEqual([
      [1, 2],
      [3, 2],
      [2, 0],
      [0, 0],
      [3, 1],
    ]);
  });
  it.each([
    {
      model: "static" as const,
      active: [6.8333, 5.8889, 5.4815, 5.2886, 5.1939],
      sales: [60333.3, 48055.6, 44509.3, 43168.2, 42569.7],
      cumulative: [60333.3, 108388.9, 152898.1, 196066.4, 238636.1],
      multiple: [0.8619, 1.5484, 2.1843, 2.8009, 3.4091],
      fifth: [1.5, 0.0938, 2, 0, 1.6002],
    },
    {
      model: "migration" as const,
      active: [6.8333, 5.6389, 4.6898, 4.1566, 3.8803],
      sales: [60333.3, 56055.6, 48842.6, 42890.4, 39523.4],
      cumulative: [60333.3, 116388.9, 165231.5, 208121.9, 247645.3],
      multiple: [0.8619, 1.6627, 2.3604, 2.9732, 3.5378],
      fifth: [0, 0.0938, 0.0938, 0, 3.6928],
    },
    {
      model: "retentionOnly" as const,
      active: [5.5, 3.75, 2.875, 2.4375, 2.21875],
      sales: [55000, 37500, 28750, 24375, 22187.5],
      cumulative: [55000, 92500, 121250, 145625, 167812.5],
      multiple: [0.7857, 1.3214, 1.7321, 2.0804, 2.3973],
      fifth: [0.03125, 0.09375, 2, 0, 0.09375],
    },
  ])("projects: $model", ({ model, active, sales, cumulative, multiple, fifth }) => {
    const years = json.metrics.customerBalanceSheet.projection[model];
    expect(years.map((year) => year.activeTotal)).toEqual(about(active, 4));
    expect(years.map((year) => year.sales)).toEqual(about(sales, 1));
    expect(years.map((year) => year.cumulativeSales)).toEqual(about(cumulative, 1));
    expect(years.map((year) => year.annualSalesMultiple)).toEqual(about(multiple, 4));
    expect(years[4]?.active).toEqual(about(fifth, 4));
    for (const year of years) expect(year.activeTotal + year.lapsedTotal).toBeCloseTo(14, 9);
  });
  it("has the band", () => {
    const { band } = json.metrics.customerBalanceSheet.projection;
    expect(band.years).toBe(2);
    const low = band.low.map((year) => year.cumulativeSales);
    expect(low).toEqual(about([45166.7, 79888.9, 107907.4, 131339.5, 151449.6], 1));
    expect(band.low.map((year) => year.activeTotal)).toEqual(
      about([6.6667, 5.2222, 4.2685, 3.5988, 3.1031], 4),
    );
    expect(band.high[4]?.cumulativeSales).toBeCloseTo(238636.1, 1);
  });
  it("draws the map", () => {
    const map = json.metrics.goldCustomerMap;
    expect(map.newCustomers).toBe(3);
    expect(map.f2ConversionRate).toBeCloseTo(2 / 3, 12);
    expect(map.survival).toEqual(about([1, 2 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 6], 12));
    expect(map.goldSurvivalRate).toBeCloseTo(1 / 6, 12);
    expect(map.promotionRate).toEqual([0.5, 0.5, 1, 1, null]);
  });
  it("lists 14 people as section 5 does", () => {
    const find = (id: string) => json.customers.find(({ customerId }) => customerId === id);
    expect(json.customers).toHaveLength(14);
    // C09: 3,000 + 5,000 + 5,000 + 5,000 + 6,000 + 8,000 + 8,000
    expect(find("C09")).toMatchObject({ stage: 5, status: "active", orders: 7, sales: 40000 });
    expect(find("C10")).toMatchObject({ stage: 5, status: "lapsed", orders: 5, sales: 23000 });
  });
  it("answers formulas from the facts of the run", () => {
    expect(FORMULAS.map((formula) => json.formulas[formula])).toEqual([
      0.625,
      expect.closeTo(1 / 3, 12),
      expect.closeTo(2 / 3, 12),
      expect.closeTo(1 / 6, 12),
      9,
    ]);
  });
  it("holds the add-on's sheets, not the orders, and counts the calls of the run", () => {
    expect(json.sheets.length).toBeGreaterThanOrEqual(3);
    const text = JSON.stringify(json.sheets);
    expect(json.sheets.map(({ name }) => name)).not.toContain("worked-example");
    expect(text).not.toContain("C09");
    const { total, byKind, byMethod } = json.serviceCalls;
    for (const counted of [byKind, byMethod])
      expect(total).toBe(Object.values(counted).reduce((sum, one) => sum + one, 0));
    expect(total).toBeGreaterThan(50);
  });
});

describe("the worked example through the command: xlsx", () => {
  let sheets: ReadSheet[] = [];
  beforeAll(async () => {
    await report(ORDERS, ...ANCHOR, "--out", desk.at("x.xlsx"));
    sheets = await readSheets(desk.bytes("x.xlsx"));
  });

  it("has the same sheets as the JSON, in the same order", () => {
    expect(sheets.map(({ name }) => name)).toEqual(json.sheets.map(({ name }) => name));
  });
  it("has in each cell what the sheet has", () => {
    for (const { name, values } of json.sheets) {
      const cells = sheets.find((sheet) => sheet.name === name)?.values;
      values.forEach((row, y) =>
        row.forEach((value, x) => {
          if (value === "" || String(value).includes("作成")) return;
          const [cell = ""] = cellsOf(`'s'!$${column(x)}$${y + 1}`).cells;
          if (value === 0 && cells?.get(cell) === null) return;
          const same = typeof value === "number" ? expect.closeTo(value, 6) : value;
          expect(cells?.get(cell), `${name} ${cell}`).toEqual(same);
        }),
      );
    }
  });
  it("shows the headline numbers", () => {
    const [balance, map] = ["顧客BS", "育成マップ"].map((name) => {
      const found = sheets.find((sheet) => sheet.name === name);
      return found && [...found.values.values()];
    });
    const shown = [9, 0.625, 1 / 3, 2 / 3, 7777.7778, 70000, 238636.0597];
    for (const number of shown)
      expect(
        balance?.some((value) => near(value, number)),
        `${number}`,
      ).toBe(true);
    for (const rate of [1, 2 / 3, 1 / 3, 1 / 6])
      expect(
        map?.some((value) => near(value, rate)),
        `${rate}`,
      ).toBe(true);
  });
  it("draws charts from numbers on their own sheets", () => {
    const charts = readCharts(desk.bytes("x.xlsx"));
    expect(charts.length).toBeGreaterThanOrEqual(3);
    for (const { title, series } of charts) {
      expect(title).not.toBe("");
      for (const { values, cached } of series) {
        const { sheet, cells } = cellsOf(values);
        const found = cells.map((cell) => sheets.find(({ name }) => name === sheet)?.values.get(cell));
        expect(found.filter((value) => typeof value === "number")).toEqual(cached);
        expect(cached.length).toBeGreaterThan(0);
      }
    }
  });
  it("draws the five years of the outlook: 70,000 … 31,548.8 and 9 … 4.1516", () => {
    const all = readCharts(desk.bytes("x.xlsx")).flatMap(({ series }) => series.map(({ cached }) => cached));
    expect(all).toContainEqual(about([70000, 53458.1, 45252.7, 39603, 35188.9, 31548.8], 1));
    expect(all).toContainEqual(about([9, 6.9947, 5.9503, 5.2128, 4.632, 4.1516], 4));
  });
});

describe(officeTitle("the worked example's xlsx, read by LibreOffice"), () => {
  it.runIf(HAS_LIBRE_OFFICE)(
    "has the same cells and chart references",
    async () => {
      const bytes = await xlsxBytes();
      const office = readWithLibreOffice(bytes);
      for (const { name, values } of await readSheets(bytes)) {
        const rows = office.sheets.get(name) ?? [];
        for (const [cell, value] of values) {
          if (typeof value !== "number") continue;
          expect(cellIn(rows, cell), `${name} ${cell}`).toEqual(expect.closeTo(value, 6));
        }
      }
      const ours = readCharts(bytes).map(({ series }) => series.map(({ values }) => cellsOf(values).cells));
      const theirs = office.charts.map((series) => series.map(({ values }) => officeCells(values)));
      expect(theirs.map((one) => one.length)).toEqual(ours.map((one) => one.length));
      expect(theirs.flat()).toEqual(ours.flat());
    },
    150_000,
  );
});

async function xlsxBytes(): Promise<Uint8Array> {
  await report(ORDERS, ...ANCHOR, "--out", desk.at("office.xlsx"));
  return desk.bytes("office.xlsx");
}

/** LibreOffice writes `Sheet.B3:Sheet.F3`. */
const officeCells = (range: string): string[] => {
  const [from = "", to = from] = range.split(":").map((end) => end.replace(/^.*\./, ""));
  const absolute = (cell: string): string => cell.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  return cellsOf(`'s'!${absolute(from)}:${absolute(to)}`).cells;
};

const near = (value: unknown, number: number): boolean =>
  typeof value === "number" && Math.abs(value - number) < 1e-3;

const column = (index: number): string =>
  (index < 26 ? "" : column(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
