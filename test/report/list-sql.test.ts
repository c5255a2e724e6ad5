import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GoogleRunner, googleRunner } from "../../src/warehouse/googlesql.ts";
import { reportCommand } from "../../src/workbench/report-command.ts";
import { runScript } from "../support/facts-script.ts";
import { fillWithCsv, schemaOf } from "../support/warehouse-table.ts";

/* A mailing list from a warehouse: the text, and BigQuery (its reference executor); worked by hand. */

const folder = mkdtempSync(join(tmpdir(), "cpm-list-sql-"));
const NAMES = ["no", "buyer", "at", "price", "mail", "stop"];
const MAPPING = {
  orderId: "no",
  customer: "buyer",
  date: "at",
  orderTotal: "price",
  email: "mail",
  optOut: "stop",
};
const ORDERS = [
  NAMES.join(","),
  ...["1,A,2024-01-05,5000,a@shop.jp,", "2,A,2024-02-10,3000,A@Shop.jp,"],
  // B refused, and C has the address of B.
  ...["3,B,2023-05-01,4000,b@shop.jp,1", "4,C,2024-03-01,2000,b@shop.jp,"],
  // D and E have one address: E bought last.
  ...["5,D,2024-03-05,1000,d@shop.jp,0", "6,E,2024-03-06,9000,d@shop.jp,0"],
  // A mall's address, none, and an order that comes after the anchor.
  ...["7,F,2024-03-07,800,x@fw.rakuten.ne.jp,", "8,G,2024-03-08,800,,", "9,H,2024-04-02,800,h@shop.jp,"],
].join("\n");

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

async function run(mapping: object, ...more: string[]) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const asked = ["--facts-sql", file("own.json", JSON.stringify(mapping)), "--table", "shop_orders"];
  const schema = ["--schema", file("schema.json", schemaOf(NAMES)), "--anchor", "2024-03-31"];
  return {
    status: await reportCommand([...asked, ...schema, ...more], { out: say, err: say }),
    text: lines.join("\n"),
  };
}

describe("npm run report -- --facts-sql MAPPING --list CONDITIONS", () => {
  let google: GoogleRunner;
  beforeAll(async () => {
    google = await googleRunner();
    const path = file("orders.csv", ORDERS);
    await fillWithCsv(google, { table: "shop_orders", names: NAMES, path });
  });
  afterAll(() => google.close());

  async function listed(mapping: object, conditions: string) {
    const { status, text } = await run(mapping, "--list", conditions);
    expect({ status, text }).toMatchObject({ status: 0 });
    return runScript(google, text);
  }

  it("lists those who did not refuse, by an address of their own, each address once, the latest buyer first", async () => {
    expect(await listed(MAPPING, "orders>=1")).toEqual([
      {
        ...{ customer_id: "E", email: "d@shop.jp", purchases: 1, sales: 9000 },
        ...{ first_order: "2024-03-06", last_order: "2024-03-06" },
      },
      {
        ...{ customer_id: "A", email: "A@Shop.jp", purchases: 2, sales: 8000 },
        ...{ first_order: "2024-01-05", last_order: "2024-02-10" },
      },
    ]);
  });

  it("takes conditions as lists from files do", async () => {
    const people = await listed(MAPPING, "orders>=2; not status=lapsed");
    expect(people.map(({ customer_id }) => customer_id)).toEqual(["A"]);
  });

  it("says above the text whether refusals are known", async () => {
    expect((await run(MAPPING, "--list", "orders>=1")).text).toContain("配信停止・同意の列で断っている人");
    const { optOut, ...without } = MAPPING;
    expect(optOut).toBe("stop");
    expect((await run(without, "--list", "orders>=1")).text).toContain("配信を断った人が混じります");
    expect((await listed(without, "orders>=1")).map(({ customer_id }) => customer_id)).toEqual([
      "E",
      "C",
      "A",
    ]);
  });

  it("keeps names of columns and conditions within its comment, whatever they hold", async () => {
    const name = "mail\r\nDROP TABLE shop_orders; --`";
    const odd = ["--schema", file("odd.json", schemaOf([...NAMES, name, "goods"]))];
    const asked = ["--list", 'product="x\u2028DROP TABLE y"'];
    const { status, text } = await run({ ...MAPPING, email: name, product: "goods" }, ...asked, ...odd);
    expect(status).toBe(0);
    const [head = ""] = text.split("CREATE TEMP TABLE");
    const lines = head.split(/[\r\n\u2028]+/).filter((line) => line !== "");
    expect(lines.some((line) => line.includes("DROP TABLE"))).toBe(true);
    expect(lines.filter((line) => !line.startsWith("-- "))).toEqual([]);
  });

  it.each([
    [{ ...MAPPING, email: undefined }, "orders>=1", "メールアドレスの列がないため"],
    [MAPPING, "prefecture=東京都", "SQLではまだ選べない条件、または表にない列の条件があります: prefecture。"],
    [MAPPING, "ageBand=30s", "ageBand"],
    [MAPPING, "colour=red", "colour"],
  ])("refuses what cannot be asked in one sentence: %j %s", async (mapping, conditions, says) => {
    const { status, text } = await run(mapping, "--list", conditions);
    expect(status).toBeGreaterThan(0);
    expect(text).toContain(says);
    expect(text.split("\n")).toHaveLength(1);
  });
});
