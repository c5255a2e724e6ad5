import { afterAll, describe, expect, it } from "vitest";
import { fileURLToPath } from "node:url";
import { Desk, report } from "../support/report-command.ts";
import { WORKED_EXAMPLE } from "../support/worked-example.ts";

const ORDERS = fileURLToPath(WORKED_EXAMPLE);
const desk = new Desk();
afterAll(() => desk.remove());

interface Json {
  readonly anchorDate: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly metrics: { readonly customerBalanceSheet: { readonly annualSales: number } };
  readonly customers?: unknown[];
  readonly purchases?: { readonly orderId: string; readonly amount: number }[];
  readonly sheets: { readonly name: string; readonly values: unknown[][] }[];
}

/** One report is enough for what is asked here. */
async function run(...args: readonly string[]): Promise<{ json: Json; lines: readonly string[] }> {
  const ended = await report(ORDERS, "--reports", "rfm", "--out", desk.at("x.json"), ...args);
  expect(ended.status, ended.lines.join("\n")).toBe(0);
  return { json: desk.json("x.json") as Json, lines: ended.lines };
}

describe("options of the report command", () => {
  it("by default lists people and no purchases, at the latest month end of the data", async () => {
    const { json } = await run();
    expect(json.anchorDate).toBe("2024-03-31");
    expect([json.customers?.length, json.purchases]).toEqual([14, undefined]);
    expect(json.sheets.map(({ name }) => name)).toEqual(["RFM", "設定"]);
  });
  it("leaves out people and adds purchases when asked", async () => {
    const { json } = await run("--no-customers", "--with-purchases");
    expect([json.customers, json.purchases?.length]).toEqual([undefined, 41]);
    expect(json.purchases?.find(({ orderId }) => orderId === "O006")?.amount).toBe(5000);
  });
  it("takes an anchor and settings, and says which it used", async () => {
    const { json } = await run("--anchor", "2023-03-31", "--set", "minSample=5", "--set", "language=en");
    // Sales of the year before the worked example's are 45,000.
    expect([json.anchorDate, json.metrics.customerBalanceSheet.annualSales]).toEqual(["2023-03-31", 45000]);
    expect(json.settings).toMatchObject({ minSample: 5, language: "en", projectionModel: "static" });
    expect(JSON.stringify(json.sheets)).toContain("Anchor date 2023/03/31");
  });
  it("counts an anchor back from today in Tokyo", async () => {
    const today = Math.floor((Date.now() + 9 * 3_600_000) / 86_400_000);
    const days = today - Date.UTC(2024, 0, 31) / 86_400_000;
    const { json } = await run("--set", `anchorDaysAgo=${days}`);
    expect(json.anchorDate).toBe("2024-01-31");
  });
  it("tells the phases' times and the peak of memory when asked", async () => {
    const { lines } = await run("--verbose");
    expect(lines.filter((line) => /^ *\d+\.\d\d s {2}/.test(line)).length).toBeGreaterThan(4);
    expect(lines[lines.length - 1]).toMatch(/total, peak memory \d+ MiB$/);
  });
  it("lists purchases as they count: orders of one day are one where they are merged", async () => {
    const orders = desk.file(
      "day.csv",
      "customer,date,order,amount\nA,2024-01-05,O2,300\nA,2024-01-05,O1,200\n,2024-01-05,O3,5\n",
    );
    const merge = ["--set", "mergeSameDayOrders=true", "--reports", "rfm", "--with-purchases"];
    const ended = await report(orders, ...merge, "--out", desk.at("day.json"));
    expect(ended.status, ended.lines.join("\n")).toBe(0);
    // O1 is the first of the day, being the smaller one.
    expect((desk.json("day.json") as Json).purchases).toEqual([
      { orderId: "O1", date: "2024-01-05", customerId: "A", amount: 500, channel: null },
      { orderId: "O3", date: "2024-01-05", customerId: null, amount: 5, channel: null },
    ]);
  });
  it("takes amounts whose style is told", async () => {
    const orders = desk.file("style.csv", "customer,date,order,amount\nC01,2023-03-04,O1,1.500\n");
    const readAs = async (style: string): Promise<number | undefined> => {
      const args = ["--reports", "rfm", "--set", `amountStyle=${style}`, "--with-purchases"];
      const ended = await report(orders, ...args, "--out", desk.at(`${style}.json`));
      expect(ended.status, ended.lines.join("\n")).toBe(0);
      return (desk.json(`${style}.json`) as Json).purchases?.[0]?.amount;
    };
    expect([await readAs("point"), await readAs("comma")]).toEqual([1.5, 1500]);
  });
  it("takes dates whose order is told", async () => {
    const orders = desk.file(
      "mdy.csv",
      "customer,date,order,amount\nC01,3/4/2023,O1,3000\nC02,5/6/2023,O2,1\n",
    );
    const readAs = async (order: string): Promise<string> => {
      const out = desk.at(`${order}.json`);
      const ended = await report(orders, "--reports", "rfm", "--set", `dateOrder=${order}`, "--out", out);
      expect(ended.status, ended.lines.join("\n")).toBe(0);
      return JSON.stringify((desk.json(`${order}.json`) as Json).customers?.[0]);
    };
    expect(await readAs("MDY")).toContain('"firstOrder":"2023-03-04"');
    expect(await readAs("DMY")).toContain('"firstOrder":"2023-04-03"');
  });
});
