import type { GoodsDeed } from "../../core/segments/goods-sets.ts";
import type { YearSetKind } from "../../core/segments/year-sets.ts";
import type { Text } from "../language.ts";

/** What a group of customers is called, and who is in it. */
export interface SetTexts {
  readonly name: Text;
  readonly meaning: Text;
}

/** The groups by kind; ranks and fields of the RFM board have names of their own. */
export const SET_TEXTS: Readonly<Record<YearSetKind, SetTexts>> = {
  active: {
    name: { ja: "現在稼働", en: "Active now" },
    meaning: {
      ja: "直近1年に1回以上購入した顧客（ランクは基点日現在）",
      en: "Customers with a purchase in the current year (stage at the anchor date)",
    },
  },
  lapsed: {
    name: { ja: "現在離脱", en: "Lapsed now" },
    meaning: {
      ja: "以前に購入し、直近1年には購入のない顧客（ランクは基点日現在）",
      en: "Customers who bought before, but not in the current year (stage at the anchor date)",
    },
  },
  base: {
    name: { ja: "前年稼働", en: "Active last year" },
    meaning: {
      ja: "前年に1回以上購入した顧客（ランクは前年末）",
      en: "Customers with a purchase in the previous year (stage at its end)",
    },
  },
  kept: {
    name: { ja: "維持", en: "Kept" },
    meaning: {
      ja: "前年に購入し、直近1年にも購入した顧客（ランクは前年末）",
      en: "Customers who bought last year and again in the current year (stage at the end of last year)",
    },
  },
  lost: {
    name: { ja: "離脱", en: "Lost" },
    meaning: {
      ja: "前年に購入し、直近1年には購入しなかった顧客（ランクは前年末）",
      en: "Customers who bought last year and not in the current year (stage at the end of last year)",
    },
  },
  dormant: {
    name: { ja: "前年離脱", en: "Lapsed last year" },
    meaning: {
      ja: "前年より前に購入し、前年は購入のない顧客（ランクは前年末）",
      en: "Customers from before last year who skipped it (stage at the end of last year)",
    },
  },
  returned: {
    name: { ja: "復帰", en: "Returned" },
    meaning: {
      ja: "前年より前に購入して前年は購入がなく、直近1年に購入した顧客（ランクは前年末）",
      en: "Customers who skipped last year and bought in the current year (stage at the end of last year)",
    },
  },
  promoted: {
    name: { ja: "昇格", en: "Promoted" },
    meaning: {
      ja: "前年に購入し、直近1年に購入して上のランクへ進んだ顧客（ランクは前年末）",
      en: "Customers of last year who bought again and moved up (stage at the end of last year)",
    },
  },
  everybody: {
    name: { ja: "全顧客", en: "All customers" },
    meaning: {
      ja: "基点日までに1回以上購入した顧客",
      en: "Customers with a purchase up to the anchor date",
    },
  },
  new: {
    name: { ja: "新規", en: "New" },
    meaning: {
      ja: "最初の購入が直近1年にある顧客",
      en: "Customers whose first purchase lies in the current year",
    },
  },
  newWithSecond: {
    name: { ja: "新規で2回以上", en: "New, two or more" },
    meaning: {
      ja: "最初の購入が直近1年にあり、その1年で2回以上購入した顧客",
      en: "New customers of the current year with two or more purchases in it",
    },
  },
  repeaters: {
    name: { ja: "リピーター", en: "Repeaters" },
    meaning: {
      ja: "直近1年に、初回でない購入が1回以上ある顧客",
      en: "Customers with a purchase in the current year that is not their first",
    },
  },
  newBase: {
    name: { ja: "前年の新規", en: "New last year" },
    meaning: {
      ja: "最初の購入が前年にある顧客",
      en: "Customers whose first purchase lies in the previous year",
    },
  },
  newKept: {
    name: { ja: "前年の新規 維持", en: "New last year, kept" },
    meaning: {
      ja: "最初の購入が前年にあり、直近1年にも購入した顧客",
      en: "New customers of last year who bought again in the current year",
    },
  },
  newLost: {
    name: { ja: "前年の新規 離脱", en: "New last year, lost" },
    meaning: {
      ja: "最初の購入が前年にあり、直近1年には購入しなかった顧客",
      en: "New customers of last year who did not buy in the current year",
    },
  },
  olderBase: {
    name: { ja: "以前からの顧客", en: "Older customers" },
    meaning: {
      ja: "最初の購入が前年より前で、前年に購入した顧客",
      en: "Customers of last year who first bought before it",
    },
  },
  olderKept: {
    name: { ja: "以前からの顧客 維持", en: "Older customers, kept" },
    meaning: {
      ja: "最初の購入が前年より前で、前年にも直近1年にも購入した顧客",
      en: "Customers who first bought before last year, bought in it, and again in the current year",
    },
  },
  olderLost: {
    name: { ja: "以前からの顧客 離脱", en: "Older customers, lost" },
    meaning: {
      ja: "最初の購入が前年より前で、前年に購入し、直近1年には購入しなかった顧客",
      en: "Customers of last year who first bought before it and did not buy in the current year",
    },
  },
};

