import { ROLE_NAMES } from "../texts/entry-texts.ts";
import { REACH_ROLES } from "../../core/reach/reach.ts";
import type { ExportTarget, TargetColumn } from "./export-target.ts";

/** What the records of labels share; each says what is other about it. */
const LABEL = {
  newline: "\r\n",
  quoting: "minimal",
  extension: "csv",
  maxRows: null,
  needs: "postal",
  hash: "never",
  phone: "digits",
} as const;

/** A column that stays empty. */
const empty = (header: string): TargetColumn => ({ header, of: { text: "" } });

const STREET = ["prefecture", "city", "address1"] as const;

/** Labels and cards. */
export const POST_TARGETS: readonly ExportTarget[] = [
  {
    ...LABEL,
    id: "yamato-b2",
    name: { ja: "ヤマトB2（お届け先）", en: "Yamato B2 (receivers)" },
    note: {
      ja: "B2のレイアウトの1〜18列目（お届け先まで）です。送り状種別は3（DM便）。ご依頼主と請求先はB2の初期値を使ってください。住所が長いときは建物名の列へ続けます。",
      en: "Columns 1 to 18 of B2's layout, up to the receiver, with service 3 (direct mail); B2 fills in the sender. A long address goes on in the column of the building.",
    },
    source:
      "https://manual.aiship.jp/csv%E3%83%AC%E3%82%A4%E3%82%A2%E3%82%A6%E3%83%88%EF%BC%88%E3%83%A4%E3%83%9E%E3%83%88b2%E5%BD%A2%E5%BC%8F%EF%BC%89",
    columns: [
      { header: "お客様管理番号", of: "customer", bytes: 20 },
      { header: "送り状種別", of: { text: "3" } },
      empty("クール区分"),
      empty("伝票番号"),
      { header: "出荷予定日", of: { input: "shipDate" } },
      empty("お届け予定（指定）日"),
      empty("配達時間帯"),
      empty("お届け先コード"),
      { header: "お届け先電話番号", of: "phone", bytes: 15 },
      empty("お届け先電話番号枝番"),
      { header: "お届け先郵便番号", of: "postalCode", bytes: 8 },
      { header: "お届け先住所", of: { joined: STREET }, bytes: 64, flows: true },
      { header: "お届け先住所（アパートマンション名）", of: "address2", bytes: 32 },
      empty("お届け先会社・部門名１"),
      empty("お届け先会社・部門名２"),
      { header: "お届け先名", of: "buyerName", bytes: 32 },
      empty("お届け先名略称カナ"),
      { header: "敬称", of: { text: "様" } },
    ],
    inputs: [
      {
        id: "shipDate",
        label: { ja: "出荷予定日", en: "Shipping date" },
        kind: "day",
        fallback: "",
        dayMark: "/",
      },
    ],
    header: true,
    encodings: ["shift_jis"],
    bom: false,
    readBy: "machine",
  },
  {
    ...LABEL,
    id: "yu-pri-r",
    name: { ja: "ゆうプリR（宛名ラベル）", en: "Yu-Pri R (address labels)" },
    note: {
      ja: "郵便種別6（宛名ラベル）、見出しなしの19列です。住所は50バイトごとに住所1〜3へ続けます。取り込むときは、ゆうプリRのフィルタで列の並びを確かめてください。",
      en: "Type 6 (address labels), 19 columns without a header. An address goes on from part 1 to part 3 every 50 bytes. Check the order of columns in Yu-Pri R's filter.",
    },
    source: "http://paperzz.com/doc/5322404/",
    columns: [
      { header: "お客様側管理番号", of: "customer", bytes: 15 },
      ...["発送予定日", "発送予定時間区分", "出荷期限日", "到着期限日"].map(empty),
      { header: "郵便種別", of: { text: "6" } },
      ...["保冷種別", "元／着払／代引", "書留／セキュリティ／特定記録種別", "配達時間帯指定郵便種別"].map(
        empty,
      ),
      ...["送り状種別", "お届け先コード"].map(empty),
      { header: "お届け先郵便番号", of: "postalCode", bytes: 8 },
      { header: "お届け先住所1", of: { joined: STREET }, bytes: 50, flows: true },
      { header: "お届け先住所2", of: "address2", bytes: 50, flows: true },
      { header: "お届け先住所3", of: { text: "" }, bytes: 50 },
      { header: "お届け先名称1", of: "buyerName", bytes: 50 },
      empty("お届け先名称2"),
      empty("敬称区分"),
    ],
    header: false,
    encodings: ["shift_jis"],
    bom: false,
    readBy: "machine",
  },
  {
    ...LABEL,
    id: "postcard",
    name: { ja: "はがきDM・宛名印刷（汎用）", en: "Postcards (address printing)" },
    note: {
      ja: "郵便番号・住所・氏名・敬称の表です。会社と部署の列は空欄です。",
      en: "Postal code, address, name and title; the columns of company and department stay empty.",
    },
    source: "https://nenga.okiniiri.com/business/address-csv-mourning-2026",
    columns: [
      { header: "郵便番号", of: "postalCode" },
      { header: "住所1", of: { joined: STREET }, flows: true },
      { header: "住所2", of: "address2" },
      empty("会社"),
      empty("部署"),
      { header: "氏名", of: "buyerName" },
      { header: "敬称", of: { text: "様" } },
    ],
    encodings: ["utf-8", "shift_jis"],
    bom: true,
    readBy: "people",
    header: true,
  },
];

/** A plain table of all that is known of a person. */
export const CSV_TARGET: ExportTarget = {
  id: "csv",
  name: { ja: "CSV（表計算ソフト用）", en: "CSV (for spreadsheets)" },
  note: {
    ja: "注文データにある列だけを書きます。連絡先のない人も入ります。表計算ソフトで開けるよう、「=」「+」「-」「@」で始まる文字の前に「'」を付けます。",
    en: "Holds the columns that the orders have, and people without a contact, too. Text that begins with = + - @ gets an apostrophe before it, so that spreadsheets read it as text.",
  },
  source: "https://datatracker.ietf.org/doc/html/rfc4180",
  columns: REACH_ROLES.map((role) => ({ header: ROLE_NAMES[role].ja, of: role })),
  onlyKnown: true,
  needs: "any",
  header: true,
  encodings: ["utf-8"],
  bom: true,
  newline: "\r\n",
  quoting: "minimal",
  extension: "csv",
  maxRows: null,
  hash: "never",
  phone: "asWritten",
  readBy: "people",
};
