/** Every state that the sidebar can be in, each as what the add-on answers and what the user does to get there. */
import type { Page } from "playwright-core";
import type { Language, SidebarState } from "../../src/entry/contract.ts";
import { type DroppedFile, dropFiles } from "./drop-files.ts";
import { ERASE_SCENES } from "./erase-scenes.ts";
import { HOME_SCENES } from "./home-scenes.ts";
import { LIST_SCENES } from "./list-scenes.ts";
import { AD_COST_SCENES } from "./ad-cost-scenes.ts";
import { STEP_SCENES } from "./step-scenes.ts";
import { encoded } from "./encode-text.ts";
import type { Answers, FakeAddOn } from "./fake-add-on.ts";
import {
  ASKING,
  DONE,
  EXPLANATION,
  LEVERS,
  MANAGEMENT,
  PREVIEW,
  REFUSAL,
  RESULT,
  RUNNING,
  STAGES,
  STATE,
  WITHHELD,
} from "./sidebar-answers.ts";
import { IMPORTED, MERGING, RECEIVING, TAKEN_BACK } from "./sidebar-files.ts";

export interface Scene {
  /** What stands beside the answers that every scene has. */
  readonly answers?: Answers;
  /** What the sidebar opens with beside the usual. */
  readonly opens?: Partial<SidebarState>;
  /** Before the page opens. */
  before?(addOn: FakeAddOn): void;
  go?(page: Page, addOn: FakeAddOn): Promise<unknown>;
}

const csv = (name: string, ...lines: string[]): DroppedFile => {
  return { name, bytes: encoded(lines.join("\r\n"), "shift_jis") };
};
const HEADER = "注文番号,注文日,会員番号,注文合計";
const CLEAR = csv("受注一覧.csv", HEADER, "1001,2024/01/05,M1,5400", "1002,2024/03/31,M2,1200");
const TWO_WAYS = csv(
  "orders.csv",
  "注文番号,注文日,会員番号,金額",
  "1,03/04/2024,M1,5400",
  "1,03/04/2024,M1,5400",
);
const POOR = csv("poor.csv", HEADER, "1001,soon,M1,5400", "1002,2024/03/31,M2,many", "合計,,,5400");
const MIXED = csv("fx.csv", `${HEADER},通貨`, "1,2024/01/05,M1,5400,JPY", "2,2024/01/06,M2,40,USD");
const UNKNOWN = csv("other.csv", "a,b,c", "1,2,3");
const EXCEL: DroppedFile = { name: "注文.xls", bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]) };

const offline = new Error("NetworkError: Connection failure due to HTTP 0");
const used = { last: RESULT };
const never = () => new Promise<void>(() => undefined);
const told = IMPORTED.result && {
  ...IMPORTED.result,
  notices: ["手で直した2行が、ファイルの内容に替わりました。"],
};
const PUT_BACK = {
  some: { cells: 3, sheets: ["顧客BS", "育成マップ"], left: [] },
  none: { cells: 0, sheets: [], left: [] },
  refused: { cells: 0, sheets: [], left: ["「顧客BS」の黄色のセル2個は、元の値に戻せませんでした。"] },
};
async function drop(page: Page, ...files: DroppedFile[]): Promise<void> {
  await dropFiles(page, files);
  const read = page.locator(".file .name");
  await read.nth(files.length - 1).waitFor();
  await page.waitForFunction(() => !document.querySelector(".file")?.textContent?.includes("… "));
  await page.locator(".file details, .file .refusal").first().waitFor();
}

const press = (page: Page, selector: string) => page.locator(selector).first().click();
const chosen = (...files: DroppedFile[]): Scene => ({ opens: used, go: (page) => drop(page, ...files) });