/** 顧客リスト: the sheet that names the people behind a number. */
/** What people did with a product or a category. */
export const GOODS_TEXTS: Readonly<Record<GoodsDeed, SetTexts>> = {
  bought: {
    name: { ja: "「{name}」を買った人", en: "Bought “{name}”" },
    meaning: {
      ja: "「{name}」の入った注文が、基点日までに1回以上ある顧客",
      en: "Customers with an order that holds “{name}” up to the anchor date",
    },
  },
  again: {
    name: { ja: "「{name}」を2回以上買った人", en: "Bought “{name}” twice or more" },
    meaning: {
      ja: "「{name}」の入った注文が、基点日までに2回以上ある顧客",
      en: "Customers with two orders or more that hold “{name}” up to the anchor date",
    },
  },
  once: {
    name: { ja: "「{name}」を1回だけ買った人", en: "Bought “{name}” once only" },
    meaning: {
      ja: "「{name}」の入った注文が、基点日までに1回だけの顧客",
      en: "Customers with one order alone that holds “{name}” up to the anchor date",
    },
  },
  entered: {
    name: { ja: "「{name}」から始めた人", en: "Began with “{name}”" },
    meaning: {
      ja: "最初の注文に「{name}」が入っていた顧客",
      en: "Customers whose first order held “{name}”",
    },
  },
  enteredAgain: {
    name: { ja: "「{name}」から始めて2回目がある人", en: "Began with “{name}” and came back" },
    meaning: {
      ja: "最初の注文に「{name}」が入っていて、基点日までに2回以上注文した顧客",
      en: "Customers whose first order held “{name}”, with two orders or more up to the anchor date",
    },
  },
  enteredOnly: {
    name: { ja: "「{name}」から始めて2回目がない人", en: "Began with “{name}” and never came back" },
    meaning: {
      ja: "最初の注文に「{name}」が入っていて、基点日までの注文がそれだけの顧客",
      en: "Customers whose first order held “{name}” and is their only one up to the anchor date",
    },
  },
};

