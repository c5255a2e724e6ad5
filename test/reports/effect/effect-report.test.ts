import { NOTHING_KEPT } from "../../../src/core/facts/kept.ts";
import { SIDEBAR_LIST_TEXTS } from "../../../src/catalog/sidebar/sidebar-lists.ts";
import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/catalog/language.ts";
import type { Campaign } from "../../../src/core/campaigns/campaign.ts";
import type { CampaignRow } from "../../../src/core/facts/campaigns.ts";
import { explanation } from "../../../src/reports/explain/explain.ts";
import { metricsJson, reportsOf, runAsks } from "../../../src/reports/index.ts";
import { CAMPAIGN, campaignRow, EVERY_KIND, group, kept, withCampaigns } from "../../support/campaigns.ts";
import { contextOf, reportModel, shownBy, textOf } from "../../support/report-cells.ts";
import { analyse, day, RULES, SETTINGS, shop } from "../../support/shop.ts";
import { WORKED_ANCHOR } from "../../support/worked-example.ts";
import { WORKED_ROWS } from "../../support/worked-shop.ts";

const analysis = analyse(WORKED_ROWS, WORKED_ANCHOR);

function modelOf(rows: readonly CampaignRow[], language: Language = "ja", grossMargin: number | null = null) {
  const context = contextOf(withCampaigns(analysis, rows), language);
  const settings = { ...context.analysis.settings, grossMargin };
  const margined = { ...context.analysis, settings };
  return reportModel("campaigns", { ...context, comparison: { whole: margined, slices: [] } });
}

const wordsOf = (rows: readonly CampaignRow[], language: Language = "ja", margin: number | null = null) =>
  modelOf(rows, language, margin).rows.map(([first]) => textOf(first));
const sentence = (rows: readonly CampaignRow[], language: Language = "ja", margin: number | null = null) =>
  wordsOf(rows, language, margin)[3];
const one = (rest: Partial<CampaignRow>, campaign: Partial<Campaign> = {}): CampaignRow[] => [
  { ...campaignRow, ...rest, campaign: { ...campaignRow.campaign, ...campaign } },
];

/** 56 of 70 and 48 of 80, each for 20.00: 0.2, by Newcombe 0.0524 to 0.3339; 14 extra buyers, 3.668 to 23.373. */
const GROUPS = { sent: group(70, 56, 112_000), control: group(80, 48, 96_000) };

