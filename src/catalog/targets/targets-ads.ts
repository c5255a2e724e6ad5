import type { ExportTarget } from "./export-target.ts";

/** What the records of machines' files share; each says what is other about it. */
const MACHINE = {
  header: true,
  encodings: ["utf-8"],
  bom: false,
  newline: "\n",
  quoting: "minimal",
  extension: "csv",
  maxRows: null,
  readBy: "machine",
} as const;

const MEGABYTE = 1_000_000;

/** Ad systems, which look for the same people among their own. */
export const AD_TARGETS: readonly ExportTarget[] = [
  {
    ...MACHINE,
    id: "google-customer-match",
    name: { ja: "Google広告（カスタマーマッチ）", en: "Google Ads (Customer Match)" },
    note: {
      ja: "メール・電話・姓・名はハッシュ化し、国と郵便番号はそのまま書きます。姓・名・郵便番号のどれかがない人は、この3つと国を空欄にします。",
      en: "E-mail, phone and names are hashed, country and postal code are not. Where last name, first name or postal code is missing, all four address columns stay empty.",
    },
    source: "https://support.google.com/google-ads/answer/7476159",
    columns: [
      { header: "Email", of: "email", hashed: true },
      { header: "Phone", of: "phone", hashed: true },
      { header: "First Name", of: "firstName", hashed: true },
      { header: "Last Name", of: "lastName", hashed: true },
      { header: "Country", of: { text: "JP" } },
      { header: "Zip", of: "postalCode" },
    ],
    allOrNone: ["First Name", "Last Name", "Country", "Zip"],
    needs: "emailOrPhone",
    hash: "always",
    phone: "e164",
  },
  {
    ...MACHINE,
    id: "meta-customer-list",
    name: { ja: "Meta広告（カスタマーリスト）", en: "Meta ads (customer list)" },
    note: {
      ja: "ハッシュ化しないファイルです。アップロードするとき、Metaの画面がブラウザーの中でハッシュ化します。100人以上必要です。",
      en: "The file is not hashed: Meta's page hashes it in the browser during the upload. At least 100 people are needed.",
    },
    source: "https://www.facebook.com/business/help/2082575038703844",
    columns: [
      { header: "email", of: "email" },
      { header: "phone", of: "phone" },
      { header: "fn", of: "firstName" },
      { header: "ln", of: "lastName" },
      { header: "ct", of: "city" },
      { header: "st", of: "prefecture" },
      { header: "zip", of: "postalCode" },
      { header: "country", of: { text: "JP" } },
    ],
    needs: "emailOrPhone",
    leastRows: 100,
    hash: "never",
    phone: "e164",
  },
  {
    ...MACHINE,
    id: "tiktok",
    name: { ja: "TikTok広告（顧客ファイル）", en: "TikTok ads (customer file)" },
    note: {
      ja: "ハッシュ化するのはメールだけです。電話番号の書き方がTikTokのページによって違うため、電話番号はハッシュ化せずに書きます。メールの「+」から「@」の前までは取り除きます。",
      en: "Only e-mail is hashed: TikTok's own pages differ on how a phone number is written before hashing, so phones stay plain. A +word before the @ is cut off.",
    },
    source: "https://ads.tiktok.com/help/article/list-of-supported-ids-and-formats-for-a-customer-file",
    columns: [
      { header: "Email", hashedHeader: "Email_SHA256", of: "email", hashed: true },
      { header: "Phone", of: "phone" },
    ],
    needs: "emailOrPhone",
    emails: { plus: "cut", most: null },
    hash: "choice",
    phone: "e164",
  },
  {
    ...MACHINE,
    id: "yahoo-ads",
    name: { ja: "Yahoo!広告（顧客データ）", en: "Yahoo! JAPAN Ads (customer data)" },
    note: {
      ja: "1行に1件のメールアドレスです（見出しなし）。ハッシュ化しないときは1ファイル10万件までなので、10万件ごとに分けます。",
      en: "One e-mail address a line, without a header. Unhashed files hold at most 100,000, so files are parted there.",
    },
    source: "https://ads-help.yahoo.co.jp/yahooads/ss/articledetail?lan=ja&aid=37704",
    columns: [{ header: "メールアドレス", of: "email", hashed: true }],
    header: false,
    encodings: ["utf-8", "shift_jis"],
    newline: "\r\n",
    maxRows: 100_000,
    maxBytes: { plain: 200 * MEGABYTE, hashed: 200 * MEGABYTE },
    needs: "email",
    hash: "choice",
    phone: "digits",
  },
  {
    ...MACHINE,
    id: "line-ads",
    name: { ja: "LINE広告（オーディエンス）", en: "LINE Ads (audience)" },
    note: {
      ja: "1行に1件のメールアドレスです（見出しなし）。「+」を含むアドレスと120文字を超えるアドレスは受け付けられないため、連絡先なしとして除きます。",
      en: "One e-mail address a line, without a header. Addresses with a + or of more than 120 letters are not taken and count as no contact.",
    },
    source: "https://www.linebiz.com/jp/manual/line-ads/tracking_011/",
    columns: [{ header: "メールアドレス", of: "email", hashed: true }],
    header: false,
    maxRows: 1_500_000,
    maxBytes: { plain: 20 * MEGABYTE, hashed: 60 * MEGABYTE },
    needs: "email",
    emails: { plus: "refuse", most: 120 },
    hash: "choice",
    phone: "e164",
  },
];

