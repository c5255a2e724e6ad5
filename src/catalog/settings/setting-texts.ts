/** What the 設定 sheet says about each setting: where it stands, and what it changes. */
import { CLASS_SETTING_NOTES } from "./class-setting-texts.ts";
import { CROSS_SETTING_NOTES } from "./cross-settings.ts";
import type { Text } from "../language.ts";
import type { SettingKey } from "./settings.ts";

/** The parts of the 設定 sheet, in their order. */
export type SettingGroup = "analysis" | "cross" | "classes" | "orders" | "people" | "file";

export const SETTING_GROUPS: Readonly<Record<SettingGroup, Text>> = {
  analysis: { ja: "分析のしかた", en: "Analysis" },
  cross: { ja: "クロス集計", en: "Cross table" },
  classes: { ja: "顧客の分け方", en: "How customers are divided" },
  orders: { ja: "購入の数え方", en: "What counts as a purchase" },
  people: { ja: "顧客の見分け方", en: "Who is one customer" },
  file: { ja: "日付・言語・通貨", en: "Dates, language, currency" },
};

export interface SettingNote {
  readonly group: SettingGroup;
  /** What the setting changes, in one or two sentences. */
  readonly note: Text;
}

export const SETTING_NOTES: Readonly<Record<SettingKey, SettingNote>> = {
  ...CLASS_SETTING_NOTES,
  ...CROSS_SETTING_NOTES,
  projectionModel: {
    group: "analysis",
    note: {
      ja: "顧客BSの試算の計算方法です。昇格ありは、購入を重ねて上のランクへ進む人も見込みます。",
      en: "How the what-if is computed. With promotion, people also move up a stage as they buy.",
    },
  },
  includeReactivation: {
    group: "analysis",
    note: {
      ja: "試算に、離脱した顧客が戻ってくる分を入れます（見通しにはいつも入ります）。",
      en: "Lets lapsed customers come back in the what-if (in the outlook they always do).",
    },
  },
  newCustomersOverride: {
    group: "analysis",
    note: {
      ja: "育成マップの人数だけを変えます。率は変わりません。空欄なら実際の新規獲得の人数です。",
      en: "Changes the people on the gold map, never a rate. Empty = the actual new customers.",
    },
  },
  annualSalesOverride: {
    group: "analysis",
    note: {
      ja: "年商倍率を計算する年商です。空欄なら直近1年の注文の合計です。",
      en: "The annual sales behind the multiples. Empty = the orders of the current year.",
    },
  },
  grossMargin: {
    group: "analysis",
    note: {
      ja: "売上から原価を引いた粗利の割合です。「施策の効き目」の許容コスト、「LTV推移」の許容CPOと回収月、「事業計画」と「効果」の利益の計算に使います。空欄なら、どれも出しません。",
      en: "What is left of sales after the cost of goods. For affordable costs in “Levers”, for the affordable CPO and the payback in “LTV”, and for the profit of the plan and of campaigns. Empty = none is shown.",
    },
  },
  ltvStart: {
    group: "analysis",
    note: {
      ja: "「LTV推移」を、選んだ商品を初めて購入した日から数えます。商品名を、注文データのとおりに入れてください。その注文が初回、あとの注文（どの商品でも）がリピートです。空欄なら初回購入からです。許容CPOと回収月は、いつも初回購入からです。",
      en: "“LTV” counts from the first purchase of a chosen product on: enter its name as the orders have it. That order is the first, later ones of any product are repeats. Empty = from the first purchase. The affordable CPO and the payback always count from the first purchase.",
    },
  },
  anchorDaysAgo: {
    group: "analysis",
    note: {
      ja: "レポートを作る日から何日前を分析基点日にするか。空欄ならサイドバーで選んだ基点日（初めは直近の月末）です。",
      en: "How many days before the report's day the anchor lies. Empty = the anchor chosen in the sidebar (first: the latest month end).",
    },
  },
  minSample: {
    group: "analysis",
    note: {
      ja: "分母がこの人数より少ない率に「参考値」と付けます。",
      en: "Rates on fewer people are marked “small sample”.",
    },
  },
  maskBelow: {
    group: "analysis",
    note: {
      ja: "経営向けコピーでは、この人数より少ない顧客の数字と、そこから逆算できる数字を伏せます。レポートの数字は変わりません。",
      en: "The copy for management hides numbers of fewer customers than this, and those that would give them away. Reports stay as they are.",
    },
  },
  contactRestDays: {
    group: "analysis",
    note: {
      ja: "「リストを渡す」では、キャンペーン記録の施策の対象者（比較用の人も）を、配信日の前後この日数のあいだ除きます。",
      en: "“Hand over a list” leaves out everybody of a recorded campaign, people held back included, for so many days before and after it.",
    },
  },
  newRepeatRule: {
    group: "analysis",
    note: {
      ja: "「新規・リピート」の表で何を新規売上とするか。期間にすると、初回と同じ年・月・日の2回目以降の注文も新規に数えます。",
      en: "What counts as new in “New and repeat”. By period, later orders in the year, month or day of the first count as new, too.",
    },
  },
  flowScheme: {
    group: "analysis",
    note: {
      ja: "「顧客の動き」の見出しと経営サマリーで使う分け方です。表は4つの分け方すべてを出します。",
      en: "Which way of dividing customers the headline of “Movements” and the summary use. The tables show all four.",
    },
  },
  flowSince: {
    group: "analysis",
    note: {
      ja: "「顧客の動き」で基点日と比べる日です。空欄なら1年前と前月末です。",
      en: "The day that “Movements” compares the anchor with. Empty = a year before and the last month end.",
    },
  },
  mergeSameDayOrders: {
    group: "orders",
    note: {
      ja: "同じ顧客の同じ日の注文を1回の購入にまとめます。カートが注文を分けるときに使います。",
      en: "Orders of one customer on one day become one purchase. For carts that split orders.",
    },
  },
  countZeroYenOrders: {
    group: "orders",
    note: {
      ja: "無料サンプルなど0円の注文も1回の購入に数えます。",
      en: "Zero-amount orders such as free samples count as purchases, too.",
    },
  },
  cancelWords: {
    group: "orders",
    note: {
      ja: "注文状況にこの語を含む注文を除きます。大文字・小文字や全角・半角は区別しません。",
      en: "Orders whose status contains one of these words are left out; case and width do not matter.",
    },
  },
  keepWords: {
    group: "orders",
    note: {
      ja: "この語も含む注文は除きません（例：一部返品、キャンセル待ち）。英字3文字までの語は単語として一致したときだけ数えます。",
      en: "Orders whose status also contains one of these stay in (such as partially refunded). Words of up to three letters have to stand by themselves.",
    },
  },
  goodStatuses: {
    group: "orders",
    note: {
      ja: "集計してよいとわかっている注文状況です。どの一覧にもない注文状況は、集計に入れたうえで「読むときの注意」に出します。",
      en: "Statuses known to count. One that stands in none of these lists counts, too, and is named among the notices.",
    },
  },
  subscriptionWords: {
    group: "orders",
    note: {
      ja: "「注文種別」の列のうち、この語を含むものを定期の注文とみなします。レポート「定期」だけに使います。",
      en: "What the column “order kind” says of a subscription: any text that contains one of these words. Only the report on subscriptions uses it.",
    },
  },
  oneOffWords: {
    group: "orders",
    note: {
      ja: "「注文種別」の列のうち、この語を含むものを通常（1回だけ）の注文とみなします。どちらの語も含まないものは通常と同じに扱い、レポート「定期」で知らせます。",
      en: "What the column “order kind” says of a single order. A text with neither kind of word counts as one, too, and is named on the report on subscriptions.",
    },
  },
  orderKey: {
    group: "orders",
    note: {
      ja: "レシート番号のように、同じ注文番号が日ごとに使い回される表では「注文番号と注文日」にします。",
      en: "Choose order ID and date where IDs begin anew, as receipts of a till do.",
    },
  },
  excludeTestOrders: {
    group: "orders",
    note: {
      ja: "注文者名・メール・商品が「test」「テスト」で始まる注文を除きます。",
      en: "Leaves out orders whose buyer, e-mail or product begins with “test”.",
    },
  },
  excludedItems: {
    group: "orders",
    note: {
      ja: "ギフト券や手数料など、売上に数えない商品です。商品コードか商品名が同じ行（全角・半角、大文字・小文字、空白の違いは問いません）を除き、ほかの商品もある注文では、その行の金額を注文の合計から引きます。値引きと送料は注文に残ります。",
      en: "Products that are no sales, such as gift cards and fees. Rows of exactly this code or name (width, case and blanks do not matter) are left out; of an order with other products, what they cost is taken off its total, while its discounts and shipping stay.",
    },
  },
  includeShipping: {
    group: "orders",
    note: {
      ja: "「いいえ」にすると、送料の列の金額を注文の合計から引きます。",
      en: "No takes the amount of the shipping column off the order's total.",
    },
  },
  includeTax: {
    group: "orders",
    note: {
      ja: "「いいえ」にすると、消費税の列の金額を注文の合計から引きます。",
      en: "No takes the amount of the tax column off the order's total.",
    },
  },
  dateBasis: {
    group: "orders",
    note: {
      ja: "どちらの日付で購入を数えるか。発送日を選ぶと、発送日のない注文は除きます。",
      en: "Which date a purchase counts on. With ship date, orders without one are left out.",
    },
  },
  earliestDate: {
    group: "orders",
    note: {
      ja: "これより前の日付の行は「古すぎる日付」として除きます。",
      en: "Rows dated before are left out as too old.",
    },
  },
  fallbackKeys: {
    group: "people",
    note: {
      ja: "顧客IDのない注文を、メールアドレス、次に電話番号で同じ人にまとめます。",
      en: "Orders without a customer ID are told apart by e-mail, then by phone number.",
    },
  },
  placeholderIds: {
    group: "people",
    note: {
      ja: "会員でない人の注文に入る語です。この語と、0・-・9999 のような番号は顧客IDとみなさず、メールや電話で見分けます。語の後ろの * は「で始まる」です。",
      en: "What shops write for buyers who are no members. These words, and numbers such as 0, - or 9999, are no customer ID: e-mail or phone tell people apart. A * behind a word means “begins with”.",
    },
  },
  customerIdScope: {
    group: "people",
    note: {
      ja: "チャネルごとにすると、同じ顧客IDでもチャネルが違えば別の人として数えます。",
      en: "In each channel: the same customer ID in two channels is two people.",
    },
  },
  keepLongIds: {
    group: "people",
    note: {
      ja: "16桁以上の番号は、表計算ソフトで開くと末尾が0になって失われるため、ふだんは取り込みません。もともと0で終わる番号（時刻から作る番号など）なら「はい」にします。",
      en: "Numbers of 16 digits or more lose their last digits in a spreadsheet, so such files are refused. Yes where the shop's own numbers end in zeros (such as times to the millisecond).",
    },
  },
  dateOrder: {
    group: "file",
    note: {
      ja: "「01/02/2024」のような日付の読み方です。自動で決められないときだけ選んでください。",
      en: "How dates such as 01/02/2024 are read. Choose only where it cannot be decided automatically.",
    },
  },
  amountStyle: {
    group: "file",
    note: {
      ja: "「1.234」のような金額の読み方です。自動で決められないときだけ選んでください。",
      en: "How amounts such as 1.234 are read. Choose only where it cannot be decided automatically.",
    },
  },
  amountLevel: {
    group: "orders",
    note: {
      ja: "注文番号のある表で、金額が注文全体のものか行ごとのものか。見出しで決まる表には使いません。",
      en: "Whether an amount beside order IDs is the whole order's or each row's. Not used where the header says it.",
    },
  },
  language: {
    group: "file",
    note: { ja: "シートに書く言葉です。", en: "The language of the sheets." },
  },
  currency: {
    group: "file",
    note: {
      ja: "自動なら、注文の通貨の列や金額の記号から決めます。選ぶと、ほかの通貨の注文を除きます。換算はしません。",
      en: "Automatic: that of the orders, by their currency column or signs. If you choose one, orders in others are left out. Nothing is converted.",
    },
  },
};
