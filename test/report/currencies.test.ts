import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { Desk, report } from "../support/report-command.ts";

const desk = new Desk();
afterAll(() => desk.remove());

const given = (name: string) => fileURLToPath(new URL(`../support/cases/${name}`, import.meta.url));

interface Made {
  readonly quality: {
    readonly sales: number;
    readonly excluded: readonly { reason: string; rows: number; amount: number }[];
  };
  readonly settings: { readonly currency: string };
  readonly sheets: readonly { readonly values: readonly (readonly unknown[])[] }[];
}

describe("orders in a foreign currency", () => {
  it("are told in it: six orders of $12.50 are $75.00", async () => {
    const ended = await report(given("13-shopify-usd-only.csv"), "--out", desk.at("usd.json"));
    expect(ended.status).toBe(0);
    const { quality, settings, sheets } = desk.json("usd.json") as Made;
    expect([quality.sales, settings.currency]).toEqual([75, "USD"]);
    const texts = sheets.flatMap(({ values }) => values.flat()).filter((value) => typeof value === "string");
    expect(texts.join("\n")).toContain("$75.00");
    expect(texts.join("\n")).not.toContain("¥");
  });
});

describe("orders in three currencies", () => {
  it("are asked about, with the option that keeps one", async () => {
    const { status, lines } = await report(
      given("72-generic-currency-column.csv"),
      ...["--out", desk.at("none.json")],
    );
    expect([status, desk.has("none.json")]).toEqual([1, false]);
    expect(lines.join(" ")).toMatch(/JPY、USD、EUR.*JPY（2行）なら --set currency=JPY/);
  });

  it("are asked about too where each stands in a file of its own", async () => {
    const files = ["JPY", "USD"].map((code, i) =>
      desk.file(
        `${code}.csv`,
        `Order ID,Customer ID,Order Date,Total,Currency\nO${i},C${i},2024-01-0${i + 1},100,${code}`,
      ),
    );
    const { status, lines } = await report(...files, ...["--out", desk.at("none.json")]);
    expect([status, desk.has("none.json")]).toEqual([1, false]);
    expect(lines.join(" ")).toMatch(/JPY\.csv, USD\.csv.*JPY、USD.*USD（1行）なら --set currency=USD/);
    const kept = await report(...files, "--set", "currency=USD", "--out", desk.at("usd.json"));
    expect(kept.status).toBe(0);
    expect((desk.json("usd.json") as Made).quality.sales).toBe(100);
  });

  it("are those of the kept one; the rows of others are told with their money", async () => {
    const args = ["--set", "currency=JPY", "--out", desk.at("jpy.json")];
    expect((await report(given("72-generic-currency-column.csv"), ...args)).status).toBe(0);
    const { quality } = desk.json("jpy.json") as Made;
    // 10,000 + 5,000 are kept; 120 + 90 are left out.
    expect(quality.sales).toBe(15_000);
    expect(quality.excluded).toEqual([{ reason: "otherCurrency", rows: 2, amount: 210 }]);
  });

  it("say so where none is in the kept one", async () => {
    const args = ["--set", "currency=KRW", "--out", desk.at("none.json")];
    const { status, lines } = await report(given("72-generic-currency-column.csv"), ...args);
    expect(status).toBe(1);
    expect(lines.join(" ")).toContain("KRW");
  });
});
