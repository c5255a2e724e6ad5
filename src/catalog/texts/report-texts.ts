import type { Text } from "../language.ts";

/** Words every report shares. */
export const COMMON_TEXTS = {
  subtitle: {
    ja: "分析基点日 {anchor}　|　直近1年 {current}　|　前年 {previous}　|　元データ「{source}」{rows}行　|　作成 {madeAt}",
    en: "Anchor date {anchor}  |  Current year {current}  |  Previous year {previous}  |  Source “{source}”, {rows} rows  |  Made {madeAt}",
  },
  settings: {
    ja: "設定：ランク {thresholds}回　|　予測モデル {model}　|　復帰{returns}　|　参考値は{minSample}人未満{more}",
    en: "Settings: stages at {thresholds} purchases  |  model: {model}  |  reactivation: {returns}  |  small sample below {minSample} people{more}",
  },
  returnsIn: { ja: "を含める", en: "included" },
  returnsOut: { ja: "を含めない", en: "left out" },
  chartNumbers: {
    ja: "グラフの数字（値のない所は空欄）",
    en: "Numbers of the charts (empty where there is none)",
  },
  static: { ja: "維持率固定", en: "Fixed retention" },
  migration: { ja: "昇格あり", en: "With promotion" },
  retentionOnly: { ja: "復帰なし", en: "Retention only" },
  mergedDays: { ja: "　|　同じ日の注文は1回", en: "  |  orders of one day count once" },
  zeroYen: { ja: "　|　0円の注文も数える", en: "  |  zero-amount orders count" },
  smallSample: { ja: "参考値", en: "small sample" },
  stage: { ja: "ランク", en: "Stage" },
  rule: { ja: "購入回数", en: "Purchases" },
  times: { ja: "{n}回", en: "{n}×" },
  timesFromTo: { ja: "{from}〜{to}回", en: "{from}–{to}×" },
  timesUp: { ja: "{n}回以上", en: "{n}× or more" },
  total: { ja: "合計", en: "Total" },
  notices: { ja: "読むときの注意", en: "Before you read the numbers" },
  point: { ja: "・{sentence}", en: "• {sentence}" },
  noNotices: { ja: "特にありません。", en: "Nothing to mention." },
  method: { ja: "この表の見方", en: "How to read this sheet" },
  people: { ja: "人数", en: "People" },
  share: { ja: "構成比", en: "Share" },
  sales: { ja: "売上", en: "Sales" },
  ofPeople: { ja: "{numerator} / {denominator}人", en: "{numerator} / {denominator} people" },
  /** Between the names of a list. */
  listComma: { ja: "・", en: ", " },
  interval: { ja: "95%の幅 {interval}", en: "95% range {interval}" },
} as const satisfies Readonly<Record<string, Text>>;

