import type { Text } from "../language.ts";

/** 予測の答え合わせ on 顧客BS: the projection of earlier years beside what happened. */
export const TRACK_TEXTS = {
  title: {
    ja: "予測の答え合わせ（過去の時点で予測していたら、実績とどれだけ違ったか）",
    en: "Track record (had we projected then, how far from what happened)",
  },
  none: {
    ja: "基点日より1年前の予測に必要な注文（3年分）がまだないため、答え合わせはできません。",
    en: "The orders do not reach back the three years that a projection as of one year ago needs.",
  },
  when: { ja: "時点と年", en: "As of, and year" },
  rewind: { ja: "{day}→{n}年後", en: "{day} → year {n}" },
  sales: { ja: "売上", en: "sales" },
  activeGroup: { ja: "稼働顧客", en: "Active customers" },
  active: { ja: "稼働顧客", en: "active customers" },
  actualSales: { ja: "売上 実績", en: "Actual sales" },
  actual: { ja: "実績", en: "Actual" },
  static: { ja: "維持率固定", en: "Fixed retention" },
  migration: { ja: "昇格あり", en: "With promotion" },
  miss: { ja: "差", en: "Miss" },
  heldSales: { ja: "売上の幅", en: "Sales range" },
  heldActive: { ja: "人数の幅", en: "People range" },
  inside: { ja: "幅の中", en: "inside" },
  outside: { ja: "幅の外", en: "outside" },
  nearer: {
    ja: "{what}は「{model}」のほうが実績に近い予測でした。",
    en: "For {what}, “{model}” was nearer to what happened. ",
  },
  nearerEqual: {
    ja: "{what}の予測はどちらの計算方法でも同じくらいでした。",
    en: "For {what}, both models were equally near. ",
  },
  nearerUnknown: {
    ja: "計算方法の違いは2年後から出るため、どちらが近いかはまだ比べられません。",
    en: "The models differ from the second year on, so they cannot be compared yet. ",
  },
  bandHeld: {
    ja: "予測の幅に入ったのは、{all}回のうち売上が{sales}回、稼働顧客が{active}回です。",
    en: "Of {all} years the range held sales in {sales} and active customers in {active}.",
  },
  noBand: {
    ja: "当時の予測の幅を出すには、さらに前の注文が必要です。",
    en: "A range as of then needs still earlier orders.",
  },
  note: {
    ja: "実績も予測も、その時点までに購入したことのある顧客だけです（その後の新規は含みません）。差＝（予測−実績）÷実績。稼働顧客の予測は上振れしやすいことが知られています。",
    en: "Both sides hold only people who had bought by then (no later new customers). Miss = (projected − actual) ÷ actual. Projections of active customers tend to be too high.",
  },
  chartTitle: { ja: "{day}時点の予測と実績（売上）", en: "Projected as of {day}, and actual (sales)" },
  chartActual: { ja: "実績", en: "Actual" },
  axisSales: { ja: "売上（{sign}）", en: "Sales ({sign})" },
} as const satisfies Readonly<Record<string, Text>>;
