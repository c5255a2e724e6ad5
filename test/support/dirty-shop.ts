/** Shops over five years whose rows are mostly sound, with all that exports get wrong somewhere among them. */
import fc from "fast-check";
import { COLUMN_ROLES, type ColumnRole } from "../../src/core/rows/column-roles.ts";
import type { OrderRows } from "../../src/core/rows/order-rows.ts";
import type { CleaningRules } from "../../src/core/settings.ts";
import { isoOf } from "../../src/core/values/day.ts";
import { day, RULES } from "./shop.ts";
import { type WideRow, wideRows } from "./wide-shop.ts";

export interface DirtyShop {
  readonly rows: OrderRows;
  readonly rules: CleaningRules;
}

/** Mostly one of the sound cells. */
const cell = (sound: readonly unknown[], odd: readonly unknown[], often = 12): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: often, arbitrary: fc.constantFrom(...sound) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );

const EDGES = [
  "2024-03-31",
  "2023-03-31",
  "2023-04-01",
  "2022-03-31",
  "2022-04-01",
  "2024-04-01",
  "2020-02-29",
];
const someDay = fc
  .integer({ min: day("2019-01-10"), max: day("2024-05-31") })
  .map((at): unknown => isoOf(at));
const date = fc.oneof(
  { weight: 20, arbitrary: someDay },
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...EDGES) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>("", "soon", "2031-01-01", "1980-01-01") },
);
const own = cell([5, 10, 12.5, 300, 1200, 1.005, 0], [0, -5, -10, "", "x", "1,000円", "△３００"], 8);
const beside = cell(["", 0, 1, 1, 3], [-1, 3, 5, 300, "x"], 10);
/** Few enough that orders have several rows. */
const ORDERS = 15;
const number = fc.integer({ min: 1, max: ORDERS }).map((n): unknown => `#${n}`);

const CUSTOMERS = ["A", "B", "C", "D", "E", "F", "G", "H"];
const CHANNELS = ["本店", "本店", "Shopify"];

const GOODS = ["緑茶", "石鹸 大", ""];
/** Names that hold a delivery, and one that names a course. */
const DELIVERIES = [
  ...[
    "緑茶 定期3回目",
    "緑茶　定期（第２回）",
    "緑茶 定期 1回目お届け",
    "石鹸 大・初回",
    "初回 緑茶",
    "緑茶【2回目以降】",
  ],
  ...["２回目", "石鹸 3回コース"],
];

/** Two addresses in a cell. */
const TWO = "b@shop.jp; a@example.com";
const LINE = (digit: string): string => `U${digit.repeat(32)}`;

