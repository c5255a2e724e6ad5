/** The page of what each part of the work added to the script, and what that costs a cell. */
import type { Text } from "../catalog/language.ts";
import { table } from "./catalogue-tables.ts";
import type { Page } from "./printed-page.ts";

/** What the script weighed after a part of the work was in [kB]. */
interface Landing {
  readonly what: Text;
  readonly weight: number;
}

/** Oldest first; the next one goes at the end. */
const LANDINGS: readonly Landing[] = [
  {
    what: {
      ja: "注文の読み取り、整え、最初のシート（長い名前のまま）",
      en: "reading and cleaning orders, the first sheets; with long names",
    },
    weight: 497,
  },
  {
    what: {
      ja: "注文ファイル、RFM、定点観測、施策の効き目、比較（ここから短い名前）",
      en: "order files, RFM, months, levers, comparison; from here on with short names",
    },
    weight: 481,
  },
  {
    what: {
      ja: "要約、新規売上、セグメント、リストを渡す、経営向けコピー",
      en: "summary, new and repeat, segments, lists handed over, copies for a meeting",
    },
    weight: 754,
  },
  {
    what: {
      ja: "施策、効果、配信計画、育成セグメント、CPM10群、顧客の動き",
      en: "campaigns, their effect, mailing plans, nurture segments, CPM groups, movements",
    },
    weight: 1_008,
  },
  { what: { ja: "事業計画、KPI", en: "business plan, KPI" }, weight: 1_104 },
  {
    what: { ja: "LTV推移、商品、広告費、1人を消す", en: "LTV, products, ad costs, erasing one person" },
    weight: 1_256,
  },
  {
    what: {
      ja: "リテンション、定期、クロス集計、季節",
      en: "retention, subscriptions, cross tables, seasons",
    },
    weight: 1_436,
  },
  {
    what: { ja: "セルの関数の一覧（11個増えて31個）", en: "the library of cell functions (eleven more: 31)" },
    weight: 1_478,
  },
];

/** How long a cell waits for the script, before and after something was put right [ms, processor]. */
const STARTS: readonly { readonly what: Text; readonly before: string; readonly after: string }[] = [
  {
    what: {
      ja: "施策まで → 商品まで（1,007 → 1,253 kB）",
      en: "from campaigns to products (1,007 to 1,253 kB)",
    },
    before: "54",
    after: "65",
  },
  {
    what: {
      ja: "リテンションほか4つ（1,256 → 1,434 kB、別の日）",
      en: "retention and three more (1,256 to 1,434 kB, another day)",
    },
    before: "75",
    after: "88",
  },
  {
    what: {
      ja: "日付の書式を読み込み時に作らない（1,436 → 1,435 kB、混んだ機械で15回ずつ交互、最小）",
      en: "no formatters of dates are made at load (1,436 to 1,435 kB, a busy machine, taking turns 15 times, the least)",
    },
    before: "149",
    after: "125",
  },
];

const landings = (): string =>
  table(
    ["何が入ったか", "What came in", "Code.js [kB]", "+"],
    LANDINGS.map(({ what, weight }, i) => [
      ...[what.ja, what.en, weight.toLocaleString("en-US")],
      i === 0 ? "" : signed(weight - (LANDINGS[i - 1]?.weight ?? 0)),
    ]),
  );

const signed = (change: number): string => (change > 0 ? `+${change}` : `−${-change}`);

const starts = (): string =>
  table(
    ["何を比べたか", "What is compared", "前 / Before [ms]", "後 / After [ms]"],
    STARTS.map(({ what, before, after }) => [what.ja, what.en, before, after]),
  );

export const BUNDLE_PAGE: Page = {
  title: {
    ja: "Code.jsの大きさとセルの待ち時間",
    en: "What Code.js weighs, and how long a cell waits for it",
  },
  parts: [
    {
      about: {
        ja: "Googleはセルの関数1つごとにCode.jsを全部読み込みます。何が入って何kB増えたかです。上限は `src/tools/budgets.ts` にあり、テストが確かめます。",
        en: "Google loads all of Code.js for each function in a cell. What came in, and what it added; the budget stands in `src/tools/budgets.ts`, and a test holds it.",
      },
      table: landings,
    },
    {
      about: {
        ja: "読み込み（コンパイルと最初の実行、Node 20）にかかった時間です。読み込み時に日付や数の書式を作らないことはテストが確かめます。時間そのものは機械によるため、テストは見ません。",
        en: "How long loading took (compiling and the first run, Node 20). A test holds that no formatter of dates or numbers is made at load; the time itself depends on the machine, and no test looks at it.",
      },
      table: starts,
    },
  ],
};