/** What reaches people by their LINE user ID. */
export const LINE_TARGETS: readonly ExportTarget[] = [
  {
    ...MACHINE,
    id: "line-audience",
    name: { ja: "LINE公式アカウント（オーディエンス）", en: "LINE Official Account (audience)" },
    note: {
      ja: "1行に1件のLINEユーザーID（Uで始まる33文字）です。メールアドレスは使えません。",
      en: "One LINE user ID a line: 33 letters that begin with U. E-mail addresses are not taken.",
    },
    source: "https://line.github.io/line-bot-sdk-nodejs/",
    columns: [{ header: "userId", of: "lineUserId" }],
    header: false,
    extension: "txt",
    maxRows: 1_500_000,
    needs: "lineUserId",
    hash: "never",
    phone: "e164",
  },
  {
    ...MACHINE,
    id: "crm-plus-line",
    name: { ja: "CRM PLUS on LINE（タグ）", en: "CRM PLUS on LINE (tags)" },
    note: {
      ja: "ファイルの全員に同じタグを付けます。複数のタグはカンマで区切ってください。",
      en: "Everybody in the file gets the same tags; put commas between several.",
    },
    source: "https://socialplus.jp/message-manager/guide/csv-add-user-tags",
    columns: [
      { header: "line_uid", of: "lineUserId" },
      { header: "tags", of: { input: "tags" } },
    ],
    inputs: [{ id: "tags", label: { ja: "付けるタグ", en: "Tags" }, kind: "text" }],
    encodings: ["utf-8", "shift_jis"],
    needs: "lineUserId",
    hash: "never",
    phone: "e164",
  },
  {
    ...MACHINE,
    id: "repro-line",
    name: { ja: "Repro（LINEユーザー）", en: "Repro (LINE users)" },
    note: {
      ja: "user_id には注文データの顧客IDを書きます。Reproに登録したユーザーIDと同じか確かめてください。",
      en: "user_id holds the customer ID of the orders; make sure that Repro knows people by the same ID.",
    },
    source: "https://docs.repro.io/ja/dashboard/setting/line-user-import.html",
    columns: [
      { header: "line_user_id", of: "lineUserId" },
      { header: "user_id", of: "customer" },
    ],
    maxBytes: { plain: 500 * MEGABYTE, hashed: 500 * MEGABYTE },
    needs: "lineUserId",
    hash: "never",
    phone: "e164",
  },
];
