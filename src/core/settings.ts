/** What the arithmetic reads of the settings; `Settings` in the catalogue is made of these. */
import type { Day } from "./values/day.ts";

/** `static`: people stay in their stage; `migration`: they move on as observed. */
export type ProjectionModel = "static" | "migration";
/** How dates are written: year, month and day in this order. */
export type DateOrder = "YMD" | "MDY" | "DMY";

/** F1…F5: the lifetime purchase counts T1 < T2 < T3 < T4 < T5 at which the stages begin. */
export type StageThresholds = readonly [number, number, number, number, number];

/** What makes rows one order: the order ID, or the ID and the date where IDs begin anew. */
export type OrderKey = "id" | "idAndDate";
/** New is a customer's first purchase, or all of theirs in the period (year, month, day) of the first. */
export type NewRepeatRule = "order" | "period";
/** The ways to divide people: stage and status, RFM rank, nurture segment, CPM group. */
export type SchemeName = "stage" | "rfm" | "nurture" | "cpm";
/** How buyers of several products are meant: of any of them, or of all. */
export type CrossMatch = "any" | "all";
/** What people are told apart by in クロス集計: a way to divide them, their first purchase, or who they are. */
export type CrossAxis =
  | SchemeName
  | ("firstChannel" | "firstProduct" | "firstCategory")
  | ("prefecture" | "sex" | "ageBand" | "attribute");
/** Which date of an order counts. */
export type DateBasis = "order" | "ship";
/** `shared`: one customer ID is one person in all channels; `channel`: in each channel somebody else. */
export type CustomerIdScope = "shared" | "channel";

/** The settings that change which rows count as purchases, and whose they are (definitions.md section 2). */
export interface CleaningSettings {
  readonly mergeSameDayOrders: boolean;
  readonly countZeroYenOrders: boolean;
  /** Rows dated before are refused as `tooOld` (ISO). */
  readonly earliestDate: string;
  /** A status that contains one of `cancelWords` and none of `keepWords` means the order is off. */
  readonly cancelWords: readonly string[];
  readonly keepWords: readonly string[];
  /** Statuses that are known to count; any other that is not off counts, too, but is named. */
  readonly goodStatuses: readonly string[];
  readonly orderKey: OrderKey;
  /** Leaves out rows whose buyer, e-mail or product begins with test or テスト. */
  readonly excludeTestOrders: boolean;
  /** Leaves out lines whose product code or name is one of these, whole; width, case and blanks do not matter. */
  readonly excludedItems: readonly string[];
  /** False takes the shipping or tax stated beside an order off its total. */
  readonly includeShipping: boolean;
  readonly includeTax: boolean;
  readonly dateBasis: DateBasis;
  /** Without a customer ID the e-mail, then the phone number, stands for the person. */
  readonly fallbackKeys: boolean;
  /** Customer IDs that stand for nobody; a word with * at its end is what such an ID begins with. */
  readonly placeholderIds: readonly string[];
  readonly customerIdScope: CustomerIdScope;
  /** True where long numbers that end in zeros are the shop's own, and no spreadsheet's doing. */
  readonly keepLongIds: boolean;
  /** The one currency whose orders count (ISO 4217); `auto` = the one they are in. */
  readonly currency: string;
  /** A 注文種別 that contains one of `subscriptionWords` is 定期, else one that contains one of `oneOffWords` a single order. */
  readonly subscriptionWords: readonly string[];
  /** One that contains a subscription word itself, as 非定期 does, comes first. */
  readonly oneOffWords: readonly string[];
}

/** These settings, with what a run knows besides. */
export interface CleaningRules extends CleaningSettings {
  /** The day of analysis: rows dated after are refused as `futureDate`. */
  readonly today: Day;
  /** The currency of the file's locale: of orders that do not say, and where a sign fits several. */
  readonly homeCurrency: string;
  /** Accepted joins of one person's IDs: an ID → the ID it counts under. */
  readonly joins: ReadonlyMap<string, string>;
}

