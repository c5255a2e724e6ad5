import type { ExportTarget } from "./export-target.ts";

/** What the records of mailers share; each says what is other about it. */
const MAILER = {
  header: true,
  bom: false,
  newline: "\r\n",
  quoting: "minimal",
  extension: "csv",
  maxRows: null,
  needs: "email",
  hash: "never",
  phone: "asWritten",
  readBy: "machine",
} as const;

const MEGABYTE = 1_000_000;

/** Mailers. */
export const MAIL_TARGETS: readonly ExportTarget[] = [
  {
    ...MAILER,
    id: "klaviyo",
    name: { ja: "Klaviyo（リスト）", en: "Klaviyo (list)" },
    note: {
      ja: "配信の同意を示す列は書きません。取り込むときは、同意を得た人だけかを確かめて、同意の扱いをKlaviyoの画面で選んでください。",
      en: "No column says that people agreed to be written to: choose that in Klaviyo's import, for people who did.",
    },
    source: "https://help.klaviyo.com/hc/en-us/articles/115005078967",
    columns: [
      { header: "Email", of: "email" },
      { header: "Phone Number", of: "phone" },
      { header: "First Name", of: "firstName" },
      { header: "Last Name", of: "lastName" },
    ],
    encodings: ["utf-8"],
    newline: "\n",
    maxBytes: { plain: 50 * MEGABYTE, hashed: 50 * MEGABYTE },
    needs: "emailOrPhone",
    phone: "e164",
  },
  {
    ...MAILER,
    id: "blastmail",
    name: { ja: "ブラストメール", en: "Blastmail" },
    note: {
      ja: "見出しは初期設定の「氏名」「E-Mail」です。アカウントで項目名を変えているときは「登録用CSV」の見出しに合わせて直してください。違う名前の列は受け付けられません。文字コードは公開ページに書かれていないため、Shift_JISで受け付けられないときはUTF-8を選んでください。",
      en: "The header has the names of a new account, 氏名 and E-Mail; where yours differ, change it to that of its 登録用CSV, because other names are refused. The encoding is not stated publicly: where Shift_JIS is refused, choose UTF-8.",
    },
    source: "https://blastmail.jp/manual/faq/reader.html",
    columns: [
      { header: "氏名", of: "buyerName" },
      { header: "E-Mail", of: "email" },
    ],
    encodings: ["shift_jis", "utf-8"],
  },
  {
    ...MAILER,
    id: "haihaimail",
    name: { ja: "配配メール", en: "HaiHaiMail" },
    note: {
      ja: "配信状態の列は書きません。ただし、グループにまだいない人は追加され、配信可能になります。配配メール側で停止・禁止にした人が別のグループで配信可能にならないか、取り込む前に確かめてください。列の決まりと文字コードは公開されていないため、取込画面で列を対応させてください。",
      en: "No column changes whether somebody may be mailed. People who are not in the group yet are added to it, though: before the import, make sure that nobody whom you stopped in HaiHaiMail comes back in another group. Its columns and encoding are not public; match the columns on its import page.",
    },
    source: "https://support.haihaimail.jp/manual/manage/edit",
    columns: [
      { header: "メールアドレス", of: "email" },
      { header: "氏名", of: "buyerName" },
    ],
    encodings: ["shift_jis", "utf-8"],
  },
  {
    ...MAILER,
    id: "arara",
    name: { ja: "アララ メッセージ", en: "arara message" },
    note: {
      ja: '引用符のないファイルのため、氏名の中の「,」と「"」は全角にします。1行が4,096バイトを超える人は除きます。',
      en: "The file has no quotation marks, so a comma or a quotation mark in a name becomes a full-width one. Lines of more than 4,096 bytes are left out.",
    },
    source: "https://docs.am.arara.com/gui/enduserlist",
    columns: [
      { header: "メールアドレス", of: "email" },
      { header: "氏名", of: "buyerName" },
    ],
    encodings: ["shift_jis"],
    quoting: "none",
    maxLineBytes: 4096,
  },
  {
    ...MAILER,
    id: "benchmark",
    name: { ja: "Benchmark Email", en: "Benchmark Email" },
    note: {
      ja: "配信停止した人をBenchmark側でも管理しているときは、そちらの停止が優先されるか確かめてください。",
      en: "Where Benchmark keeps opt-outs of its own, make sure that they hold for this list, too.",
    },
    source: "https://jp-benchmark.helpscoutdocs.com/article/53",
    columns: [
      { header: "メールアドレス", of: "email" },
      { header: "姓", of: "lastName" },
      { header: "名", of: "firstName" },
    ],
    encodings: ["utf-8"],
    maxBytes: { plain: 100 * MEGABYTE, hashed: 100 * MEGABYTE },
  },
  {
    ...MAILER,
    id: "mail-plain",
    name: { ja: "メールと氏名（汎用）", en: "E-mail and name (any mailer)" },
    note: {
      ja: 'Hyper Mail・Y-ML・メールワイズなど。1ファイル3,000件まで、引用符なしです。氏名の中の「,」と「"」は全角にします。',
      en: "For Hyper Mail, Y-ML, Mailwise and others: at most 3,000 people a file, no quotation marks; a comma or a quotation mark in a name becomes a full-width one.",
    },
    source: "https://www.hypermail.ne.jp/support/faq2.html",
    columns: [
      { header: "メールアドレス", of: "email" },
      { header: "氏名", of: "buyerName" },
    ],
    encodings: ["shift_jis", "utf-8"],
    quoting: "none",
    maxRows: 3_000,
    readBy: "people",
  },
  {
    ...MAILER,
    id: "point-import",
    name: { ja: "ポイントの付与（Shopifyのポイントアプリなど）", en: "Points to grant (Shopify point apps)" },
    note: {
      ja: "ファイルの全員に同じポイントを付けます。customer_id には注文データの顧客IDを書くので、アプリの顧客IDと同じか確かめてください。アプリによって上限が違うため、999件ごとに分けます。futureshopは形式が違います（メール・文言・ポイント）。",
      en: "Everybody in the file gets the same points. customer_id holds the customer ID of the orders; make sure that the app knows people by it. Apps differ in how many rows they take, so files are parted at 999. Futureshop takes another form (e-mail, text, points).",
    },
    source: "https://help.appify.jp/docs/vip/point-plus-merchant-csv",
    columns: [
      { header: "customer_id", of: "customer" },
      { header: "title", of: { input: "title" } },
      { header: "point", of: { input: "points" } },
      { header: "expired_at", of: { input: "expires" } },
    ],
    inputs: [
      { id: "points", label: { ja: "付けるポイント", en: "Points" }, kind: "number" },
      { id: "title", label: { ja: "表示する文言", en: "Title" }, kind: "text", fallback: "ポイント付与" },
      { id: "expires", label: { ja: "有効期限", en: "Expires on" }, kind: "day", fallback: "" },
    ],
    encodings: ["utf-8"],
    maxRows: 999,
    needs: "customer",
  },
];
