import type { Text } from "../language.ts";

/** 効果: what campaigns did, by who got them and who was held back. */
export const EFFECT_TEXTS = {
  sheetName: { ja: "効果", en: "Effect" },
  title: {
    ja: "施策の効果（送った人と、比較用に送らなかった人の差）",
    en: "What campaigns did (people who got them beside people held back)",
  },
  verdictEffect: { ja: "効果あり", en: "It worked" },
  verdictHarm: { ja: "逆効果の疑い", en: "It may have harmed" },
  verdictUndecided: { ja: "差があるとは言えません", en: "No difference found" },
  verdictRunning: { ja: "途中", en: "Running" },
  verdictPlanned: { ja: "予定", en: "Planned" },
  verdictNoControl: { ja: "判定なし", en: "No verdict" },
  verdictFault: { ja: "判定できません", en: "Cannot be judged" },

  effect: {
    ja: "「{name}」は効果あり：送った人の購入率が{points}ポイント（95%の幅 {low}〜{high}）高く、{sales}{profit}",
    en: "“{name}” worked: {points} points more of those who got it bought (95% range {low} to {high}). {sales}{profit}",
  },
  harm: {
    ja: "「{name}」は逆効果の疑い：送った人の購入率が{points}ポイント（95%の幅 {low}〜{high}）低く、{sales}{profit}",
    en: "“{name}” may have harmed: {points} points fewer of those who got it bought (95% range {low} to {high}). {sales}{profit}",
  },
  undecided: {
    ja: "「{name}」は差があるとは言えません：購入率の差は{points}ポイントで、95%の幅（{low}〜{high}）が0をまたぎます。{sales}{profit}{enough}",
    en: "“{name}”: no difference found. The rates differ by {points} points, and the 95% range ({low} to {high}) includes 0. {sales}{profit}{enough}",
  },
  salesUp: {
    ja: "売上は{money}（{low}〜{high}）増えました。",
    en: "Sales rose by {money} ({low} to {high}).",
  },
  salesDown: {
    ja: "売上は{money}（{low}〜{high}）減りました。",
    en: "Sales fell by {money} ({low} to {high}).",
  },
  salesUndecided: {
    ja: "売上の増減は{money}（{low}〜{high}）です。",
    en: "The change in sales is {money} ({low} to {high}).",
  },
  salesNone: { ja: "どちらの組でも購入はありませんでした。", en: "Nobody bought in either group." },
  profit: {
    ja: "費用{cost}を引いた利益は{money}（{low}〜{high}）です。",
    en: " After costs of {cost} the profit is {money} ({low} to {high}).",
  },
  breakEven: {
    ja: "費用{cost}は、粗利率が{margin}以上なら取り戻せています。",
    en: " Costs of {cost} came back if the gross margin is {margin} or more.",
  },
  neverEven: {
    ja: "費用{cost}は、増えた売上を上回っています。",
    en: " Costs of {cost} are more than the sales it added.",
  },
  enough: {
    ja: "同じ割合（{share}）を比較用に残すなら、{people}人いればこの大きさの差を見分けられます。",
    en: " With the same share ({share}) held back, {people} people would be enough to find a difference of this size.",
  },
  notEnough: {
    ja: "お店の顧客は{n}人なので、この大きさの差はこのお店では確かめられません。",
    en: " The shop has {n} customers: a difference of this size cannot be shown here.",
  },
  days: {
    ja: "「{name}」は途中です：{last}までの購入を数え、翌日以降に作るレポートで判定します。",
    en: "“{name}” is running: purchases count up to {last}; reports made after that day judge it.",
  },
  orders: {
    ja: "「{name}」は途中です：{last}までの購入を数えますが、注文データの最後の購入は{data}です。{last}までの注文を取り込んでから、レポートを作り直してください。",
    en: "“{name}” is running: purchases count up to {last}, but the last one in the orders is of {data}. Import the orders up to {last}, then make the reports again.",
  },
  sending: {
    ja: "「{name}」は{day}に送る予定です。{last}までの購入を数えます。",
    en: "“{name}” is to be sent on {day}. Purchases count up to {last}.",
  },
  noControl: {
    ja: "「{name}」は比較用の人を残していないため、効果は判定できません。送った{people}人のうち{buyers}人（{rate}）が、{last}までに{sales}買いました。送らなくても買った人がどれだけいたかは分かりません。次は、リストを渡すときに比較用の割合を残してください。",
    en: "“{name}” held nobody back, so its effect cannot be judged. {buyers} of the {people} people who got it ({rate}) bought for {sales} up to {last}; how many would have done so anyway is not known. Next time, hold a share back when you hand the list over.",
  },
  noSent: {
    ja: "「{name}」は、送った人が1人も残っていないため、効果を判定できません。",
    en: "“{name}” has nobody left who got it, so its effect cannot be judged.",
  },
  none: {
    ja: "施策の記録がまだありません。サイドバーの［リストを渡す］で「効果を測る（キャンペーンとして記録）」を選んでリストを書き出し、あとでレポートを作り直すと、送った人と送らなかった人を比べた結果がここに出ます。",
    en: "No campaign is recorded yet. In the sidebar, under “Hand over a list”, tick “Measure the effect (record it as a campaign)” and write the list. Reports made later then compare here who got it with who did not.",
  },
  small: {
    ja: "{minSample}人未満の組があるため、率は参考値です。",
    en: " A group has fewer than {minSample} people: small sample.",
  },
  perPerson: {
    ja: "1人あたり売上の差は{money}（95%の幅 {low}〜{high}）です。",
    en: " Sales per person differ by {money} (95% range {low} to {high}).",
  },
  noCost: {
    ja: "1通の費用が記録されていないため、利益は出せません。次は、リストを渡すときに入れてください。",
    en: " What one message costs was not recorded, so no profit can be told. Next time, enter it when you hand the list over.",
  },
  noMargin: {
    ja: "設定の「粗利率」を入れると、利益も出ます。",
    en: " With “Gross margin” set on Settings, the profit is told, too.",
  },
  unknown: {
    ja: "リストの{n}人は、今の注文データに購入が見つからないため、買わなかった人として数えています。",
    en: " People of the list without a purchase in the orders as they are now, who count as not having bought: {n}.",
  },
  inBoth: {
    ja: "名寄せで同じ人と分かり、両方の組に入っていた{n}人は除いています。",
    en: " Left out, as IDs joined since then put them in both groups: {n}.",
  },
  backdated: {
    ja: "対象の人は、配信日より後の{anchor}までの購入を見て選んでいます。配信日のあとに買ったから（買わなかったから）選ばれた人がいるため、購入率も判定も参考にとどめてください。",
    en: " Its people were chosen by purchases up to {anchor}, after the day it was sent: some are on the list because of what they did after it, so take rates and verdict as a hint only.",
  },
  erased: {
    ja: "あとでファイルから消した{n}人（送った人{sent}人、比較用の人{control}人）は、購入も残っていないため、人数・購入者・売上のどれにも入れていません。",
    en: " Erased from the file since and counted in no number here, as no purchase of theirs is left: {n} (got it: {sent}, held back: {control}).",
  },

  campaign: { ja: "施策", en: "Campaign" },
  sentOn: { ja: "配信日", en: "Sent on" },
  verdict: { ja: "判定", en: "Verdict" },
  difference: { ja: "購入率の差\n（ポイント）", en: "Difference\n(points)" },
  low: { ja: "差の下限", en: "Lowest" },
  high: { ja: "差の上限", en: "Highest" },
  extraSales: { ja: "増えた売上", en: "Extra sales" },
  salesLow: { ja: "売上の下限", en: "Lowest" },
  salesHigh: { ja: "売上の上限", en: "Highest" },
  profitColumn: { ja: "利益", en: "Profit" },
  profitLow: { ja: "利益の下限", en: "Lowest" },
  profitHigh: { ja: "利益の上限", en: "Highest" },
  results: { ja: "効果（下限・上限は95%の幅）", en: "Effect (lowest and highest: 95% range)" },
  counts: { ja: "もとの人数と売上", en: "People and sales behind it" },
  lastDay: { ja: "数える最終日", en: "Counted until" },
  remark: { ja: "備考", en: "Remark" },
  sentPeople: { ja: "送った人", en: "Got it" },
  buyers: { ja: "うち購入", en: "Bought" },
  rate: { ja: "購入率", en: "Rate" },
  salesPerPerson: { ja: "1人あたり売上", en: "Sales per person" },
  controlPeople: { ja: "比較用の人", en: "Held back" },
  extraBuyers: { ja: "増えた購入者", en: "Extra buyers" },
  verdicts: { ja: "施策ごとの結果", en: "Campaign by campaign" },
  chartTitle: {
    ja: "購入率の差（3本とも0より上なら効果あり、3本とも下なら逆効果の疑い）",
    en: "Difference of buyers (all three above 0: it worked; all below: it may have harmed)",
  },
  chartLow: { ja: "下限", en: "Lowest" },
  chartValue: { ja: "差", en: "Difference" },
  chartHigh: { ja: "上限", en: "Highest" },
  axisPoints: { ja: "ポイント", en: "Points" },
  cardVerdict: { ja: "「{name}」の判定", en: "“{name}”" },
  cardVerdictNote: { ja: "配信日 {day}", en: "sent on {day}" },
  cardDifference: { ja: "購入率の差", en: "Difference of buyers" },
  cardPoints: { ja: "{points}ポイント", en: "{points} points" },
  cardRange: { ja: "95%の幅 {low}〜{high}", en: "95% range {low} to {high}" },
  cardNoCost: { ja: "1通の費用の記録なし", en: "no cost recorded" },
  cardCost: { ja: "費用 {cost}", en: "costs {cost}" },
  cardEven: {
    ja: "費用 {cost}\n粗利率{margin}以上で黒字",
    en: "costs {cost}\na gain from a margin of {margin} on",
  },
  cardNeverEven: { ja: "費用 {cost}\n増えた売上を上回る", en: "costs {cost}\nmore than the extra sales" },
} as const satisfies Readonly<Record<string, Text>>;