/** 顧客BS. */
export const BALANCE_TEXTS = {
  sheetName: { ja: "顧客BS", en: "Customer BS" },
  title: { ja: "顧客BS（顧客資産の5年の見通し）", en: "Customer balance sheet (five-year outlook)" },
  sentenceNow: {
    ja: "稼働顧客は{now}人、直近1年の売上は{sales}です。{reason}",
    en: "{now} active customers bought for {sales} in the last year. {reason}",
  },
  sentencePart: {
    ja: "{start}からの注文で、稼働顧客は{now}人、売上は{sales}です。{reason}",
    en: "Since {start}, {now} active customers bought for {sales}. {reason}",
  },
  active: { ja: "稼働顧客", en: "Active customers" },
  activeNote: { ja: "直近1年に購入した人", en: "bought in the current year" },
  retention: { ja: "顧客維持率", en: "Retention rate" },
  reactivation: { ja: "復帰率", en: "Reactivation rate" },
  f2: { ja: "F2転換率", en: "F2 conversion" },
  annualLtv: { ja: "年間LTV", en: "Annual LTV" },
  annualLtvNote: { ja: "年商 ÷ 稼働顧客", en: "annual sales ÷ active" },
  annualSales: { ja: "年商", en: "Annual sales" },
  annualSalesNote: { ja: "顧客がわかる注文 {orders}件", en: "{orders} identified orders" },
  annualSalesTyped: { ja: "入力した年商 {typed} で倍率を計算", en: "multiples use the typed {typed}" },
  axisSales: { ja: "売上（{sign}）", en: "Sales ({sign})" },
  axisActive: { ja: "稼働顧客（人）", en: "Active customers" },
  byYear: { ja: "年ごとの試算", en: "Year by year" },
  now: { ja: "現在", en: "Now" },
  year: { ja: "{n}年後", en: "Year {n}" },
  stageActive: { ja: "{stage} 稼働", en: "{stage} active" },
  stageLapsed: { ja: "{stage} 離脱", en: "{stage} lapsed" },
  activeTotal: { ja: "稼働顧客 計", en: "Active, total" },
  lapsedTotal: { ja: "離脱顧客 計", en: "Lapsed, total" },
  salesRow: { ja: "売上", en: "Sales" },
  cumulative: { ja: "累計売上", en: "Cumulative sales" },
  yearMultiple: { ja: "現年商比", en: "Sales ÷ annual sales" },
  multiple: { ja: "年商倍率（累計）", en: "Multiple (cumulative)" },
  survival: { ja: "稼働顧客残存率※1", en: "Still active *1" },
  models: { ja: "見通しと3つの計算方法", en: "The outlook and three models" },
  model: { ja: "計算方法", en: "Model" },
  modelActive: { ja: "5年後稼働", en: "In year 5" },
  modelSales: { ja: "5年売上累計", en: "5-year sales" },
  modelMultiple: { ja: "年商の何倍", en: "Multiple" },
  modelMainAbove: { ja: "（上の表）", en: " (top)" },
  modelMain: { ja: "（左の表）", en: " (at left)" },
  assumptions: {
    ja: "試算の前提（毎年この率が続くとした場合。黄色のセルは変えられます）",
    en: "Assumptions (the same every year; the yellow cells can be changed)",
  },
  inputsSame: {
    ja: "黄色のセルの数字を変えると、上の試算がその場で計算し直されます。",
    en: "Change a yellow cell and the what-if above is computed anew at once.",
  },
  inputsChanged: {
    ja: "前提を変更しています（●の行）。元に戻すには、サイドバーの［入力を元の値に戻す］を押すか、右どなりの「元の値」を黄色のセルに入れ直してください。灰色になった部分は、元の前提と実績のままです。",
    en: "Assumptions were changed (rows with ●). To go back, press “Put inputs back” in the sidebar, or enter the original value on the right into the yellow cell. What turned grey stays as it was: facts, and values with the original assumptions.",
  },
  original: { ja: "元の値", en: "Original" },
  /** In Google's list of protected cells. */
  originalsGuarded: {
    ja: "新CPM分析：元の値（黄色のセルを元に戻すときの数字）",
    en: "New CPM analysis: original values, to put the yellow cells back",
  },
  changedMark: { ja: "変更", en: "Changed" },
  returnsInput: { ja: "復帰を含める", en: "Reactivation" },
  returnsInputNote: { ja: "1＝含める、0＝含めない", en: "1 = yes, 0 = no" },
  annualSalesInputNote: { ja: "年商倍率はこの金額で割ります", en: "the multiples are divided by this" },
  /** Inputs by name, for the list of those that a new report took over. */
  activeOfStage: { ja: "{stage}の現在稼働", en: "{stage} active now" },
  lapsedOfStage: { ja: "{stage}の現在離脱", en: "{stage} lapsed now" },
  originalOnly: { ja: "（元の前提での値）", en: " (with the original assumptions)" },
  workings: { ja: "計算の内訳", en: "Workings" },
  workingsNote: {
    ja: "「離脱顧客 計」「3つの計算方法」「稼働顧客残存率」の数字はここから来ています。前提の黄色のセルを変えると、ここも変わります。",
    en: "“Lapsed, total”, the three models and “Still active” come from here. They move with the yellow cells, too.",
  },
  movesFrom: { ja: "ランク", en: "From" },
  movesTo: { ja: "翌年{stage}", en: "to {stage}" },
  movesKept: { ja: "維持した人の翌年のランク", en: "Where the kept stand a year later" },
  movesReturned: { ja: "復帰した人の翌年のランク", en: "Where the returned stand a year later" },
  salesPerRetained: { ja: "維持客LTV", en: "Retained LTV" },
  salesPerReturned: { ja: "復帰客LTV", en: "Returned LTV" },
  filledMark: { ja: "* 全体の率で補完", en: "* Filled in" },
  stages: { ja: "ランク別の実績", en: "Actual results by stage" },
  base: { ja: "前年稼働", en: "Active last year" },
  kept: { ja: "維持", en: "Kept" },
  keptRate: { ja: "維持率", en: "Retention" },
  interval: { ja: "95%の幅", en: "95% range" },
  churnRate: { ja: "離脱率", en: "Churn" },
  dormant: { ja: "前年離脱", en: "Lapsed last year" },
  returned: { ja: "復帰", en: "Returned" },
  returnRate: { ja: "復帰率", en: "Reactivation" },
  activeNow: { ja: "現在稼働", en: "Active now" },
  lapsedNow: { ja: "現在離脱", en: "Lapsed now" },
  remark: { ja: "参考値", en: "Small sample" },
  smallRetention: { ja: "維持率", en: "retention" },
  smallReactivation: { ja: "復帰率", en: "reactivation" },
  smallBoth: { ja: "維持率・復帰率", en: "both rates" },
  newRetention: { ja: "うち前年の新規", en: "of which new last year" },
  existingRetention: { ja: "うち以前からの顧客", en: "of which older" },
} as const satisfies Readonly<Record<string, Text>>;

