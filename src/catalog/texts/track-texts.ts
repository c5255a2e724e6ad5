import type { Text } from "../language.ts";

/** 試算の答え合わせ on 顧客BS: the projection of earlier years beside what happened. */
export const TRACK_TEXTS = {
  title: {
    ja: "試算の答え合わせ（過去の時点で試算していたら、実績とどれだけ違ったか）",
    en: "Track record of the what-if (had we projected then)",
  },
  none: {
    ja: "基点日より1年前の試算に必要な注文（3年分）がまだないため、答え合わせはできません。",
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
  inside: { ja: "幅の中", en: "inside" },
  outside: { ja: "幅の外", en: "outside" },
  nearer: {
    ja: "{what}は「{model}」のほうが実績に近い試算でした。",
    en: "For {what}, “{model}” was nearer to what happened. ",
  },
  nearerEqual: {
    ja: "{what}の試算はどちらの計算方法でも同じくらいでした。",
    en: "For {what}, both models were equally near. ",
  },
  nearerUnknown: {
    ja: "計算方法の違いは2年後から出るため、どちらが近いかはまだ比べられません。",
    en: "The models differ from the second year on, so they cannot be compared yet. ",
  },
  note: {
    ja: "実績も試算も、その時点までに購入したことのある顧客だけです（その後の新規は含みません）。差＝（試算−実績）÷実績。稼働顧客の試算は上振れしやすいことが知られています。",
    en: "Both sides hold only people who had bought by then (no later new customers). Miss = (projected − actual) ÷ actual. Projections of active customers tend to be too high.",
  },
  chartTitle: { ja: "{day}時点の試算と実績（売上）", en: "Projected as of {day}, and actual (sales)" },
  chartActual: { ja: "実績", en: "Actual" },
  axisSales: { ja: "売上（{sign}）", en: "Sales ({sign})" },
} as const satisfies Readonly<Record<string, Text>>;
