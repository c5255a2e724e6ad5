import fc from "fast-check";
import type { ContactRow } from "./contact-rows.ts";

/** What people and forms make of names, contacts and addresses. ? and 〓 are left out: the checker takes them for lost letters. */

const ODD_NAMES = [
  ...[
    "山田 花子",
    "山田, 花子",
    'ヤマダ "ハナ" 子',
    "=cmd|' /C calc'!A0",
    "@home",
    "+名前",
    "-名前",
    "ﾔﾏﾀﾞ ﾊﾅｺ",
  ],
  ...[
    "山😀田",
    "𠮷野 太郎",
    "髙橋　﨑子",
    "波〜線—二‖重−記号",
    "改行\r\nの\t人",
    "か\u3099",
    "葛\u{e0100}城",
    " 空白 ",
  ],
  ...["'点", "長".repeat(200), "O'Brien, Jr.", "名,前,三", '"', "山田\u0000", "株式会社ア；イ"],
];
const letters = fc
  .string({ unit: "binary", maxLength: 12 })
  .map((text) => text.replace(/[?〓&]|^[+-]?\d+$/g, "山"));
const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ODD_NAMES) }, letters);

const mail = fc.tuple(
  fc.nat(400),
  fc.constantFrom("@example.com", "@Example.CO.JP", "＠ｅｘａｍｐｌｅ．ｊｐ"),
);
const ODD_MAILS = [
  ...[
    "",
    "なし",
    "h***@example.com",
    "x@pc.fw.rakuten.ne.jp",
    "y@marketplace.amazon.co.jp",
    "z@abc.yahoo.co.jp",
  ],
  ...[
    "=cmd@example.com",
    "-a@example.com",
    "a,b@example.com",
    "o'b@example.com",
    "はな@example.jp",
    "noreply@example.com",
  ],
  ...[`${"a".repeat(130)}@example.com`, '"q"@example.com', "a@b", "@", "a..b.@docomo.example"],
];
const email = fc.oneof(
  { weight: 5, arbitrary: mail.map(([n, host]) => ` a${n}${host} `) },
  { weight: 1, arbitrary: mail.map(([n, host]) => `a${n}+news${host}`) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD_MAILS) },
);

/** One number in ten writings. */
const WRITINGS: readonly ((n: string) => string)[] = [
  (n) => `090${n}`,
  (n) => `090-${n.slice(0, 4)}-${n.slice(4)}`,
  (n) => `０９０${n}`,
  (n) => `+8190${n}`,
  (n) => `+81 90 ${n.slice(0, 4)} ${n.slice(4)}`,
  (n) => `8190${n}`,
  (n) => `+81(0)90-${n}`,
  (n) => `90${n}`,
  (n) => `(090)${n}`,
  (n) => `008190${n}`,
];
const phone = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.integer({ min: 10_000_000, max: 10_000_400 }), fc.constantFrom(...WRITINGS))
      .map(([n, write]) => write(String(n))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "000-0000-0000",
      "+1 202 555 0123",
      "2025550123",
      "9.01E+09",
      "0001234567",
      "内線3",
      "8112345678",
    ),
  },
);

const place = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "東京都",
      "渋谷区",
      "神宮前1-1-1",
      "ビル, 2F",
      "あ".repeat(40),
      "ﾏﾝｼｮﾝ101",
      "",
      "東京都渋谷区",
      "𠮷ビル",
    ),
  },
  letters,
);
const user = fc.oneof(
  fc.nat(0xfff).map((n) => `U${n.toString(16).padStart(32, "0")}`),
  fc.constantFrom("", "hanako"),
);

/** One order of somebody among forty people. */
export const oddRow: fc.Arbitrary<ContactRow> = fc.record({
  customer: fc.nat(40).map((n) => (n === 0 ? "" : `C${n}`)),
  date: fc.integer({ min: 1, max: 28 }).map((n) => `2024-05-${String(n).padStart(2, "0")}`),
  email,
  phone,
  buyerName: name,
  lastName: fc.oneof(fc.constant(""), name),
  firstName: fc.oneof(fc.constant(""), name),
  postalCode: fc.constantFrom("150-0001", "1500001", "〒１５０－０００１", "600001", "", "SW1A 1AA"),
  prefecture: place,
  city: place,
  address1: place,
  address2: place,
  lineUserId: user,
  optOut: fc.constantFrom("", "", "", "0", "1", "拒否", "たぶん"),
  status: fc.constantFrom("", "", "キャンセル"),
});
