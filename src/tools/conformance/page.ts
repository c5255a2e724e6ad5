/** The page of the probes: what a person does on Google, and what is asked there. */
import { type Json, OPEN } from "../../conformance/probe.ts";
import { PROBES } from "../../conformance/probes.ts";
import { code, table } from "../catalogue-tables.ts";
import type { Page } from "../printed-page.ts";

const STEPS: readonly (readonly [string, string])[] = [
  [
    "`npx clasp login` と Apps Script API のスイッチを済ませ、`npm run conformance -- --install` を実行する。新しいスプレッドシートの住所が出る",
    "Log in once with `npx clasp login`, switch the Apps Script API on, and run `npm run conformance -- --install`; it prints the address of a new spreadsheet",
  ],
  [
    "それを開き、「拡張機能」の下のメニューで「確かめる」を押して許可する（試し専用のファイルなので、製品より多い権限を求めます）",
    "Open it, choose “Probe” from the menu under Extensions and agree (a file for this alone: it asks for more rights than the product)",
  ],
  [
    "サイドバーに「終わりました」と出たら、もう2回押す（間は1分あけ、シート「probe cells」に数字が出るのを待つ）",
    "When the sidebar says “Done”, press twice more, a minute apart, each time when the sheet “probe cells” shows its numbers",
  ],
  [
    "シート「conformance」で、目で見る行の C列に yes か no を書き、BigQuery の行にはプロジェクトIDを書いて、もう一度押す",
    "On the sheet “conformance” type yes or no into column C of the rows for the eye, a project id into the row of BigQuery, and press once more",
  ],
  [
    "表の下のセルの文字をすべて `answers.json` に写す。ファイル → コピーを作成 のコピーでも一度押し、そのセルを `copy.json` に写す",
    "Copy the whole text of the cell below the table to `answers.json`. Make a copy of the file, press once in it, and copy its cell to `copy.json`",
  ],
  [
    "`npm run conformance -- --compare answers.json copy.json` が、手元のスプレッドシートと違う答えを1つずつ挙げる（違いがあれば終了コード1）",
    "`npm run conformance -- --compare answers.json copy.json` names each answer that differs from the local spreadsheet's (status 1 if any does)",
  ],
];

const WHERE = {
  menu: "メニュー / menu",
  cells: "セル / cells",
  sidebar: "サイドバー / sidebar",
  google: "Googleだけ / Google alone",
  eye: "目 / eye",
} as const;

const shown = (expected: Json): string =>
  expected === OPEN ? "不明 / open" : code(JSON.stringify(expected).replace(/\|/g, "\\|"));

const steps = (): string =>
  table(
    ["", "すること", "What to do"],
    STEPS.map(([ja, en], i) => [`${i + 1}`, ja, en]),
  );

const probes = (): string =>
  table(
    ["Probe", "答える所 / Where", "何を確かめるか", "What it asks", "期待 / Expected", "出典 / Source"],
    PROBES.map(({ id, where, asks, expected, source }) => [
      code(id),
      WHERE[where],
      asks.ja,
      asks.en,
      shown(expected),
      source,
    ]),
  );

export const CONFORMANCE_PAGE: Page = {
  title: { ja: "Googleで確かめる", en: "Conformance on Google" },
  parts: [
    {
      about: {
        ja: "この製品は、まだGoogle上で一度も動かされていません。Googleのアカウントのある人が5分で、手元のスプレッドシートと同じ答えになるかを確かめられます。注文も個人の情報も要りません。",
        en: "Nobody has run this product on Google yet. Whoever has an account finds out in five minutes whether Google answers as the local spreadsheet does. No orders and nobody's data are needed.",
      },
      table: steps,
    },
    {
      about: {
        ja: "確かめることの一覧です。「不明」は、公開された情報がないか食い違っているもので、製品はどちらでも動くようにしてあります。",
        en: "What is asked. “Open” is what nobody has published, or what public sources disagree on: the product is made to work either way.",
      },
      table: probes,
    },
  ],
};