export const LIST_TEXTS = {
  ofStage: { ja: "{stage} {set}", en: "{stage} {set}" },
  rest: { ja: "{whole}のうち「{part}」以外", en: "{whole} without “{part}”" },
  restMeaning: {
    ja: "「{whole}」の顧客から「{part}」の顧客を除いた残り",
    en: "Customers in “{whole}” who are not in “{part}”",
  },
  classMeaning: {
    ja: "{scheme}が「{class}」の顧客（境目は設定シートにあります）",
    en: "Customers whose {scheme} is “{class}” (the limits stand on the settings sheet)",
  },
  season: { ja: "{among}のうち{season}", en: "{season} in “{among}”" },
  flow: { ja: "{from} → {to}（{day}から）", en: "{from} → {to} (since {day})" },
  flowMeaning: {
    ja: "{scheme}が{day}に「{from}」で、今は「{to}」の顧客",
    en: "Customers whose {scheme} was “{from}” on {day} and is “{to}” now",
  },
  boughtTimes: { ja: "購入{times}", en: "Bought {times}" },
  boughtTimesMeaning: {
    ja: "基点日までの購入が{times}の顧客",
    en: "Customers who bought {times} up to the anchor date",
  },
  boughtTimesActive: { ja: "購入{times}・直近1年に購入", en: "Bought {times}, active" },
  boughtTimesActiveMeaning: {
    ja: "基点日までの購入が{times}で、直近1年にも購入した顧客",
    en: "Customers who bought {times} up to the anchor date, also in the current year",
  },
  notYet: { ja: "まだ客でない", en: "no customer yet" },
  cohort: { ja: "{start}〜{end}に初回購入", en: "First purchase {start}–{end}" },
  cohortWithin: {
    ja: "{start}〜{end}に初回購入・{days}日以内に2回目",
    en: "First purchase {start}–{end}, second within {days} days",
  },
  begun: { ja: "{name}（{when}）", en: "{name} ({when})" },
  begunMeaning: {
    ja: "「{name}」から始めた顧客：{when}",
    en: "Began with “{name}”: {when}",
  },
  unsayable: {
    ja: "条件では「{name}」を選べません。残りの条件だけで選びます。",
    en: "Conditions cannot say “{name}”: they choose by the rest alone.",
  },
  cohortMeaning: {
    ja: "最初の購入が{start}〜{end}にある顧客",
    en: "Customers whose first purchase lies in {start}–{end}",
  },
  cohortWithinMeaning: {
    ja: "最初の購入が{start}〜{end}にあり、それから{days}日以内に2回目を購入した顧客",
    en: "Customers whose first purchase lies in {start}–{end} and whose second came within {days} days of it",
  },
  cohortMonth: {
    ja: "{start}〜{end}に初回購入・{since}か月後の{month}に購入",
    en: "First purchase {start}–{end}, bought in {month} (month {since})",
  },
  cohortMonthMeaning: {
    ja: "最初の購入が{start}〜{end}にあり、{since}か月後の{month}にも購入した顧客",
    en: "Customers whose first purchase lies in {start}–{end} and who bought in {month}, {since} calendar months later",
  },
  anyClass: { ja: "どれでも", en: "any" },
  boardMeaning: { ja: "{classes}の顧客", en: "Customers with {classes}" },
  boardAnd: { ja: "で、", en: " and " },
  boardF: { ja: "購入回数が{f}", en: "purchases: {f}" },
  boardR: { ja: "最後の購入から{r}", en: "days since the last one: {r}" },
  boardM: { ja: "累計売上が{m}", en: "lifetime sales: {m}" },
  days: { ja: "{from}〜{to}日", en: "{from}–{to} days" },
  amountBelow: { ja: "{to}未満", en: "< {to}" },
  amounts: { ja: "{from}〜{to}未満", en: "{from} to < {to}" },
  amountUp: { ja: "{from}以上", en: "{from} or more" },
  daysUp: { ja: "{from}日以上", en: "{from} days or more" },
  facts: {
    ja: "{n}人　|　{slice}分析基点日 {anchor}　|　元データ「{source}」　|　作成 {madeAt}",
    en: "Customers: {n}  |  {slice}Anchor date {anchor}  |  Source “{source}”  |  Made {madeAt}",
  },
  slice: { ja: "絞り込み「{slice}」　|　", en: "Slice “{slice}”  |  " },
  warning: {
    ja: "このシートには個人データ（顧客IDと購入の記録）があります。このファイルを共有すると、共有した相手にも見えます。不要になったらシートごと削除してください。",
    en: "This sheet holds personal data (customer IDs and what they bought). Whoever this file is shared with sees it. Delete the sheet when it is no longer needed.",
  },
  differs: {
    ja: "説明した{explained}人に対し、リストは{listed}人です。レポートを作ったあとに注文か設定が変わっています。レポートを作り直してください。",
    en: "The number said {explained} people, the list has {listed}: orders or settings changed since the reports were made. Create the reports anew.",
  },
  nobody: { ja: "あてはまる顧客はいません。", en: "Nobody is in this group." },
  customerId: { ja: "顧客ID", en: "Customer ID" },
  stageBefore: { ja: "前年末のランク", en: "Stage a year ago" },
  stage: { ja: "現在のランク", en: "Stage now" },
  firstOrder: { ja: "初回購入日", en: "First order" },
  lastOrder: { ja: "最終購入日", en: "Last order" },
  orders: { ja: "購入回数", en: "Orders" },
  sales: { ja: "累計売上", en: "Lifetime sales" },
  yearSales: { ja: "直近1年の売上", en: "Sales, current year" },
  seasonal: { ja: "季節客", en: "Seasonal" },
  nextSeason: { ja: "次の季節の始まり", en: "Next season from" },
  channels: { ja: "チャネル", en: "Channels" },
} as const satisfies Readonly<Record<string, Text>>;