/** The rules when nobody chose any; the day of analysis is the caller's. */
export const DEFAULT_RULES: Omit<CleaningRules, "today"> = {
  mergeSameDayOrders: false,
  countZeroYenOrders: false,
  earliestDate: "1990-01-01",
  cancelWords: [
    ...[
      "キャンセル",
      "返品",
      "取消",
      "返金済",
      "決済エラー",
      "決済失敗",
      "与信NG",
      "受取拒否",
      "返送",
      "無効",
      "不成立",
    ],
    ...["cancelled", "canceled", "refunded", "void", "failed", "declined", "expired", "chargeback", "trash"],
    "rejected",
  ],
  keepWords: [
    ...[
      "partial",
      "一部",
      "不可",
      "希望",
      "キャンセル待ち",
      "取消待ち",
      "返品待ち",
      "確定待ち",
      "依頼",
      "申請",
      "却下",
    ],
    ...["返品拒否", "返品期限", "キャンセル期限", "なし", "無し", "未返品", "未キャンセル", "交換"],
    ...["not", "non", "request", "reversed", "won", "reship"],
  ],
  goodStatuses: [
    ...[
      "新規受付",
      "新規注文",
      "受付済",
      "注文確認待ち",
      "未対応",
      "未処理",
      "対応中",
      "処理中",
      "楽天処理中",
      "注文処理中",
    ],
    ...[
      "変更確定待ち",
      "入金済",
      "支払済",
      "決済済",
      "決済完了",
      "支払手続き中",
      "支払手続き済",
      "発送待ち",
      "発送準備中",
    ],
    ...[
      "出荷準備中",
      "出荷待ち",
      "未発送",
      "未出荷",
      "配送",
      "配送中",
      "配送済",
      "配達完了",
      "発送済",
      "発送完了",
      "出荷済",
    ],
    ...["出荷完了", "一部発送済", "完了", "取引完了", "受取完了"],
    ...[
      "paid",
      "partially paid",
      "authorized",
      "processing",
      "unfulfilled",
      "partially fulfilled",
      "fulfilled",
    ],
    ...[
      "unshipped",
      "partially shipped",
      "shipping",
      "shipped",
      "shipped - delivered to buyer",
      "in transit",
    ],
    ...["delivered", "complete", "completed"],
  ],
  orderKey: "id",
  excludeTestOrders: false,
  excludedItems: [],
  includeShipping: true,
  includeTax: true,
  dateBasis: "order",
  fallbackKeys: true,
  placeholderIds: [
    ...["ゲスト*", "非会員*", "会員登録なし*", "guest_*", "guest-*", "guest", "未登録", "なし"],
    ...["none", "null", "nan", "n/a", "anonymous", "不明"],
  ],
  customerIdScope: "shared",
  keepLongIds: false,
  currency: "auto",
  subscriptionWords: [
    "定期",
    "頒布会",
    "サブスク",
    "subscription",
    "subscribe",
    "recurring",
    "autoship",
    "renewal",
  ],
  oneOffWords: [
    ...["通常", "単品", "都度", "予約", "非定期", "定期外", "定期以外", "定期なし", "定期ではない"],
    ...["one-time", "one time", "onetime", "one-off", "single", "normal", "non-subscription"],
  ],
  homeCurrency: "JPY",
  joins: new Map(),
};

/** Where the classes of people begin and end, as a shop may set them (definitions.md 4, 6, 7, 8). */
export interface ClassLimits {
  readonly stageThresholds: StageThresholds;
  /** RFM: upper ends of R [days, inclusive]. */
  readonly rfmDays: readonly number[];
  /** RFM: lower ends of F [purchases]. */
  readonly rfmPurchases: readonly number[];
  /** RFM: lower ends of M [whole currency units]. */
  readonly rfmAmounts: readonly number[];
  /** RFM: the rank of every F class (down) and R class (across), by its letter: A … G. */
  readonly rfmRanks: readonly string[];
  /** RFM: whether scores by the place among all people stand beside the limits, and by which rule. */
  readonly rfmScoring: "limits" | "quintile" | "rPackage";
  /** RFM: how many scores an axis has [count, 3 to 5]. */
  readonly rfmBins: number;
  /** Nurture: the last day on which somebody is not yet 休眠, and not yet 離反 [days since the last purchase]. */
  readonly nurtureDays: readonly number[];
  /** Nurture: where 初回リピート, リピート and 優良 begin [purchases]. */
  readonly nurturePurchases: readonly number[];
  /** CPM: where コツコツ (or 流行) and 優良 begin [days from first to last purchase]. */
  readonly cpmTenureDays: readonly number[];
  /** CPM: 離脱 from here on [days since the last purchase]. */
  readonly cpmActiveDays: number;
  /** CPM: where 流行 and 優良 begin [whole currency units]; null = 7 × 受注単価. */
  readonly cpmAmount: number | null;
}

/** What クロス集計 is about (definitions.md 11.3). */
export interface CrossSettings {
  readonly crossBy: "product" | "category";
  /** Whose buyers are looked at; empty = those of each product by itself. */
  readonly crossBase: readonly string[];
  readonly crossMatch: CrossMatch;
  /** Whether what was bought in one order with the base counts. */
  readonly crossSameOrder: boolean;
  /** Whether only orders from the first one with the base on count. */
  readonly crossAfterFirst: boolean;
  /** The period (ISO); "" = from the first purchase, up to the anchor. */
  readonly crossFrom: string;
  readonly crossTo: string;
  /** The table of customers and sales, down and across; `auto` = the first of some that the orders tell. */
  readonly crossRows: CrossAxis;
  readonly crossColumns: CrossAxis | "auto";
}

/** The settings that change the arithmetic after the purchases stand. */
export interface AnalysisSettings extends ClassLimits, CrossSettings {
  readonly projectionModel: ProjectionModel;
  readonly includeReactivation: boolean;
  /** New customers for the map's simulation [people, whole, ≥ 0]; null = the actual number. */
  readonly newCustomersOverride: number | null;
  /** 年商 typed by the user [whole currency units]; null = of the orders. Changes the multiples only. */
  readonly annualSalesOverride: number | null;
  /** 粗利率, the share of sales that is left after the cost of goods [ratio, above 0, at most 1]; null = not set. */
  readonly grossMargin: number | null;
  /** LTV推移 counts from each one's first purchase with this product on; "" = from the first purchase of all. */
  readonly ltvStart: string;
  /** Rates on fewer people carry 参考値. */
  readonly minSample: number;
  readonly newRepeatRule: NewRepeatRule;
  /** By which of the schemes the movements are told first. */
  readonly flowScheme: SchemeName;
  /** The earlier day of the movements (ISO); "" = a year and a month before. */
  readonly flowSince: string;
}