/** How 顧客BS is computed, one row each. */
export const BALANCE_METHOD: readonly Text[] = [
  {
    ja: "維持率＝前年に購入した顧客のうち直近1年にも購入した人の割合。復帰率＝前年より前に購入し、前年は購入がなく、直近1年に購入した人の割合。ランクは前年末（率）と基点日（現在の人数）の累計購入回数で決めます。",
    en: "Retention: share of last year's buyers who bought again this year. Reactivation: share of those who bought earlier, not last year, and came back this year. Stages are lifetime purchase counts, at the end of last year for rates and at the anchor for today's people.",
  },
  {
    ja: "試算は、今の維持率・復帰率・1人あたり売上が5年続くとした計算で、1行ずつ手で確かめられます。離れてからの年数を見ないため、稼働顧客が多めに出やすくなります。新しい顧客は入れません。維持率固定は全員が同じランクに残る計算、昇格ありは実際の移動で次のランクへ進む計算、復帰なしは離脱した人が戻らない計算です。",
    en: "The what-if lets today's retention, reactivation and sales per person go on for five years, without new customers; every line can be checked by hand. It does not look at how long people have been away, so active customers tend to come out too high. Fixed retention leaves everybody in the stage; with promotion moves people as they really moved; retention only lets nobody return.",
  },
  {
    ja: "95%の幅は1年の中の偶然によるぶれです。参考値は、分母の人数が少なく（3行目の設定）、1人の動きで大きく変わる率です。",
    en: "The 95% range is chance within one year. Small sample: the rate rests on fewer people than line 3 says, so a few of them change it a lot.",
  },
  {
    ja: "※1 今の稼働顧客のうち、途切れずに購入を続ける人の割合です（復帰なし・維持率固定）。",
    en: "*1 Share of today's active customers who keep buying without a gap (retention only, fixed stages).",
  },
];