/** By name. */
export const SCENES: Readonly<Record<string, Scene>> = {
  opening: {
    answers: { open: [offline] },
    go: async (page, addOn) => {
      addOn.once("open", never);
      await press(page, ".trouble > button");
    },
  },
  "the first call failed": { answers: { open: [offline] } },
  "a viewer": { opens: { canEdit: false } },
  "a viewer with a result": { opens: { canEdit: false, ...used } },
  "the first run": {},
  "a copy of another file": { opens: { isCopy: true } },
  "the language of the reports is asked": { opens: { settings: { ...STATE.settings, language: "en" } } },
  "a long run is announced": {
    opens: {
      orders: {
        ...PREVIEW,
        long: { total: { low: 55, high: 640 }, read: { low: 14, high: 590 }, sheets: 12 },
      },
    },
  },
  "no orders sheet": { opens: { orders: null } },
  "no sheet at all": { opens: { orders: null, sheets: [] } },
  "the date order is asked": {
    opens: {
      orders: {
        ...PREVIEW,
        dateOrder: null,
        dateQuestion: { cell: "03/04/2024", monthFirst: "2024-03-04", dayFirst: "2024-04-03" },
      },
    },
  },
  "a column is missing": {
    opens: {
      orders: {
        ...PREVIEW,
        columns: { ...PREVIEW.columns, amount: null },
        problems: ["金額の列がありません。"],
      },
    },
  },
  "a run is unfinished": { opens: { unfinished: RUNNING, ...used } },
  "people would change class": { opens: { unfinished: ASKING, ...used } },
  "stages are proposed": {
    opens: { last: { ...RESULT, stages: STAGES } },
    go: (page) => press(page, ".settings:has(input[type=checkbox]) summary"),
  },
  "an import is unfinished": { opens: { unfinishedImport: { ...RECEIVING, next: 1, rowsReceived: 2 } } },
  "a merge is unfinished": { opens: { unfinishedImport: MERGING, ...used } },
  "a result": { opens: used },
  ...Object.fromEntries(
    Object.entries(PUT_BACK).map(([name, answer]): [string, Scene] => [
      `inputs put back: ${name}`,
      {
        opens: used,
        answers: { putInputsBack: [answer] },
        go: async (page) => {
          await press(page, ".put-back button");
          await page.locator(".put-back p").first().waitFor();
        },
      },
    ]),
  ),
  "a copy for management": {
    opens: used,
    answers: { managementCopy: [MANAGEMENT] },
    go: async (page) => {
      await page.locator(".management summary").click();
      await press(page, ".management button");
      await page.locator(".copies a").first().waitFor();
    },
  },
  "a result without headlines": { opens: { last: WITHHELD } },
  "a setting that does not fit": {
    go: async (page) => {
      await press(page, ".settings:has(input[type=checkbox]) summary");
      await page.locator(".settings input[type=text]:visible").first().fill("1");
    },
  },
  "an anchor that is missing": {
    go: (page) => page.locator("[aria-labelledby=anchor] select").selectOption("date"),
  },
  running: {
    before: (addOn) => addOn.once("step", never),
    go: async (page) => {
      await press(page, ".main");
      await page.locator("footer .count").waitFor();
    },
  },
  "a run was cancelled": {
    answers: { start: [{ ...RUNNING, state: "cancelled" }] },
    go: (page) => press(page, ".main"),
  },
  "a run was refused": {
    answers: { start: [REFUSAL] },
    go: async (page) => {
      await press(page, ".main");
      await page.locator(".trouble").waitFor();
    },
  },
  "a run is over": {
    go: async (page) => {
      await press(page, ".main");
      await page.locator("#result").waitFor();
    },
  },
  "a number explained": {
    opens: used,
    go: async (page) => {
      await press(page, "[aria-labelledby=explain] button");
      await page.locator(".explained").waitFor();
    },
  },
  "a list asked for": {
    opens: used,
    go: async (page) => {
      await press(page, "[aria-labelledby=explain] button");
      await press(page, ".explained button");
    },
  },
  "the levers": {
    opens: used,
    go: async (page) => {
      await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
      await page.locator(".levers input").first().waitFor();
    },
  },
  ...LIST_SCENES,
  ...STEP_SCENES,
  ...ERASE_SCENES,
  ...AD_COST_SCENES,
  ...HOME_SCENES,
  "removing is asked": {
    opens: used,
    go: async (page) => {
      await press(page, ".removal summary");
      await press(page, ".removal button");
    },
  },
  removed: {
    answers: { removeAll: [{ removed: 4, lists: ["顧客リスト"], left: ["「注文データ」は残しました。"] }] },
    go: async (page) => {
      await press(page, ".removal summary");
      await press(page, ".removal button");
      await press(page, ".removal .danger");
      await page.locator(".removal details[open]").waitFor();
    },
  },
  "a clear file": chosen(CLEAR),
  "a file with questions": chosen(TWO_WAYS),
  "a file that is read poorly": chosen(POOR),
  "files in several currencies": chosen(MIXED),
  "a file without known columns": chosen(UNKNOWN),
  "a file that cannot be read": chosen(EXCEL),
  "good files and bad ones": chosen(CLEAR, EXCEL, TWO_WAYS),
  "many files": chosen(...Array.from({ length: 15 }, (_, i) => ({ ...CLEAR, name: `${i}.csv` }))),
  "the parts did not come": {
    answers: { parts: [offline] },
    opens: used,
    go: async (page) => {
      await dropFiles(page, [CLEAR]);
      await page.locator(".trouble").waitFor();
    },
  },
  importing: {
    opens: used,
    before: (addOn) => addOn.once("importChunk", never),
    go: async (page) => {
      await drop(page, CLEAR);
      await press(page, ".main");
      await page.locator("footer .second").waitFor();
    },
  },
  "an import was cancelled": {
    answers: { importStart: [TAKEN_BACK] },
    opens: used,
    go: async (page) => {
      await drop(page, CLEAR);
      await press(page, ".main");
    },
  },
  "an import that has something to say": {
    answers: { importMerge: [{ ...IMPORTED, result: told }] },
    opens: used,
    go: async (page) => {
      await drop(page, CLEAR);
      await press(page, ".main");
      await page.locator("#imported").waitFor();
    },
  },
  "imported and made": {
    go: async (page) => {
      await dropFiles(page, [CLEAR]);
      await page.locator("#result").waitFor();
    },
  },
};

/** The add-on's answers in a scene. */
export function answersOf({ answers = {}, opens = {} }: Scene, language: Language): Answers {
  const state = { ...STATE, language, settings: { ...STATE.settings, language }, ...opens };
  return {
    ...{ open: [state], inspect: [PREVIEW], start: [RUNNING], step: [DONE], show: [null] },
    ...{ cancel: [{ ...RUNNING, state: "cancelled" }], sliceValues: [[]], levers: [LEVERS], mappings: [{}] },
    ...{ remake: [RUNNING], undo: [RUNNING], translate: [RUNNING], home: [state.home] },
    ...{ importStart: [RECEIVING], importChunk: [MERGING], importMerge: [IMPORTED] },
    ...{ importCancel: [TAKEN_BACK], explain: [EXPLANATION], longIds: [{ keepLongIds: false }] },
    ...answers,
    ...(answers.open && { open: [...answers.open, state] }),
  };
}
