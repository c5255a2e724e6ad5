import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeholdersAmong } from "../../../src/core/people/placeholders.ts";
import { DEFAULT_RULES } from "../../../src/core/settings.ts";
import { type ContactRow, people } from "../../support/contact-rows.ts";

const WORDS = DEFAULT_RULES.placeholderIds;
const found = (...ids: string[]) => [...placeholdersAmong(ids, WORDS).keys()].map((at) => ids[at]);
const mail = (name: string) => `${name}@example.com`;

describe("a customer ID that stands for nobody", () => {
  it.each([
    { why: "zeros", ids: ["0", "000", "0.0", "０"] },
    { why: "a dash", ids: ["-", "－", "―", "ー", "---"] },
    {
      why: "words, whatever their width and case",
      ids: ["Guest", "ＮＵＬＬ", "NaN", "N/A", "なし", "不明", "未登録"],
    },
    {
      why: "what begins so",
      ids: ["ゲスト購入", "ｹﾞｽﾄ", "非会員（楽天）", "会員登録なし", "GUEST_0017", "guest-4f2a"],
    },
  ])("is one of $why", ({ ids }) => {
    expect(found(...ids)).toEqual(ids);
  });

  it.each([
    { why: "numbers with zeros in them", ids: ["0012", "100", "0-1", "0.5"] },
    {
      why: "names with such a word in them",
      ids: ["Nanako", "Nonella", "Guesthouse", "なしの", "山なし", "大塚不明堂", "nullius"],
    },
    { why: "the beginning of a word alone", ids: ["guesti", "gues", "ゲス", "会員0"] },
  ])("is none of $why", ({ ids }) => {
    expect(found(...ids)).toEqual([]);
  });

  it("is nines where they are at least ten times every other number of the column", () => {
    expect(found("9999", "999", "C1")).toEqual(["9999"]);
    // 9,999 is not ten times 1,000.
    expect(found("9999", "1000")).toEqual([]);
    expect(found("99999", "９９９９９", "9999", "8123")).toEqual(["99999", "９９９９９"]);
    expect(found("999", "1")).toEqual([]);
    expect(found("9999", "9998", "10001")).toEqual([]);
  });

  it("is called by itself, or by what it begins with", () => {
    const words = placeholdersAmong(["guest_1", "0", "ＧＵＥＳＴ_2"], WORDS);
    expect([...words.values()]).toEqual(["guest_*", "0", "guest_*"]);
  });

  it("is what the settings say; a lone * says nothing", () => {
    expect([
      ...placeholdersAmong(["ビジター", "guest", "C1", "店頭7"], ["ビジター", "店頭*", "*"]).keys(),
    ]).toEqual([0, 3]);
  });
});

describe("whose a row with such an ID is", () => {
  it.each<{ why: string; rows: ContactRow[]; whose: string[] }>([
    {
      why: "the e-mail's, else the phone's, else nobody's",
      rows: [
        { orderId: "1", customer: "0", email: mail("a") },
        { orderId: "2", customer: "0", phone: "0312345678" },
        { orderId: "3", customer: "0" },
      ],
      whose: ["mail:a@example.com email", "tel:0312345678 phone", "? nothing"],
    },
    {
      why: "the member's who carries the e-mail",
      rows: [
        { orderId: "1", customer: "31", email: mail("a") },
        { orderId: "2", customer: "guest", email: mail("a") },
        { orderId: "3", customer: "guest", email: mail("b") },
      ],
      whose: ["31 customerId", "31 email", "mail:b@example.com email"],
    },
    {
      why: "its own, where two purchases, all of them, carry one e-mail",
      rows: [
        { orderId: "1", customer: "0", email: mail("a") },
        { orderId: "2", customer: "0", email: mail("A") },
      ],
      whose: ["0 customerId", "0 customerId"],
    },
    {
      why: "its own by one phone, though the e-mails differ",
      rows: [
        { orderId: "1", customer: "0", email: mail("a"), phone: "0312345678" },
        { orderId: "2", customer: "0", email: mail("b"), phone: "03-1234-5678" },
      ],
      whose: ["0 customerId", "0 customerId"],
    },
    {
      why: "not its own by one purchase of two rows",
      rows: [
        { orderId: "1", customer: "0", email: mail("a") },
        { orderId: "1", customer: "0", email: mail("a") },
      ],
      whose: ["mail:a@example.com email", "mail:a@example.com email"],
    },
    {
      why: "not its own where one of its purchases carries none",
      rows: [
        { orderId: "1", customer: "0", email: mail("a") },
        { orderId: "2", customer: "0", email: mail("a") },
        { orderId: "3", customer: "0", email: "" },
      ],
      whose: ["mail:a@example.com email", "mail:a@example.com email", "? nothing"],
    },
    {
      why: "its own where only a cancelled order carries another one",
      rows: [
        { orderId: "1", customer: "0", email: mail("a"), status: "" },
        { orderId: "2", customer: "0", email: mail("a"), status: "" },
        { orderId: "3", customer: "0", email: mail("b"), status: "キャンセル" },
      ],
      whose: ["0 customerId", "0 customerId", "0 customerId"],
    },
    {
      why: "not its own where the one phone goes with six names: it is the shop's",
      rows: [1, 2, 3, 4, 5, 6].map((n) => ({
        ...{ orderId: `${n}`, customer: "0", phone: "0312345678", buyerName: `客${n}` },
      })),
      whose: Array.from({ length: 6 }, () => "? nothing"),
    },
    {
      why: "the other row's customer of its order",
      rows: [
        { orderId: "1", customer: "0" },
        { orderId: "1", customer: "C" },
      ],
      whose: ["C customerId", "C customerId"],
    },
    {
      why: "that of any word in another column: buyers and products are no IDs",
      rows: [
        { orderId: "1", customer: "C1", buyerName: "なし", product: "Nan" },
        { orderId: "0", customer: "C2", buyerName: "Guest", product: "0" },
      ],
      whose: ["C1 customerId", "C2 customerId"],
    },
  ])("$why", ({ rows, whose }) => {
    expect(people(rows)).toEqual(whose);
  });

  it("is seven people's in a shop whose guests all have the ID 0", () => {
    const [head = "", ...lines] = readFileSync(
      new URL("../../support/cases/01-woo-guest-zero.csv", import.meta.url),
      "utf8",
    )
      .trim()
      .split("\n");
    const names = head.split(",");
    const rows = lines.map((line): ContactRow => {
      const cell = (name: string) => line.split(",")[names.indexOf(name)] ?? "";
      return { orderId: cell("order_id"), customer: cell("customer_id"), email: cell("billing_email") };
    });
    expect(new Set(people(rows)).size).toBe(7);
  });
});

