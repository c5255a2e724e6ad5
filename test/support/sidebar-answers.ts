import { settingsOf } from "../../src/catalog/settings/setting-values.ts";
import type { OrdersPreview } from "../../src/intake/preview.ts";
import type {
  Explanation,
  LeversAnswer,
  OfferedList,
  ManagementAnswer,
  RunProgress,
  RunResult,
  SidebarState,
} from "../../src/entry/contract.ts";

/** Answers of the add-on as a shop with the numbers of the worked example would get them. */

export const PREVIEW: OrdersPreview = {
  sheetId: 11,
  name: "受注データ",
  rows: 10234,
  headerRow: 1,
  headers: ["注文番号", "注文日", "会員番号", "氏名", "商品", "数量", "注文金額", "ステータス"],
  columns: { date: 1, customer: 2, amount: 6, orderId: 0, quantity: 5, unitPrice: null, status: 7 },
  dateOrder: "YMD",
  dateQuestion: null,
  samples: [
    { date: "2024-03-31", customer: "00123", amount: 5400 },
    { date: "2024-03-31", customer: "00891", amount: 12800 },
    { date: "2024-03-30", customer: "01002", amount: 3980 },
  ],
  why: "注文日・会員番号・注文金額の見出しがあり、行数がいちばん多いシートです。",
  problems: [],
  long: null,
};

/** A report of the last run. */
export function reportLink(id: string, name: string, sheetId: number): RunResult["reports"][number] {
  return { id, group: "assets", name, sheetId, madeAt: "2024-04-01T09:30", facts: "run-1" };
}

export const RESULT: RunResult = {
  anchorDate: "2024-03-31",
  madeAt: "2024-04-01T09:30",
  currency: "JPY",
  activeCustomers: 9,
  retention: { numerator: 5, denominator: 8 },
  goldSurvivalRate: 1 / 6,
  fiveYearSales: 238636,
  fiveYearSalesRange: { low: 201500, high: 262900 },
  salesMultiple: 3.40909,
  withheld: { retention: null, goldSurvivalRate: null, fiveYearSales: null },
  reports: [
    reportLink("customerBalanceSheet", "顧客BS", 21),
    reportLink("goldCustomerMap", "ゴールド顧客育成マップ", 22),
    reportLink("rfm", "RFM", 23),
  ],
  seconds: 42,
  facts: "run-1",
  notices: ["前年より前の注文が1年分に満たないため、復帰率は目安です。"],
  alarm:
    "維持率の早期警告：2023/05/31の異常（悪化）から続いています（その前の12か月の最高より23.2ポイント低い水準）。",
  excluded: [
    {
      reason: "futureDate",
      label: "先の日付",
      rows: 2,
      amount: 8000,
      examples: ["18行目 2099/01/01", "40行目 2031/12/24"],
    },
    {
      reason: "unmatchedNegative",
      label: "元の注文がない返品",
      rows: 1,
      amount: -3000,
      examples: ["77行目 C536379"],
    },
  ],
};

export const STATE: SidebarState = {
  language: "ja",
  canEdit: true,
  isCopy: false,
  today: "2024-04-01",
  sheets: [
    { sheetId: 11, name: "受注データ", orderLike: true, imported: true, rows: 10234 },
    { sheetId: 12, name: "商品マスター", orderLike: false, imported: false, rows: 48 },
  ],
  orders: PREVIEW,
  anchor: { kind: "default" },
  settings: settingsOf(
    { stageThresholds: [1, 2, 3, 4, 5], cancelWords: [], keepWords: [], goodStatuses: [] },
    "ja",
  ),
  unfinished: null,
  last: null,
  home: { reports: [], stale: null, undo: null },
  unfinishedImport: null,
  timeZone: "Asia/Tokyo",
  homeCurrency: "JPY",
};

/** The same file once it has reports: what is chosen from now on waits for the user's word. */
export const USED: SidebarState = {
  ...STATE,
  last: RESULT,
  home: { reports: RESULT.reports, stale: null, undo: null },
};

/** A run of orders of which none counts. */
export const REFUSAL = {
  problem: {
    code: "no-purchases",
    message: "数えられる注文がありません。",
    hint: "金額の列を確かめてください。",
    details: ["受注データ 2-10235"],
  },
};

export const RUNNING: RunProgress = {
  runId: "run-1",
  state: "running",
  label: "顧客BSを書いています",
  done: 2,
  total: 5,
  result: null,
};

/** A result of few people. */
export const WITHHELD = {
  ...RESULT,
  ...{
    retention: null,
    goldSurvivalRate: null,
    fiveYearSales: null,
    fiveYearSalesRange: null,
    salesMultiple: null,
  },
  withheld: {
    retention: "前年の顧客が8人\n（30人から出せます）",
    goldSurvivalRate: "前年の顧客が8人",
    fiveYearSales: "前年の顧客が8人",
  },
};

/** What a shop's counts propose. */
export const STAGES: NonNullable<RunResult["stages"]> = {
  thresholds: [1, 2, 3, 4, 7],
  sentence:
    "この店の購入回数からの提案は 3/4/7回です。F3・F4・F5の人数が最もそろう境目で、F3 210人・F4 230人・F5 220人になります（今の3/4/5回では、F3 210人・F4 90人・F5 360人）。",
};