describe("the sentence above 効果", () => {
  it("is verdict, number, range, sales and profit", () => {
    // 14 × 20.00 = 280; 70 × 2.00 = 140 of costs; 0.6 × 280 − 140 = 28.
    expect(sentence(one(GROUPS, { costPerContact: 200 }), "ja", 0.6)).toMatch(
      /^「春のDM」は効果あり：送った人の購入率が20\.0ポイント（95%の幅 5\.2〜33\.4）高く、売上は¥280（¥73〜¥467）増えました。費用¥140を引いた利益は¥28（-¥96〜¥140）です。$/,
    );
  });

  it("tells without a margin from which one on the costs came back, and where they never do", () => {
    expect(sentence(one(GROUPS, { costPerContact: 200 }))).toContain(
      "費用¥140は、粗利率が50.0%以上なら取り戻せています。",
    );
    expect(sentence(one(GROUPS, { costPerContact: 500 }))).toContain(
      "費用¥350は、増えた売上を上回っています。",
    );
    expect(sentence(one(GROUPS))).not.toContain("費用");
  });

  it("turns the ends where fewer bought", () => {
    const harm = { sent: GROUPS.control, control: GROUPS.sent };
    expect(sentence(one(harm))).toMatch(
      /^「春のDM」は逆効果の疑い：送った人の購入率が20\.0ポイント（95%の幅 5\.2〜33\.4）低く、売上は¥320（¥84〜¥534）減りました。$/,
    );
  });

  it("says how many people would tell where chance may have made the difference, and that a group is small", () => {
    // 5 % and 10 %, half held back: 869 people by hand.
    const small = one({ sent: group(20, 2, 4_000), control: group(20, 1, 2_000) }, { controlShare: 0.5 });
    expect(sentence(small)).toMatch(/^「春のDM」は差があるとは言えません：購入率の差は\+5\.0ポイントで/);
    // The shop has 14 customers.
    expect(sentence(small)).toContain(
      "同じ割合（50%）を比較用に残すなら、869人いればこの大きさの差を見分けられます。お店の顧客は14人なので、この大きさの差はこのお店では確かめられません。",
    );
    expect(sentence(small)).toContain("30人未満の組があるため、率は参考値です。");
    expect(sentence(one(GROUPS))).not.toContain("参考値");
  });

  it("says where people were chosen by what they bought after the day it was sent", () => {
    const said = /対象の人は、配信日より後の2024\/04\/01までの購入を見て選んでいます。/;
    const at = (chosenAt: string) =>
      wordsOf(one(GROUPS, { chosenAt: day(chosenAt) })).filter((text) => said.test(text));
    // Sent on 2024-04-01: with the verdict, and once more at the campaign itself.
    expect(at("2024-04-01")).toHaveLength(2);
    expect(at("2024-03-31")).toEqual([]);
    expect(wordsOf(one(GROUPS)).some((text) => said.test(text))).toBe(false);
  });

  it("says what one that runs waits for", () => {
    expect(sentence(one({ awaits: "days" }))).toBe(
      "「春のDM」は途中です：2024/05/01までの購入を数え、翌日以降に作るレポートで判定します。",
    );
    expect(sentence(one({ awaits: "orders", lastPurchase: day("2024-04-20") }))).toContain(
      "注文データの最後の購入は2024/04/20です。2024/05/01までの注文を取り込んでから",
    );
    expect(sentence(one({ awaits: "sending" }))).toContain("2024/04/01に送る予定です");
  });

  it("gives numbers alone where nobody was held back, and why", () => {
    const alone = sentence(one({ sent: group(500, 25, 75_000), control: group(0, 0, 0) }));
    expect(alone).toContain(
      "比較用の人を残していないため、効果は判定できません。送った500人のうち25人（5.0%）が",
    );
    expect(alone).toContain("¥750買いました");
  });

  it("is of the latest that is judged; of the latest of all where none is", () => {
    expect(sentence(EVERY_KIND)).toMatch(/^「効く施策」は効果あり/);
    expect(sentence(EVERY_KIND.filter(({ awaits }) => awaits !== null))).toMatch(/^「予定の施策」/);
  });

  it("says of a list of which much is not known any more that it is so; of a little the line below does", () => {
    const unknown = (n: number) => one({ ...GROUPS, unknown: n });
    expect(sentence(unknown(8))).toContain("リストの8人は、今の注文データに購入が見つからない");
    expect(sentence(unknown(7))).not.toContain("見つからない");
    expect(wordsOf(unknown(7)).join("\n")).toContain("リストの7人は");
  });

  it("says how to make a campaign where there is none, and the sheet has no empty table", () => {
    const { title, measures } = SIDEBAR_LIST_TEXTS;
    expect(sentence([])).toContain(`［${title.ja}］で「${measures.ja}」`);
    expect(sentence([], "en")).toContain(`“${title.en}”, tick “${measures.en}”`);
    const model = modelOf([]);
    expect([model.charts, model.boxes, model.merges.length > 20]).toEqual([[], [], false]);
    expect(model.rows.flat().filter(({ style }) => style?.startsWith("header"))).toEqual([]);
  });
});

it("the card of the profit says without a margin what the costs were, and from which margin on they came back", () => {
  const note = (campaign: Partial<Campaign>, margin: number | null = null) =>
    textOf(modelOf(one(GROUPS, campaign), "ja", margin).rows[7]?.[8]);
  expect(note({})).toBe("1通の費用の記録なし");
  expect(note({ costPerContact: 200 })).toBe("費用 ¥140\n粗利率50.0%以上で黒字");
  expect(note({ costPerContact: 500 })).toBe("費用 ¥350\n増えた売上を上回る");
  expect(note({ costPerContact: 200 }, 0.6)).toBe("95%の幅 -¥96〜¥140");
});