const looseRow: fc.Arbitrary<WideRow> = fc.record({
  date,
  shipDate: date,
  customer: cell(
    CUSTOMERS,
    ["", "", "0", "ＧＵＥＳＴ", "guest_1", "9999", "A（本店", "mail:x", "00A", "a", "合計"],
    6,
  ),
  email: cell(
    ["", "a@example.com", "b@shop.jp", "c@shop.jp"],
    [
      "test@example.com",
      "Ａ@Example.com ",
      "<mailto:b@shop.jp>",
      "x@",
      "h***@shop.jp",
      "none",
      TWO,
      TWO,
      "花子 <c@shop.jp>",
    ],
  ),
  phone: cell(
    ["", "03-1234-5678", "090-1111-2222"],
    [
      "+81 3 1234 5678",
      "312345678",
      "000-0000-0000",
      "9.01E+09",
      "0081-90-1111-2222",
      "(090)11112222",
      "1-2",
      "12345",
    ],
  ),
  buyerName: cell(
    ["", "山田", "高橋花子"],
    ["テスト", "髙橋　花子 様", "テストステロン", "a", "b", "c", "d", "e", "f"],
    3,
  ),
  orderId: fc.oneof(
    { weight: 15, arbitrary: number },
    { weight: 1, arbitrary: fc.constantFrom<unknown>("", "#0001-1", "#0001-2", "１") },
  ),
  channel: cell(CHANNELS, ["", "Magento"]),
  orderTotal: cell(["", 20, 500], ["x", 0, -20], 8),
  amount: own,
  unitPrice: cell(["", 100], ["x"]),
  quantity: cell([1, 2, ""], ["x", 0.5, -1, -1, 0], 6),
  shipping: beside,
  tax: beside,
  discount: beside,
  refund: beside,
  status: cell(
    ["", "済", "発送済み", "完了", "shipped"],
    [
      ...[
        "キャンセル",
        "一部キャンセル",
        "closed",
        "pending",
        "ｷｬﾝｾﾙ済み",
        "Return failed",
        "failed",
        "wc-completed",
      ],
      ...["wont", "取り消し", "won", "返品"],
    ],
    4,
  ),
  product: cell(["茶", "石鹸", "米", "A-1"], ["", "test-1", "test1", "testament", "Ａ-1"]),
  productName: cell([...GOODS, ...GOODS, ...GOODS, ...DELIVERIES], ["テスト注文"]),
  category: cell(["食品", "日用品"], [""]),
  prefecture: cell(["東京都", "大阪府"], ["", "東京"]),
  sex: cell(["男", "女"], ["", "M"]),
  birthday: cell(["1980-05-05", "1995-12-31"], ["", "soon", "2004-02-29", "1890-01-01", "2030-01-01"], 4),
  attribute: cell(["会員", "一般"], [""]),
  orderKind: cell(["定期", "通常"], ["", "非定期", "？"]),
  deliveryNumber: cell(["", "1", "2"], ["x"]),
  subscriptionId: cell(["", "S1", "S2"], ["S3"]),
  rowKind: cell(["", "", ""], ["total", "header", "計"], 30),
  lineUserId: cell(["", "", LINE("a"), LINE("b")], [LINE("A"), "U12", "none"]),
  optOut: cell(["", "", "0", "配信中"], ["1", "停止", "たぶん"], 5),
  consent: cell(["", "", "1", "TRUE"], ["0", "拒否"], 8),
  lastName: cell(["", "山田", "高橋"], ["髙橋"]),
  firstName: cell(["", "花子"], ["太郎"]),
  lastNameKana: cell(["", "ヤマダ"], ["ﾔﾏﾀﾞ"]),
  firstNameKana: cell(["", "ハナコ"], [" "]),
  postalCode: cell(["", "100-0001", "1000002"], ["１００－０００１", "100"]),
  city: cell(["", "千代田区"], ["中央区"]),
  address1: cell(["", "丸の内1-1", "丸の内1-2"], ["丸の内１ー１"]),
  address2: cell(["", ""], ["101"]),
  couponCode: cell(["", "", "SALE"], ["春"]),
  couponAmount: cell(["", 1], ["x"]),
  unitCost: cell(["", 2], ["x"]),
  file: cell(["a.csv", "b.csv"], [""]),
});

/** Most rows of an order name one customer and channel. */
const anyRow = looseRow.map((row): WideRow => {
  const number = Number(/^#(\d+)$/.exec(String(row.orderId))?.[1] ?? 0);
  if (number === 0) return row;
  const ofOrder = (words: readonly string[], cell: unknown) =>
    words.some((word) => word === cell) ? words[number % words.length] : cell;
  return { ...row, customer: ofOrder(CUSTOMERS, row.customer), channel: ofOrder(CHANNELS, row.channel) };
});

/** One sheet has no column of currencies: what two of them mean is another matter. */
const ROLES = COLUMN_ROLES.filter((role) => role !== "currency" && role !== "lineId");
const NEEDED: readonly ColumnRole[] = ["date", "customer", "amount"];
const RARE: readonly ColumnRole[] = ["orderTotal", "unitPrice", "rowKind"];
const someRoles = fc.subarray([...ROLES]).map((roles) => [...new Set([...NEEDED, ...roles])]);
const roles = fc.oneof(
  fc.constant(ROLES.filter((role) => !RARE.includes(role))),
  fc.constant(ROLES),
  someRoles,
  someRoles,
);

const someRules = fc.record({
  countZeroYenOrders: fc.boolean(),
  excludeTestOrders: fc.boolean(),
  includeShipping: fc.boolean(),
  includeTax: fc.boolean(),
  mergeSameDayOrders: fc.boolean(),
  fallbackKeys: cell([true], [false], 5).map(Boolean),
  customerIdScope: fc.constantFrom("shared" as const, "channel" as const),
  dateBasis: fc.constantFrom("order" as const, "order" as const, "order" as const, "ship" as const),
  excludedItems: fc.constantFrom<readonly string[]>([], [], ["茶"], ["石鹸大", "ａ-１", "ない品"]),
  orderKey: fc.constantFrom("id" as const, "id" as const, "idAndDate" as const),
  joins: fc.constantFrom(new Map<string, string>(), new Map([["B", "A"]])),
});

/**
 * @param most how many rows one has at most
 * @param always columns that all have
 */
export const dirtyShops = (most = 80, always: readonly ColumnRole[] = []): fc.Arbitrary<DirtyShop> =>
  fc
    .tuple(fc.array(anyRow, { minLength: 12, maxLength: most }), roles, someRules)
    .map(([rows, some, rules]) => {
      const columns = [...new Set([...some, ...always])];
      return { rows: wideRows(rows, columns), rules: { ...RULES, ...rules } };
    });
