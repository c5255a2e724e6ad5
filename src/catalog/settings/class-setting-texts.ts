import type { ClassLimits } from "../../core/settings.ts";
import type { Text } from "../language.ts";

/** What the settings of classes change. */
export const CLASS_SETTING_NOTES = {
  stageThresholds: {
    group: "classes",
    note: {
      ja: "F1〜F5に入る累計の購入回数です。F1は1回、F2は2回で固定です。",
      en: "Lifetime purchases at which F1 to F5 begin. F1 is 1 and F2 is 2, always.",
    },
  },
  rfmDays: {
    group: "classes",
    note: {
      ja: "Rの6つの区分の境目です。この日数までがその区分です（例：30日までが1番目）。",
      en: "Where the six classes of R end: up to so many days (30 = the first class ends on day 30).",
    },
  },
  rfmPurchases: {
    group: "classes",
    note: {
      ja: "Fの2番目から6番目の区分が始まる累計の購入回数です。",
      en: "Lifetime purchases at which the second to sixth class of F begin.",
    },
  },
  rfmAmounts: {
    group: "classes",
    note: {
      ja: "Mの2番目から6番目の区分が始まる累計の購入金額です。",
      en: "Lifetime sales at which the second to sixth class of M begin.",
    },
  },
  rfmRanks: {
    group: "classes",
    note: {
      ja: "RとFのマスごとのランクです。一覧から選べます。色は次にレポートを作るときに変わります。",
      en: "The rank of each R and F cell; choose one from the cell's list. Colours follow when reports are made next.",
    },
  },
  rfmScoring: {
    group: "classes",
    note: {
      ja: "RFMに点数（店の中での順位など）と11グループも出します。7つのランクは上の境目のままです。",
      en: "Adds scores by the place in the shop, and eleven groups of them, to RFM. The seven ranks always go by the limits above.",
    },
  },
  rfmBins: {
    group: "classes",
    note: {
      ja: "点数を何段階にするか。11グループは5段階のときに出ます。",
      en: "How many scores there are. The eleven groups need 5.",
    },
  },
  nurtureDays: {
    group: "classes",
    note: {
      ja: "最後の購入から1つ目の日数を過ぎると休眠、2つ目の日数を過ぎると離反です。",
      en: "Days since the last purchase after which somebody is dormant, and after which lost.",
    },
  },
  nurturePurchases: {
    group: "classes",
    note: {
      ja: "初回リピート・リピート・優良になる累計の購入回数です。",
      en: "Lifetime purchases at which first repeat, repeat and loyal begin.",
    },
  },
  cpmTenureDays: {
    group: "classes",
    note: {
      ja: "初回から最後の購入までの日数です。1つ目からコツコツ（金額が届けば流行）、2つ目から優良です。",
      en: "Days from first to last purchase at which steady (or trend, by amount) and loyal begin.",
    },
  },
  cpmActiveDays: {
    group: "classes",
    note: {
      ja: "最後の購入からこの日数がたつと離脱です。",
      en: "Days since the last purchase from which a customer is churned.",
    },
  },
  cpmAmount: {
    group: "classes",
    note: {
      ja: "コツコツと流行・優良を分ける累計の購入金額です。空欄なら受注単価の7倍です。",
      en: "Lifetime sales that divide steady from trend and loyal. Empty = 7 × the average order value.",
    },
  },
} as const satisfies Readonly<Record<keyof ClassLimits, { readonly group: "classes"; readonly note: Text }>>;
