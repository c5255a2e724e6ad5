import type { MetricEntry } from "./metric-entry.ts";

/** The 見通し: five years, their range, and what it said in earlier years. */
export const OUTLOOK_METRICS = {
  outlookActive: {
    kind: "computed",
    label: { ja: "稼働顧客の見通し", en: "Active customers, outlook" },
    meaning: {
      ja: "今わかっている顧客のうち、その年に購入すると見込まれる人数。新規は入りません",
      en: "how many of the people known today are expected to buy in that year; no new ones",
    },
    formula: {
      ja: "購入回数と最後の購入からの年数ごとに、人数 × このお店の過去の購入率（新しい年ほど重く）を足します",
      en: "people × the shop's own past rates (newer years weigh more), by purchases so far and years since the last, added up",
    },
    over: ["lifetime"],
  },
  outlookSales: {
    kind: "computed",
    label: { ja: "売上の見通し", en: "Sales, outlook" },
    meaning: {
      ja: "今わかっている顧客がその年に買うと見込まれる金額",
      en: "what the people known today are expected to buy for in that year",
    },
    formula: {
      ja: "購入すると見込まれる人数 × 過去の1人あたりの年間売上（続けて買った人と戻ってきた人で分けます）",
      en: "people expected to buy × past yearly sales per buyer (those who kept buying and those who came back apart)",
    },
    over: ["lifetime"],
  },
  outlookCumulative: {
    kind: "computed",
    label: { ja: "累計売上の見通し", en: "Cumulative sales, outlook" },
    meaning: {
      ja: "1年後からその年までの売上の見通しの合計",
      en: "the outlook's sales of year 1 up to that year",
    },
    formula: { ja: "売上の見通しを1年後から足した合計", en: "sales of the outlook added up from year 1 on" },
    over: ["lifetime"],
  },
  outlookMultiple: {
    kind: "computed",
    label: { ja: "年商の何倍か（見通し）", en: "Outlook ÷ annual sales" },
    meaning: {
      ja: "累計売上の見通しが今の年商の何倍か。年商倍率（試算の数字）とは別のものです",
      en: "the outlook's cumulative sales against annual sales; not the vendors' multiple, which is of today's rates",
    },
    formula: { ja: "累計売上の見通し ÷ 年商", en: "cumulative sales of the outlook ÷ annual sales" },
    over: ["current"],
  },
  outlookRange: {
    kind: "computed",
    label: { ja: "見通しの幅（80%）", en: "Range of the outlook (80%)" },
    meaning: {
      ja: "10回に8回は実際がこの中に収まる見込みの、下または上の端",
      en: "an end of the range in which what comes should lie in 8 of 10 cases",
    },
    formula: {
      ja: "見通し ÷ または × e^(t × √(過去のずれの分散 × 年数 ＋ 人数によるぶれ))",
      en: "outlook ÷ or × e^(t × √(variance of past misses × years + chance of few people))",
    },
    over: ["lifetime"],
  },
  outlookThen: {
    kind: "computed",
    label: { ja: "当時の見通し", en: "Outlook then" },
    meaning: {
      ja: "その時点までの注文だけで同じ計算をしていたら、何人・いくらと出ていたか",
      en: "what the same computation would have said with the orders up to that day only",
    },
    formula: null,
    over: ["lifetime"],
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;
