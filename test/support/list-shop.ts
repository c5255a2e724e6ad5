/** A shop whose 浮気・不満 (last purchase 181 to 360 days before the anchor, fewer than ten purchases) are known by name. */

const HEADER = "注文番号,注文日,顧客ID,氏名,姓,名,メールアドレス,電話番号,郵便番号,合計金額,メルマガ";

interface Buyer {
  readonly id: string;
  readonly last: string;
  readonly first: string;
  readonly email: string;
  readonly phone: string;
  readonly zip: string;
  readonly mail: "希望する" | "希望しない" | "";
}

const buyer = (id: string, name: string, email: string, other: Partial<Buyer> = {}): Buyer => {
  const [last = "", first = ""] = name.split(" ");
  return { id, last, first, email, phone: "", zip: "", mail: "", ...other };
};

/** Two who may be written to, one whose name Shift_JIS cannot write, and one for each reason not to. */
export const DEFECTING: readonly Buyer[] = [
  buyer("D1", "山田 花子", "Hanako@Example.com", {
    phone: "090-1234-5678",
    zip: "150-0001",
    mail: "希望する",
  }),
  buyer("D2", "佐藤 太郎", "taro@example.jp", { zip: "5300001" }),
  buyer("D3", "𠮷田 次郎", "jiro@example.jp", { phone: "03-1234-5678", zip: "100-0001" }),
  buyer("D4", "鈴木 三郎", "saburo@example.jp", { mail: "希望しない" }),
  buyer("D5", "高橋 四郎", ""),
  buyer("D6", "田中 五郎", "abc@fw.rakuten.ne.jp"),
];

const rowOf = (who: Buyer, order: number, day: string): string =>
  [
    order,
    day,
    who.id,
    `${who.last} ${who.first}`,
    who.last,
    who.first,
    who.email,
    who.phone,
    who.zip,
    3000,
    who.mail,
  ].join(",");

/** The shop's orders: those above bought last in July 2023, others up to the anchor 2024/03/31. */
export function listShop(): string {
  const others = Array.from({ length: 20 }, (_, i) =>
    buyer(`A${i + 1}`, `客 ${i + 1}`, `a${i + 1}@example.jp`),
  );
  const days = ["2022/05/10", "2023/01/15"];
  const rows = [
    ...others.flatMap((who) => [...days, "2024/03/31"].map((day) => [who, day] as const)),
    ...DEFECTING.flatMap((who) => [...days, "2023/07/20"].map((day) => [who, day] as const)),
  ];
  return [HEADER, ...rows.map(([who, day], i) => rowOf(who, i + 1, day))].join("\r\n");
}