/** An order as the slow twin below sees it. */
interface Bought {
  readonly customer: string;
  readonly email: string;
}

/** Whether an ID stands for nobody, straight from the definitions; `all` = every ID of the column. */
function standsForNobody(id: string, all: readonly string[]): boolean {
  const plain = id.toLowerCase();
  const isZeros = [...plain].every((letter) => letter === "0");
  const others = all.filter((one) => Number(one) >= 0 && one !== id).map(Number);
  const isNines =
    id.length >= 4 && [...id].every((letter) => letter === "9") && others.every((n) => n * 10 <= Number(id));
  return (
    isZeros || plain === "-" || isNines || plain === "guest" || plain.startsWith("guest_") || plain === "なし"
  );
}

/** How many people these orders are of: one set after the other, nothing remembered. */
function peopleIn(orders: readonly Bought[]): number {
  const ids = [...new Set(orders.map(({ customer }) => customer).filter((id) => id !== ""))];
  const none = ids.filter((id) => {
    const own = orders.filter(({ customer }) => customer === id);
    const isOne =
      own.length >= 2 && new Set(own.map(({ email }) => email)).size === 1 && own[0]?.email !== "";
    return standsForNobody(id, ids) && !isOne;
  });
  const idOf = ({ customer }: Bought): string => (none.includes(customer) ? "" : customer);
  const whose = orders.map((order) => {
    if (idOf(order) !== "") return idOf(order);
    if (order.email === "") return null;
    const beside = new Set(
      orders
        .filter(({ email }) => email === order.email)
        .map(idOf)
        .filter((id) => id !== ""),
    );
    return beside.size === 1 ? [...beside][0] : `mail ${order.email}`;
  });
  return new Set(whose.filter((one) => one !== null)).size;
}

describe("any shop", () => {
  const order = fc.record({
    customer: fc.constantFrom(
      "",
      "A",
      "12",
      "0012",
      "812",
      "0",
      "-",
      "guest",
      "guest_1",
      "guest_2",
      "9999",
      "なし",
    ),
    email: fc.constantFrom("", mail("a"), mail("b"), mail("c"), mail("d")),
  });
  const orders = fc.array(order, { minLength: 1, maxLength: 12 });
  const count = (all: readonly Bought[]): number => {
    const whose = people(all.map((one, i) => ({ ...one, orderId: String(i) })));
    return new Set(whose.filter((one) => !one.startsWith("?")).map((one) => one.split(" ")[0])).size;
  };

  it("has as many people as a slow count by the definitions finds", () => {
    fc.assert(
      fc.property(orders, (all) => {
        expect(count(all)).toBe(peopleIn(all));
      }),
      { numRuns: 1000 },
    );
  });

  it("of members alone has as many people as IDs, whatever their numbers and names", () => {
    const member = fc.oneof(
      fc.integer({ min: 1, max: 99_998 }).map(String),
      fc.integer({ min: 1, max: 9_999 }).map((n) => String(n).padStart(6, "0")),
      fc.constantFrom(
        "9998",
        "C0",
        "M-0",
        "Nanako",
        "Nan Goldin",
        "梨本なし子",
        "Guest House",
        "null01",
        "0x1F",
        "none@x.jp",
      ),
    );
    // A number above 999 beside 9999 is none of nobody's.
    const members = fc
      .uniqueArray(member, { minLength: 1, maxLength: 20 })
      .map((ids) => [...ids, "9999", "1000"]);
    fc.assert(
      fc.property(members, (ids) => {
        const all = [...new Set(ids)];
        expect(count(all.map((customer) => ({ customer, email: "" })))).toBe(all.length);
      }),
      { numRuns: 500 },
    );
  });
});
