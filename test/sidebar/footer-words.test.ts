import { describe, expect, it } from "vitest";
import { spanText } from "../../sidebar/estimate-words.ts";
import { mainAct, mainText, progressOf, readShare, statusText } from "../../sidebar/footer-words.ts";
import { type ChosenFile, NO_IMPORT } from "../../sidebar/import-state.ts";
import { initialState, openedState } from "../../sidebar/state.ts";
import type { State } from "../../sidebar/state.ts";
import { SIDEBAR_TEXTS } from "../../src/catalog/sidebar/sidebar.ts";
import { say as inWords } from "../../src/catalog/language.ts";
import { UnreadableFile } from "../../src/intake/unreadable.ts";
import { ASKING, PREVIEW, RUNNING, STATE } from "../support/sidebar-answers.ts";
import * as given from "../support/sidebar-files.ts";

const OPENED = openedState(initialState("ja"), STATE);
const say = (key: keyof typeof SIDEBAR_TEXTS, values = {}) => inWords(SIDEBAR_TEXTS[key], "ja", values);
const file = (id: number, step: ChosenFile["step"], size = 10): ChosenFile => ({
  ...{ id, size, step },
  name: `${id}.csv`,
  open: false,
});
const read = (id: number) => file(id, { kind: "read", file: given.ORDER_FILE, busy: false });
const withImport = (change: Partial<State["imports"]>, state: Partial<State> = {}): State => ({
  ...OPENED,
  ...state,
  imports: { ...NO_IMPORT, ...change },
});

it.each([
  ["start", "レポートができました。"],
  ["remake", "レポートを作り直しました。"],
  ["undo", "選んだレポートに戻しました。"],
  ["translate", "レポートの言語を変えました。"],
] as const)("a run for the sake of %s ends in its own words", (writing, says) => {
  expect(statusText({ ...OPENED, writing, ended: "done" }, say)).toBe(says);
});

describe("the main button", () => {
  it.each([
    { why: "creates reports", state: OPENED, act: "create", text: "レポートを作成" },
    {
      why: "goes on with a run",
      state: { ...OPENED, unfinished: RUNNING },
      act: "resume",
      text: "再開",
    },
    {
      why: "goes on with other classes once that was agreed",
      state: { ...OPENED, unfinished: ASKING },
      act: "resume",
      text: "この境目でレポートを作る",
    },
    {
      why: "imports the chosen files before anything else",
      state: withImport({ files: [read(1), read(2)] }, { unfinished: RUNNING }),
      act: "import",
      text: "取り込む（2ファイル・8行）",
    },
    {
      why: "counts nothing where no file could be read",
      state: withImport({ files: [file(1, { kind: "refused", refusal: new UnreadableFile("empty") })] }),
      act: "import",
      text: "取り込む",
    },
    {
      why: "goes on with an import whose files are chosen again",
      state: withImport({ files: [read(1)], unfinished: given.RECEIVING }),
      act: "import",
      text: "取り込みを続ける",
    },
    {
      why: "ends an import whose rows all arrived",
      state: withImport({ unfinished: given.MERGING }),
      act: "merge",
      text: "取り込みを続ける",
    },
    {
      why: "creates reports while an import waits for its files",
      state: withImport({ unfinished: given.RECEIVING }),
      act: "create",
      text: "レポートを作成",
    },
  ])("$why", ({ state, act, text }) => {
    expect([mainAct(state), mainText(state, say)]).toEqual([act, text]);
  });
});

describe("the line above it", () => {
  it.each([
    {
      why: "names the file that needs a look",
      files: [file(7, { kind: "read", file: given.OPEN_DATES, busy: false })],
      says: "「7.csv」に確認が必要です。",
    },
    {
      why: "says that files are being read",
      files: [file(1, { kind: "reading", bytes: 0 })],
      says: "ファイルを読み取っています…",
    },
    {
      why: "says that the import can begin",
      files: [read(1)],
      says: "取り込めます。レポートも続けて作ります。",
    },
  ])("$why", ({ files, says }) => {
    expect(statusText(withImport({ files }), say)).toBe(says);
  });

  it("says that an import is unfinished while that is what the button goes on with", () => {
    expect(statusText(withImport({ unfinished: given.MERGING }), say)).toBe("取り込みが途中です。");
  });

  it("says what the add-on does next while rows are sent, and that they are being taken back", () => {
    const sending = withImport({ progress: given.RECEIVING }, { phase: "importing" });
    expect(statusText(sending, say)).toBe("注文データを受け取っています");
    expect(statusText({ ...sending, imports: { ...sending.imports, cancelling: true } }, say)).toBe(
      "取り込みを取り消しています…",
    );
  });
});

describe("a run that takes long", () => {
  const span = (low: number, high: number) => ({ low, high });
  const orders = { ...PREVIEW, long: { total: span(27, 141), read: span(20, 52), sheets: 8 } };
  const waiting: State = { ...OPENED, orders };

  it("is announced with what it consists of before it begins, in the place of what is ready", () => {
    expect(statusText(waiting, say)).toBe("およそ30秒〜2分かかります（読み取り20〜50秒、レポート8枚）。");
    const english = (key: keyof typeof SIDEBAR_TEXTS, values = {}) =>
      inWords(SIDEBAR_TEXTS[key], "en", values);
    expect(statusText(waiting, english)).toBe("Takes about 30 s–2 min: reading 20–50 s, 8 reports.");
    expect(statusText({ ...waiting, orders: PREVIEW }, say)).toBe("作成できます。");
  });

  it("is told again while its orders are read, for whom it began without a press; then its steps are", () => {
    const running: State = {
      ...waiting,
      phase: "running",
      progress: { ...RUNNING, done: 0, label: "読みます" },
    };
    expect(statusText(running, say)).toBe("読みます（全体でおよそ30秒〜2分）");
    expect(statusText({ ...running, orders: PREVIEW }, say)).toBe("読みます");
    expect(statusText({ ...running, progress: { ...RUNNING, done: 1, label: "書きます" } }, say)).toBe(
      "書きます",
    );
  });

  it.each([
    { low: 2, high: 8, says: "10秒" },
    { low: 14.9, high: 54.9, says: "10〜50秒" },
    { low: 15, high: 55, says: "20秒〜1分" },
    { low: 55, high: 89.9, says: "1分" },
    { low: 60, high: 90, says: "1〜2分" },
    { low: 149, high: 600, says: "2〜10分" },
  ])("$low to $high seconds are $says", ({ low, high, says }) => {
    expect(spanText(span(low, high), say)).toBe(says);
  });
});

describe("how far the work has come", () => {
  it("counts chunks, with bringing the rows together as one more", () => {
    const sending = { chunks: 3, progress: { ...given.RECEIVING, next: 2 } };
    expect(progressOf(withImport(sending, { phase: "importing" }))).toEqual({ done: 2, total: 4 });
    expect(progressOf(OPENED)).toBeNull();
  });

  it("is the share of all chosen bytes while files are read", () => {
    const files = [read(1), file(2, { kind: "reading", bytes: 10 }, 30)];
    expect(readShare(withImport({ files }))).toBe(0.5);
    expect(readShare(withImport({ files: [read(1)] }))).toBeNull();
  });
});
