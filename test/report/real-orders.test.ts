import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import { runScript } from "../support/facts-script.ts";
import { realOrders } from "../support/real-orders.ts";
import { Desk, report } from "../support/report-command.ts";
import { asCsv, fillWithText, schemaOf } from "../support/warehouse-table.ts";

/*
 * Orders of real shops by the facts sheet, from the text to the numbers, against the add-on's own run of the same rows.
 * The executor is handed the tables with every question, and joins row by row: `npm run agree` asks of all the lines that
 * it takes (not of 10,000 of UCI: pairs of products in carts of hundreds of lines are more than its memory).
 */
const WHOLE = process.env["SHOPS"] !== undefined;

interface RealShop {
  readonly name: string;
  /** Lines that `npm test` takes, and that `npm run agree` does. */
  readonly few: number;
  readonly all: number;
  /** The columns by the names that they have in the table. */
  readonly columns: readonly string[];
  readonly mapping: Readonly<Record<string, string>>;
  readonly days: readonly string[];
}
const PLAIN = { customer: "buyer", date: "bought_at", amount: "price" };
const SHOPS: readonly RealShop[] = [
  {
    ...{ name: "cdnow-sample", few: 500, all: 6919 },
    columns: ["buyer", "sample_no", "bought_at", "pieces", "price"],
    mapping: PLAIN,
    days: ["1998-06-30", "1997-01-01", "1997-01-01"],
  },
  {
    ...{ name: "rfm-orders", few: 400, all: 4906 },
    columns: ["buyer", "bought_at", "price"],
    mapping: PLAIN,
    days: WHOLE ? ["2006-12-31", "2001-10-29", "2004-01-02"] : ["2006-12-31", "2004-01-04", "2004-01-04"],
  },
  {
    ...{ name: "uci-online-retail", few: 400, all: 3000 },
    columns: ["invoice", "stock", "described", "pieces", "invoiced_at", "price_each", "buyer", "country"],
    mapping: {
      ...{
        orderId: "invoice",
        date: "invoiced_at",
        customer: "buyer",
        product: "stock",
        productName: "described",
      },
      ...{ quantity: "pieces", unitPrice: "price_each" },
    },
    days: ["2010-12-01", "2010-12-01", "2010-12-01"],
  },
];

const desk = new Desk();
let google: GoogleRunner;
beforeAll(async () => {
  google = await googleRunner();
});
afterAll(() => {
  google.close();
  desk.remove();
});

async function ran(...args: readonly string[]): Promise<string> {
  const { status, stdout, lines } = await report(...args);
  expect({ status, lines }).toMatchObject({ status: 0 });
  return stdout;
}

interface Json {
  readonly anchorDate: string;
  readonly settings: object;
  readonly quality: object;
  readonly metrics: Readonly<Record<string, unknown>>;
}

/** The numbers by the text, the executor and its result. */
async function byText(
  { name, columns, mapping, days: [anchor = "", first = "", start = ""] }: RealShop,
  csv: string,
) {
  await fillWithText(google, { table: "shop_orders", names: columns, csv });
  const own = desk.file(`${name}-own.json`, JSON.stringify(mapping));
  const schema = desk.file(`${name}-schema.json`, schemaOf(columns));
  const asked = ["--facts-sql", own, "--schema", schema, "--table", "shop_orders", "--anchor", anchor];
  const text = await ran(...asked, "--first-order", first, "--history-from", start);
  const result = desk.file(`${name}-result.csv`, asCsv(await runScript(google, text)));
  await ran("--facts", result, "--out", desk.at(`${name}-text.json`));
  return desk.json(`${name}-text.json`) as Json;
}

async function byRows({ name, days: [anchor = ""] }: RealShop, csv: string): Promise<Json> {
  const out = desk.at(`${name}-rows.json`);
  await ran(desk.file(`${name}.csv`, csv), "--out", out, "--anchor", anchor);
  return desk.json(`${name}-rows.json`) as Json;
}

/** Rows of a table stand in no order: the amount that is shown as the first of its kind may be another one. */
const compared = ({ anchorDate, settings, quality, metrics: { campaigns: _, ...metrics } }: Json): string =>
  JSON.stringify({ anchorDate, settings, quality, metrics }, (_key, value: unknown) =>
    isOfFractions(value) ? { ...value, amount: "" } : value,
  );

const isOfFractions = (value: unknown): value is { readonly amount: string } =>
  typeof value === "object" && value !== null && "code" in value && value.code === "amounts-with-fractions";

describe("Orders of real shops by the facts sheet", () => {
  it.each(SHOPS)("$name: the numbers of the rows, letter by letter", async (shop) => {
    const lines = WHOLE ? shop.all : shop.few;
    const csv = realOrders(shop.name, lines);
    const [theirs, mine] = [await byText(shop, csv), await byRows(shop, csv)];
    expect(theirs.quality).toMatchObject({ rows: lines });
    expect(theirs).not.toHaveProperty("metrics.campaigns");
    expect(compared(theirs)).toBe(compared(mine));
  });
});