/** ゴールド顧客育成マップ. */
export const MAP_TEXTS = {
  sheetName: { ja: "育成マップ", en: "Gold map" },
  title: { ja: "ゴールド顧客育成マップ", en: "Gold customer map" },
  sentence: {
    ja: "新規{new}人のうち、F5継続まで残るのは{gold}人（残存率{rate}）です。{narrow}",
    en: "Of {new} new customers, {gold} get to F5 and stay (survival {rate}).{narrow}",
  },
  /** What can be said of the new customers before there is a survival rate. */
  sentenceNew: {
    ja: "新規{new}人のうち、2回目を購入したのは{second}人です。",
    en: "Of {new} new customers, {second} have bought a second time. ",
  },
  narrow: {
    ja: "最も細いのは{step}（{rate}）です。{small}{chance}{f2}",
    en: " The narrowest step is {step} ({rate}).{small}{chance}{f2}",
  },
  narrowSmall: { ja: "人数が少ないため参考値です。", en: " Few people: a small sample." },
  narrowChance: {
    ja: "次に細いところとの差は偶然の範囲です。",
    en: " Its difference from the next narrowest is within chance.",
  },
  narrowF2: {
    ja: "F2転換率は、獲得から1年たたない人が多いため、まだ上がります。",
    en: " Most new customers have had less than a year for a second purchase, so F2 conversion will still rise.",
  },
  newCustomers: { ja: "新規獲得", en: "New customers" },
  newInput: { ja: "数字を変えて試算", en: "try another number" },
  actual: { ja: "実際 {n}人", en: "actual {n}" },
  newNote: { ja: "直近1年の初回購入", en: "first bought this year" },
  boardLegend: {
    ja: "大きな数字は、新規{n}人のうち各段階に残る人数（今の率からの試算）です。その下は、前年の稼働・離脱顧客が直近1年にどうなったかの実績です。",
    en: "Large: how many of {n} new customers are left at each step, by today's rates. Below it: what became of last year's active and lapsed customers this year.",
  },
  continued: { ja: "F5継続", en: "Stay F5" },
  continuedNote: { ja: "ゴールドのまま続く人", en: "remain gold" },
  stageName: { ja: "F{n}", en: "F{n}" },
  goldStage: { ja: "F5 ゴールド", en: "F5 gold" },
  bottleneck: { ja: "ここが細い", en: "narrowest" },
  advice: { ja: "ランク別の次の一手", en: "What to do next, by stage" },
  adviceLine: { ja: "{stage}：{advice}", en: "{stage}: {advice}" },
  f2Arrow: { ja: "F2転換率", en: "F2 conversion" },
  retentionArrow: { ja: "維持率", en: "Retention" },
  people: { ja: "{n}人", en: "{n} people" },
  kept: { ja: "維持 {n}人 {rate}", en: "kept {n}, {rate}" },
  lost: { ja: "離脱 {n}人 {rate}", en: "lost {n}, {rate}" },
  dormant: { ja: "前年離脱 {n}人", en: "lapsed last year {n}" },
  returned: { ja: "復帰 {n}人 {rate}", en: "returned {n}, {rate}" },
  promoted: { ja: "昇格率 {rate}", en: "promoted {rate}" },
  base: { ja: "前年稼働 {n}人", en: "active last year {n}" },
  survival: { ja: "残存率", en: "Survival" },
  survivalPeople: { ja: "残る人数", en: "People left" },
  survivalTitle: {
    ja: "新規獲得からF5継続までの残存率",
    en: "Survival from first purchase to staying in F5",
  },
  survivalWithReturns: { ja: "残存率（復帰込み）", en: "With reactivation" },
  box: { ja: "段階", en: "Step" },
  rate: { ja: "進む率", en: "Rate" },
  counts: { ja: "分子 / 分母", en: "Count" },
  interval: { ja: "95%の幅", en: "95% range" },
  steps: { ja: "残存率の内訳", en: "How the survival rate comes about" },
} as const satisfies Readonly<Record<string, Text>>;

export const MAP_METHOD: readonly Text[] = [
  {
    ja: "残存率＝F2転換率×F2〜F5の維持率。1年間の5つの別々の集団から計算した見取り図で、同じ人を追いかけた割合ではありません。",
    en: "Survival = F2 conversion × retention of F2 to F5. It puts five different groups of one year together; it does not follow the same people.",
  },
  {
    ja: "維持率を次のランクへ進む割合として使っています。ランクの購入回数が連続していない場合は多めに出るため、実際に上のランクへ進んだ昇格率も載せています。",
    en: "Retention stands for the step to the next stage. Where the thresholds are not consecutive this is too kind, so the share that really moved up (promotion) stands beside it.",
  },
  {
    ja: "F1の維持率は遅れて2回目を買った人の割合で、残存率には入りません。基点日の直前に獲得した新規は2回目までの時間が短く、F2転換率は低めに出ます。率のないところは「—」のままにし、補いません。",
    en: "The retention of F1 is the late second purchase and not part of the survival. Customers won shortly before the anchor had little time, so F2 conversion is understated. Missing rates stay — and are not filled in.",
  },
  {
    ja: "離脱は前年の終わりの状態なので、季節客は分けていません。今の離脱に何人いるかは、顧客BSとRFMに出ます。",
    en: "Lapsed is as of the end of last year, so seasonal buyers are not told apart here; the customer balance sheet and RFM have those lapsed now.",
  },
];

/** The days of the week, from Sunday on. */
export const WEEKDAYS: readonly Text[] = [
  { ja: "日", en: "Sun" },
  { ja: "月", en: "Mon" },
  { ja: "火", en: "Tue" },
  { ja: "水", en: "Wed" },
  { ja: "木", en: "Thu" },
  { ja: "金", en: "Fri" },
  { ja: "土", en: "Sat" },
];
