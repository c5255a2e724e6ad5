import { createHash } from "node:crypto";
import type { Encoding } from "./read-bytes.ts";

/** One file of each target, written by hand, that has to be accepted; nobody in them exists. */
export interface GoodFile {
  readonly target: string;
  /** The lines without their ends. */
  readonly lines: readonly string[];
  readonly end?: "\n";
  readonly encoding?: Encoding;
  readonly marked?: true;
  readonly hashed?: true;
}

const sha256 = (value: string): string => createHash("sha256").update(value).digest("hex");

/** The published hash of test@example.com. */
export const TEST_HASH = "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b";
export const LINE_ID = "U0123456789abcdef0123456789abcdef";

const B2_NAMES =
  "お客様管理番号,送り状種別,クール区分,伝票番号,出荷予定日,お届け予定(指定)日,配達時間帯,お届け先コード," +
  "お届け先電話番号,お届け先電話番号枝番,お届け先郵便番号,お届け先住所,お届け先住所(アパートマンション名)," +
  "お届け先会社・部門名1,お届け先会社・部門名2,お届け先名,お届け先名略称カナ,敬称";

export const GOOD_FILES: readonly GoodFile[] = [
  {
    target: "google-customer-match",
    lines: [
      "Email,Phone,First Name,Last Name,Country,Zip",
      "hanako@example.com,+819012345678,花子,山田,JP,100-0001",
      ",+81312345678,,,,",
    ],
  },
  {
    target: "google-customer-match",
    hashed: true,
    lines: [
      "Email,Phone,First Name,Last Name,Country,Zip",
      `${TEST_HASH},${sha256("+819012345678")},${sha256("花子")},${sha256("山田")},JP,100-0001`,
      `,${sha256("+81312345678")},,,,`,
    ],
  },
  {
    target: "meta-customer-list",
    lines: [
      "email,phone,fn,ln,ct,st,zip,country",
      "hanako@example.com,+819012345678,花子,山田,千代田区,東京都,1000001,JP",
    ],
  },
  { target: "tiktok", lines: ["Email,Phone", "hanako@example.com,+819012345678", ",819012345679"] },
  { target: "tiktok", hashed: true, lines: ["Email_SHA256", TEST_HASH] },
  { target: "yahoo-ads", end: "\n", lines: ["Email", "hanako@example.com", "taro..@example.ne.jp"] },
  { target: "yahoo-ads", lines: ["Phone", "09012345678", "0312345678"] },
  { target: "yahoo-ads", encoding: "shift_jis", hashed: true, lines: ["Phone", sha256("09012345678")] },
  { target: "line-ads", end: "\n", lines: ["hanako@example.com", "taro_y-1@example.ne.jp"] },
  { target: "line-ads", hashed: true, lines: [TEST_HASH, sha256("hanako@example.com")] },
  { target: "line-audience", end: "\n", lines: [LINE_ID, LINE_ID.replace("0123", "ffff")] },
  {
    target: "crm-plus-line",
    encoding: "shift_jis",
    lines: ["line_uid,tags", `${LINE_ID},"F2,休眠"`, `${LINE_ID},誕生日`],
  },
  { target: "repro-line", lines: ["line_user_id,user_id", `${LINE_ID},C-0001`] },
  {
    target: "klaviyo",
    lines: [
      "Email,Phone Number,Last Name,Last Order",
      'hanako@example.com,+819012345678,"山田, 商店",2026-03-31',
      "taro@example.com,,鈴木,2026-01-05",
    ],
  },
  {
    target: "blastmail",
    encoding: "shift_jis",
    lines: ["氏名,E-Mail", '"山田 ""花"" 花子",hanako@example.com'],
  },
  {
    target: "haihaimail",
    encoding: "shift_jis",
    lines: ["メールアドレス,氏名", "hanako@example.com,山田 花子"],
  },
  {
    target: "arara",
    lines: [
      "メールアドレス,氏名,性別,都道府県",
      "hanako@example.com,山田 花子,2,13",
      "taro@example.com,鈴木 太郎,1,1",
    ],
  },
  { target: "arara", lines: ["hanako@example.com,山田 花子", "taro@example.com,鈴木 太郎"] },
  {
    target: "benchmark",
    lines: ["メールアドレス,姓,名,タグ", 'hanako@example.com,山田,花子,"F2,休眠"'],
  },
  {
    target: "mail-plain",
    encoding: "shift_jis",
    lines: ["hanako@example.com,山田 花子", "taro@example.com,"],
  },
  {
    target: "mail-plain",
    lines: ["メールアドレス,名前", "hanako@example.com,'=山田", "taro@example.com,𠮷田"],
  },
  {
    target: "point-import",
    lines: ["customer_id,title,point,expired_at", "6940123,春の感謝祭,500,2026-12-31T00:00:00+09:00"],
  },
  {
    target: "yamato-b2",
    lines: [
      B2_NAMES,
      "C-0001,3,,,2026/04/01,,,,03-1234-5678,,100-0001,東京都千代田区千代田1-1,千代田ビル1F,,,山田 花子,,様",
      "C-0002,3,,,,,,,,,5300001,大阪府大阪市北区梅田1-1,,-本舗,,鈴木 太郎,ｽｽﾞｷ,様",
    ],
  },
  {
    target: "yu-pri-r",
    lines: [
      "C-0001,,,,,6,,,,,,,100-0001,東京都千代田区千代田1-1,千代田ビル1F,,山田 花子,,0,03-1234-5678",
      "C-0002,,,,,6,,,,,,,5300001,大阪府大阪市北区梅田1-1,,,鈴木 太郎,,0,",
    ],
  },
  {
    target: "postcard",
    lines: [
      "郵便番号,住所1,住所2,会社,部署,氏名,敬称",
      "100-0001,東京都千代田区千代田1-1,千代田ビル1F,'@本舗,営業部,山田 花子,様",
      "5300001,大阪府大阪市北区梅田1-1,,梅田商店,,,御中",
    ],
  },
  {
    target: "csv",
    marked: true,
    lines: [
      "顧客ID,メールアドレス,電話,電話(E.164),最終購入日,累計,前年差,メモ",
      'C-0001,hanako@example.com,090-1234-5678,+819012345678,2026-03-31,"12,000",-300,\'=HYPERLINK(1)',
      'C-0002,,,,2026/3/1,0,-12.5%,"二行の\nメモ? ""はい"""',
    ],
  },
];
