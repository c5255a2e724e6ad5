/** One list of orders that every channel's export is made from. */

export interface ShopLine {
  readonly code: string;
  readonly name: string;
  /** In yen, tax included. */
  readonly price: number;
  readonly quantity: number;
}

export interface ShopOrder {
  readonly id: string;
  /** Tokyo's clock. */
  readonly day: string;
  readonly time: string;
  readonly family: string;
  readonly given: string;
  readonly email: string;
  readonly phone: readonly [string, string, string];
  readonly customer: string;
  readonly lines: readonly ShopLine[];
  readonly shipping: number;
  /** Given by the shop: a discount. */
  readonly coupon: number;
  /** What the buyer paid with points: payment, no discount. */
  readonly points: number;
  readonly cancelled: boolean;
  /** Paid back later. */
  readonly refund: number;
  /** Goods and shipping less the coupon, worked by hand. */
  readonly total: number;
}

const HANAKO = {
  family: "春日",
  given: "花子",
  email: "hanako@example.jp",
  phone: ["090", "0000", "0001"],
  customer: "00101",
} as const;
const TAKA = {
  family: "髙橋",
  given: "～太郎",
  email: "taka@example.jp",
  phone: ["03", "0000", "0002"],
  customer: "00102",
} as const;
const PLAIN = { shipping: 0, coupon: 0, points: 0, cancelled: false, refund: 0 };

const line = (code: string, name: string, price: number, quantity = 1): ShopLine => ({
  code,
  name,
  price,
  quantity,
});

export const SHOP: readonly ShopOrder[] = [
  {
    ...{ ...PLAIN, ...HANAKO, id: "3001", day: "2023-01-05", time: "10:30:00", shipping: 500 },
    lines: [line("A-1", "①枕カバー㈱", 1200, 2), line("A-2", "タオル", 800)],
    total: 3700, // 2,400 + 800 + 500
  },
  {
    ...{ ...PLAIN, ...HANAKO, id: "3002", day: "2023-01-05", time: "23:50:00" },
    lines: [line("A-3", "せっけん", 980)],
    total: 980,
  },
  {
    ...{ ...PLAIN, ...TAKA, id: "3003", day: "2023-12-31", time: "12:00:00" },
    ...{ shipping: 300, coupon: 150, points: 200 },
    lines: [line("B-1", '5" 皿, "白"\n(2枚組)', 450, 3)],
    total: 1500, // 1,350 + 300 - 150
  },
  {
    ...{ ...PLAIN, ...TAKA, id: "3004", day: "2024-02-29", time: "09:00:00", cancelled: true },
    lines: [line("B-2", "時計", 2000)],
    total: 2000,
  },
  {
    ...{ ...PLAIN, ...HANAKO, id: "3005", day: "2024-03-01", time: "09:00:00" },
    lines: [line("S-0", "無料サンプル", 0)],
    total: 0,
  },
  {
    ...{ ...PLAIN, ...TAKA, id: "3006", day: "2024-03-15", time: "18:00:00", refund: 400 },
    lines: [line("B-3", "花びん", 1400)],
    total: 1400,
  },
  {
    // In London it is still the day before.
    ...{ ...PLAIN, ...HANAKO, id: "3007", day: "2024-04-01", time: "00:10:00" },
    lines: [line("A-1", "①枕カバー㈱", 500), line("A-2", "タオル", 500), line("A-3", "せっけん", 500)],
    total: 1500,
  },
  {
    ...{ ...PLAIN, ...TAKA, id: "3008", day: "2024-04-02", time: "08:00:00" },
    lines: [line("B-4", "かご", 800), line("B-4", "かご", 800)],
    total: 1600,
  },
];

/** What counts of them: the cancelled and the free order are none, the refund is netted. */
export const PURCHASES: readonly (readonly [order: string, day: string, amount: number])[] = [
  ["3001", "2023-01-05", 3700],
  ["3002", "2023-01-05", 980],
  ["3003", "2023-12-31", 1500],
  ["3006", "2024-03-15", 1000], // 1,400 - 400
  ["3007", "2024-04-01", 1500],
  ["3008", "2024-04-02", 1600],
];
