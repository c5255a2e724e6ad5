import { afterAll, describe, expect, it } from "vitest";
import { TARGETS } from "../../src/exports/targets.ts";
import { Desk, report } from "../support/report-command.ts";

/* `--list` with `--engine duckdb`: the files of the add-on's own run, byte for byte. */

const desk = new Desk();
afterAll(() => desk.remove());

const LINE = (letter: string) => `U${letter.repeat(32)}`;
/** Who refused, whoever shares a contact with them, a mall's address, one that six share, two IDs with one address, names and addresses over several orders. */
const ORDERS = [
  "顧客ID,注文日,金額,注文番号,メールアドレス,電話番号,LINEユーザーID,姓,名,郵便番号,都道府県,市区町村,住所1,商品名,配信停止",
  `C1,2024-01-05,3000,1,Hana@example.com,090-1111-2222,${LINE("a")},山田,花子,100-0001,東京都,千代田区,丸の内1-1,緑茶 定期 初回,`,
  `C1,2024-03-01,3500,2,hana+new@example.com,,,山田,花子,100-0002,東京都,千代田区,丸の内1-2,緑茶 定期2回目,`,
  `C2,2024-03-02,2000,3,taro@example.com,03-1234-5678,,佐藤,太郎,530-0001,大阪府,大阪市,梅田1,石けん,停止`,
  `C3,2024-03-03,1000,4,jiro@example.com,03-1234-5678,,佐藤,次郎,530-0001,大阪府,大阪市,梅田1,石けん,`,
  `C4,2024-03-04,1000,5,x@pc.fw.rakuten.ne.jp,,,高橋,一,,東京都,,,石けん,`,
  `C5,2024-03-05,1000,6,HANA@example.com,090-3333-4444,${LINE("b")},山田,花,100-0001,東京都,千代田区,丸の内1-1,緑茶,`,
  `C6,2024-03-06,1000,7,,090-5555-6666,${LINE("c")},𠮷田,三郎,,,,,緑茶,`,
  ...Array.from({ length: 6 }, (_, i) => `S${i},2024-03-07,900,${20 + i},shop@example.com,,,店,員,,,,,緑茶,`),
  `C7,2024-03-08,1200,8,seven@example.com,,,=七,子,,東京都,,,石けん,たぶん`,
  `C8,2024-03-09,1200,9,eight@example.com,,,八,子,150-0001,東京都,渋谷区,神宮前1,石けん,`,
];
const orders = desk.file("orders.csv", ORDERS.join("\n"));
const DUCK = ["--engine", "duckdb"];
const AT = ["--anchor", "2024-03-31"];

/** What one way says and writes; of what numbers say is said only where some are asked for. */
async function listed(file: string, name: string, args: readonly string[]) {
  const { status, lines } = await report(file, ...AT, ...args, "--list-out", desk.at(name));
  const told = lines.map((line) => line.replace(name, "LIST")).filter((line) => !isOfNumbers(line));
  return { status, told, file: status === 0 ? Buffer.from(desk.bytes(name)).toString("hex") : null };
}
const isOfNumbers = (line: string): boolean => /^(注文を|数えています|注文データは)/.test(line);

/** One target of each need, and of each way to take an address. */
const KINDS = [
  ...new Map(TARGETS.map((one) => [`${one.needs} ${one.emails?.plus ?? ""} ${one.hash ?? ""}`, one])),
];

describe("--list with --engine duckdb", () => {
  it.each(KINDS.map(([kind, { id }]) => [id, kind]))(
    "writes what the add-on writes for %s (%s), and says the same",
    async (target) => {
      const { inputs = [] } = TARGETS.find(({ id }) => id === target)!;
      const typed = inputs.flatMap(({ id, kind }) => [
        "--input",
        `${id}=${kind === "day" ? "2026-12-31" : 5}`,
      ]);
      const args = ["--list", "all", "--target", target, ...typed];
      const own = await listed(orders, "own.csv", args);
      expect(own.file).not.toBeNull();
      expect(await listed(orders, "duck.csv", [...args, ...DUCK])).toEqual(own);
    },
  );

  it("takes conditions as they are typed, and refuses what no order says", async () => {
    const asked = (conditions: string) => ["--list", conditions, "--target", "csv"];
    for (const conditions of [
      "product=緑茶 定期; orders>=2",
      "not product=石けん; prefecture=東京都",
      "product=石けい",
    ]) {
      const own = await listed(orders, "own.csv", asked(conditions));
      expect(await listed(orders, "duck.csv", [...asked(conditions), ...DUCK])).toEqual(own);
    }
    const { status, told } = await listed(orders, "duck.csv", [...asked("product=石けい"), ...DUCK]);
    expect([status, told]).toEqual([2, [expect.stringMatching(/石けい.*石けん/)]]);
  });

  it("goes with numbers in one run", async () => {
    const args = [...AT, ...DUCK, "--out", desk.at("numbers.json"), "--reports", "rfm"];
    const to = ["--list", "all", "--target", "blastmail", "--list-out", desk.at("mail.csv")];
    const ended = await report(orders, ...args, ...to);
    expect(ended.status, ended.lines.join("\n")).toBe(0);
    expect(ended.stdout).toMatch(/numbers\.json を書きました。[^]*対象 14人[^]*mail\.csv を書きました。/);
    expect((desk.json("numbers.json") as { metrics: { rfm?: object } }).metrics.rfm).toBeDefined();
  });

  it("reads names and addresses of a table as it lies, by its mapping", async () => {
    const columns = ORDERS[0]!.split(",");
    const roles =
      "customer date amount orderId email phone lineUserId lastName firstName postalCode prefecture city address1 productName optOut";
    const mapping = Object.fromEntries(roles.split(" ").map((role, i) => [role, columns[i]]));
    const profile = ["--profile", desk.file("own.json", JSON.stringify(mapping)), ...DUCK];
    for (const target of ["postcard", "csv"]) {
      const args = ["--list", "all", "--target", target];
      const own = await listed(orders, "own.csv", args);
      expect(await listed(orders, "table.csv", [...args, ...profile])).toEqual(own);
    }
  });

  it("spares whoever does not accept mails by Shopify's export", async () => {
    const header = "Name,Email,Financial Status,Accepts Marketing,Total,Created at,Lineitem name";
    const line = (no: number, email: string, accepts: string) =>
      `#${no},${email},paid,${accepts},500,2024-03-0${no} 10:00:00 +0900,tea`;
    const rows = [header, line(1, "yes@example.com", "yes"), line(2, "no@example.com", "no")];
    const file = desk.file("shopify.csv", rows.join("\n"));
    const to = ["--list", "all", "--target", "mail-plain", "--profile", "shopify", ...DUCK];
    const { status, file: written } = await listed(file, "shopify-list.csv", to);
    expect(status).toBe(0);
    const text = Buffer.from(written ?? "", "hex").toString("utf8");
    expect([text.includes("yes@example.com"), text.includes("no@example.com")]).toEqual([true, false]);
  });

  it("keeps no campaign, and writes nothing then", async () => {
    const to = ["--list", "all", "--target", "blastmail", "--list-out", desk.at("none.csv")];
    const { status, lines } = await report(orders, ...AT, ...to, "--campaign", "春", ...DUCK);
    expect([status, lines]).toEqual([2, [expect.stringContaining("--campaign")]]);
    expect(desk.has("none.csv")).toBe(false);
  });
});