export const EFFECT_METHOD: readonly Text[] = [
  {
    ja: "リストの全員を、書き出したときに引いた組のまま数えます（実際に届いたかどうかは問いません）。数えるのは配信日から「数える最終日」までの購入で、基点日より後の分も含みます。キャンセルされた注文は入りません。あとで消した人は、人数からも除きます。",
    en: "Everybody of the list counts in the group that was drawn when it was handed over, whether or not it reached them. Purchases count from the day it was sent to “Counted until”, also those after the anchor; cancelled orders do not. People erased since are left out of the counts of people, too.",
  },
  {
    ja: "購入率の差と95%の幅は Newcombe の方法です。幅がすべて0より上なら「効果あり」、すべて下なら「逆効果の疑い」、0をまたぐなら「差があるとは言えません」。効果のない施策を「効果あり」とするのは40回に1回ほどです。",
    en: "The difference of the rates and its 95% range are by Newcombe's method. All of it above 0: it worked; all below: it may have harmed; 0 inside: no difference found. A campaign without an effect is said to have worked about once in 40.",
  },
  {
    ja: "増えた購入者は 送った人 × 購入率の差、増えた売上はその人数 × 購入者1人あたりの売上（両方の組の平均）です。施策は買う人の数を変え、1人が買う金額は変えないとみなしています。両方の組に購入者が100人以上いるときは、1人あたり売上の差も示します（Welch の方法）。",
    en: "Extra buyers are the people who got it × the difference; extra sales are those × sales per buyer of both groups, as if a campaign changed who buys and not how much. With 100 buyers or more in both groups the difference of sales per person stands beside it (Welch's method).",
  },
  {
    ja: "利益は 粗利率 × 増えた売上 − 送った人 × 1通の費用 です。数える最終日が、注文データの最後の購入より後か、今日以降のあいだは「途中」で、判定しません。",
    en: "Profit is gross margin × extra sales − people who got it × cost per message. As long as “Counted until” lies after the last purchase of the orders, or is not over, a campaign is running and not judged.",
  },
];