/** The worked example with 3, 6 and 12 purchases in place of 3, 4 and 5. */
export const ASKING: RunProgress = {
  ...RUNNING,
  done: 1,
  question: [
    "「ランクの購入回数」（1,2,3,4,5→1,2,3,6,12）を変えたため、「ランクと稼働・離脱」では2024/03/31時点の14人のうち4人の区分が前回のレポートと変わります。多い動きは、F5 稼働→F3 稼働（2人）、F5 稼働→F4 稼働（1人）、F5 離脱→F3 離脱（1人）です。F5 稼働、F5 離脱は0人になります。",
  ],
};

export const DONE: RunProgress = {
  ...RUNNING,
  state: "done",
  label: "終わりました",
  done: 5,
  result: RESULT,
};

/** F3's 維持率 of the worked example: C08 of one. */
export const EXPLANATION: Explanation = {
  kind: "number",
  sheet: "顧客BS",
  cell: "E65",
  name: "顧客維持率",
  of: "F3 3回",
  shows: "100.0%",
  meaning: "前年に購入した顧客のうち、直近1年にも購入した人の割合",
  lines: [
    { label: "分子", value: "F3 維持 1人" },
    { label: "分母", value: "F3 前年稼働 1人" },
    { label: "数える期間", value: "前年 2022/04/01–2023/03/31\n直近1年 2023/04/01–2024/03/31" },
  ],
  notes: ["参考値です。分母が1人で30人より少なく、1人の動きで率が大きく変わります。"],
  lists: [
    offer("F3 維持 1人", { kind: "kept", stage: 3 }, ["newKept", "olderKept"]),
    offer("F3 前年稼働 1人", { kind: "base", stage: 3 }, ["newKept", "olderKept", "newLost", "olderLost"]),
  ],
};

/** One person who is offered as a list: F3 a year ago, and how they went on. */
function offer(label: string, set: OfferedList["set"], moves: string[]): OfferedList {
  const conditions = [
    { field: "yearMove", test: "oneOf", values: moves },
    { field: "stageBefore", test: "oneOf", values: ["3"] },
  ] as const;
  const name = label.replace(" 1人", "");
  return { name, set, label, customers: 1, segment: { conditions }, segmentNote: "" };
}

/** The worked example's levers (definitions.md 4.6): people a year, yen a person moved and for one point. */
const lever = (
  name: string,
  rate: number,
  people: number,
  [salesGainPerPerson, salesGain]: readonly [number, number],
  survivalGain: number | null,
) => ({
  name,
  rate,
  step: rate === 1 ? 0 : 0.01,
  filled: name === "F5の復帰率",
  ofNewCustomers: name === "F2転換率",
  peopleAYear: people,
  salesGain,
  salesGainPerPerson,
  affordableCost: null,
  survivalGain,
  segment: { conditions: [{ field: "status", test: "oneOf", values: ["active"] }] } as const,
  segmentNote: "",
});
const R5 = lever("F5の維持率", 0.5, 0.03, [23_993.8, 2189.8], 0.01 / 3);
const Q2 = lever("F2の復帰率", 0, 0.02, [9625, 1380.5], null);
const R2 = lever("F2の維持率", 0.5, 0.03, [11_625, 650.8], 0.01 / 3);
const F2 = lever("F2転換率", 2 / 3, 0.03, [4870.2, 146.1], 0.0025);
const R1 = lever("F1の維持率", 0.5, 0.01, [4000, 282.2], null);
const R3 = lever("F3の維持率", 1, 0, [30_864.2, 0], 0);
const Q5 = lever("F5の復帰率", 1 / 3, 0.01, [11_993.8, 1000.5], null);

const printed = (sheetId: number): string =>
  `https://docs.google.com/spreadsheets/d/abc/export?format=pdf&gid=${sheetId}`;

export const MANAGEMENT: ManagementAnswer = {
  sheets: [
    { sheetId: 51, name: "会議用 顧客BS 2024-04-01", pdf: printed(51) },
    { sheetId: 52, name: "会議用 ゴールド顧客育成マップ 2024-04-01 (2)", pdf: printed(52) },
  ],
  text: "経営サマリー\n稼働顧客 | 9",
  notices: [],
};

export const LEVERS: LeversAnswer = {
  slice: null,
  currency: "JPY",
  fiveYearSales: 238636.1,
  goldSurvivalRate: 1 / 6,
  rankings: {
    byPerson: [R5, R2, Q2, F2, R1, R3, Q5],
    byPoint: [R5, Q2, R2, R1, F2, R3, Q5],
  },
  targeted: null,
};

/** What 残存率 20 % asks: 0.2 over the product of the other four. */
export const FOR_SURVIVAL: LeversAnswer = {
  ...LEVERS,
  targeted: [
    ["F2の維持率", 0.5, 0.6, 0.3] as const,
    ["F5の維持率", 0.5, 0.6, 0.3] as const,
    ["F2転換率", 2 / 3, 0.8, 0.4] as const,
    ["F3の維持率", 1, null, null] as const,
    ["F1の維持率", 0.5, null, null] as const,
  ].map(([name, rate, needed, peopleAYear]) => ({
    ...{ name, rate, needed, peopleAYear, filled: false, falls: false },
    outcome:
      needed !== null ? ("possible" as const) : rate === 1 ? ("impossible" as const) : ("unknown" as const),
  })),
};