describe("the tables of 効果", () => {
  const lines = (language: Language = "ja") =>
    modelOf(EVERY_KIND, language).rows.map((row) => row.map((cell) => shownBy(cell)));

  it("have a row a campaign, the latest first, with verdict, difference, sales and profit", () => {
    const rows = lines();
    const header = rows.findIndex(([first]) => first === "施策");
    const names = rows.slice(header + 1, header + 9).map(([name]) => name);
    expect(names).toEqual([...EVERY_KIND].reverse().map(({ campaign }) => campaign.name));
    // 216 of 1,800 and 10 of 200: 12 % and 5 %; 126 extra buyers at 30.00.
    const works = rows.find(([name]) => name === "効く施策") ?? [];
    expect(works.slice(1, 3)).toEqual(["2024/04/04", "効果あり"]);
    expect(works[3]).toBeCloseTo(7, 9);
    expect(works[6]).toBeCloseTo(126 * 30, 6);
    expect(works.slice(9)).toEqual([null, null, null]);
  });

  it("tell no difference of one that runs, is planned, has one group or a fault", () => {
    for (const name of ["途中の施策", "予定の施策", "注文を待つ施策", "比較用のない施策", "壊れた施策"]) {
      const row = lines().find(([first]) => first === name) ?? [];
      expect(row.slice(3)).toEqual(row.slice(3).map(() => null));
    }
  });

  it("count people, buyers and sales of both groups", () => {
    const row = lines().filter(([name]) => name === "効く施策")[1] ?? [];
    expect(row.slice(3, 6)).toEqual([1800, 216, 0.12]);
    expect(row[6]).toBeCloseTo(3.6, 9);
    expect(row.slice(7, 10)).toEqual([200, 10, 0.05]);
    expect(row[11]).toBeCloseTo(126, 9);
  });

  it("draw the judged ones: the difference between its ends", () => {
    const [chart] = modelOf(EVERY_KIND).charts;
    expect(chart?.series.map(({ name }) => name)).toEqual(["下限", "差", "上限"]);
    expect(chart?.categories.rows).toBe(4);
    expect(modelOf(EVERY_KIND.filter(({ awaits }) => awaits !== null)).charts).toEqual([]);
  });
});

it("a rate is explained by its two groups, its interval and its days", () => {
  const context = contextOf(withCampaigns(analysis, EVERY_KIND));
  const cell = reportModel("campaigns", context)
    .rows.flat()
    .find(({ about, value }) => about?.metric === "campaignRate" && value === 0.12);
  if (!cell?.about) throw new Error("no rate");
  const explained = explanation(
    context,
    { cell, about: cell.about, written: cell.value, now: null },
    { sheet: "効果", cell: "F1" },
  );
  const lines = Object.fromEntries(explained.lines.map(({ label, value }) => [label, value]));
  // By SciPy's binomtest(216, 1800).proportion_ci(method="wilson"): 0.1058 to 0.1358.
  expect(lines).toMatchObject({
    分子: "216人",
    分母: "1,800人",
    "95%の幅": "10.6–13.6%",
    計算: "216人 ÷ 1,800人 = 12.0%",
  });
  expect(lines["数える期間"]).toContain("2024/04/04");
  expect(explained.of).toBe("効く施策");
});

describe("the report of campaigns among the others", () => {
  const there = (campaigns: boolean) => ({ slices: false, campaigns });

  it("is made where there is a campaign, and where it is asked for", () => {
    expect(reportsOf([], there(false))).not.toContain("campaigns");
    expect(reportsOf([], there(true))).toContain("campaigns");
    expect(reportsOf(["campaigns"], there(false))).toEqual(["campaigns"]);
    expect(reportsOf(["rfm"], there(true))).toEqual(["rfm"]);
  });

  it("has its part in the JSON: verdict, difference with its ends as ratios, money in whole units", () => {
    const { campaigns } = metricsJson(contextOf(withCampaigns(analysis, EVERY_KIND))) as {
      campaigns: Record<string, unknown>[];
    };
    expect(campaigns.map(({ verdict }) => verdict)).toEqual([
      null,
      ...["running", "running", "running"],
      ...["effect", "undecided", "noControl", "harm"],
    ]);
    expect(campaigns[4]).toMatchObject({
      id: "効く施策",
      sentOn: "2024-04-04",
      countedUntil: "2024-05-04",
      difference: expect.closeTo(0.07, 12) as number,
      extraSales: expect.closeTo(3780, 6) as number,
      profit: null,
      cost: 540,
      sent: { people: 1800, buyers: 216, rate: 0.12, sales: 6480, salesPerPerson: 3.6 },
    });
    expect(metricsJson(contextOf(analysis))).toMatchObject({ campaigns: [] });
  });

  it("is of the whole shop also where a run is about a slice", () => {
    const question = {
      anchor: { kind: "day", day: day(WORKED_ANCHOR) },
      today: RULES.today,
      limits: SETTINGS,
    } as const;
    const engine = shop([["A", "2024-03-20", 500, "1"], ["B", "2024-04-05", 700, "2"], ...WORKED_ROWS]);
    const { own, whole } = runAsks(SETTINGS, {
      ...NOTHING_KEPT,
      today: RULES.today,
      campaigns: [kept({ ...CAMPAIGN, sent: ["B"] })],
    });
    const slice = { customers: { stage: ["5"] } };
    const rows = [engine.facts({ ...question, slice }, own), engine.facts(question, whole)].map(
      ({ tables }) => tables['{"table":"campaigns"}'],
    );
    expect(rows[0]).toMatchObject([{ sent: { people: 1, buyers: 1, sales: 70_000 } }]);
    expect(rows[1]).toEqual(rows[0]);
  });
});
