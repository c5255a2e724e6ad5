import { describe, expect, it } from "vitest";
import type { RunProgress, RunRequest } from "../../src/entry/contract.ts";
import { answer, at, bookOf, opened, run, start, step, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

type Book = ReturnType<typeof bookOf>;

const ONE = { ...at("2024-03-31"), reports: ["rfm"] };
const WIDE = { ...ONE, settings: { stageThresholds: [1, 2, 3, 6, 12] } } satisfies Partial<RunRequest>;
const newBook = (): Book => bookOf(tableOf(WORKED_ROWS));
const goOn = (book: Book, runId: string) => answer(book, "step", { runId, goOn: true, language: "ja" });
/** The steps up to the end; a question stops them, as nobody answers. */
function finished(book: Book, begun: RunProgress): RunProgress {
  let progress = begun;
  while (progress.state === "running" && progress.question === undefined)
    progress = step(book, progress.runId);
  return progress;
}
const sheets = (book: Book) => JSON.stringify(book.visibleSheets().map((name) => book.values(name)));

/*
 * By hand (definitions.md 5): with 3, 4, 5 purchases C08, C09, C10 and C13 are F5. With 3, 6, 12 C08 (5, active), C13 (5,
 * active) and C10 (5, lapsed) are F3, C09 (7, active) is F4: four of fourteen people, and nobody is F5.
 */
const SINCE_LAST =
  "「ランクの購入回数」（1,2,3,4,5→1,2,3,6,12）を変えたため、「ランクと稼働・離脱」では2024/03/31時点の14人のうち4人の区分が前回のレポートと変わります。多い動きは、F5 稼働→F3 稼働（2人）、F5 稼働→F4 稼働（1人）、F5 離脱→F3 離脱（1人）です。F5 稼働、F5 離脱は0人になります。";

describe("limits that are not those of the last reports", () => {
  it("are told with the people they move, and nothing is written before somebody agrees", () => {
    const book = newBook();
    run(book, ONE);
    const before = sheets(book);
    const { runId } = start(book, WIDE);
    const asked = step(book, runId);
    expect(asked).toMatchObject({ state: "running", question: [SINCE_LAST] });
    expect(step(book, runId)).toEqual(asked);
    expect(opened(book).unfinished).toEqual(asked);
    expect(sheets(book)).toBe(before);
    const agreed = goOn(book, runId);
    expect(agreed.question).toBeUndefined();
    expect(finished(book, agreed).result?.notices).toContain(SINCE_LAST);
    expect(sheets(book)).not.toBe(before);
  });
  it("are no question to a caller that agreed beforehand, as the command line does", () => {
    const book = newBook();
    run(book, ONE);
    expect(goOn(book, start(book, WIDE).runId).question).toBeUndefined();
  });
  it("changed on the 設定 sheet are told as well, in the reader's language", () => {
    const book = newBook();
    run(book, ONE);
    const row = book.values("設定").findIndex(([label]) => label === "ランクの購入回数") + 1;
    book.setCell("設定", `B${row}`, "1,2,3,6,12");
    const { runId } = start(book, ONE);
    step(book, runId);
    expect(answer(book, "step", { runId, language: "en" }).question).toEqual([
      "“Stage thresholds” (1,2,3,4,5 → 1,2,3,6,12) changed: by “Stage, active or lapsed”, 4 of 14 people as of 2024/03/31 are in another class than in the last reports. The largest movements: F5 active → F3 active 2, F5 active → F4 active 1, F5 lapsed → F3 lapsed 1. Nobody is left in F5 active, F5 lapsed.",
    ]);
  });
  it("given up, leave the reports as they are, and are told again by the next run", () => {
    const book = newBook();
    run(book, ONE);
    const before = sheets(book);
    const { runId } = start(book, WIDE);
    step(book, runId);
    expect(answer(book, "cancel", { runId, language: "ja" }).state).toBe("cancelled");
    expect(sheets(book)).toBe(before);
    expect(opened(book).unfinished).toBeNull();
    expect(step(book, start(book, WIDE).runId).question).toEqual([SINCE_LAST]);
    expect(
      step(book, start(book, { ...ONE, settings: { stageThresholds: [1, 2, 3, 4, 5] } }).runId).question,
    ).toBeUndefined();
  });
  it("that move nobody are told in the result, without a question", () => {
    const book = newBook();
    run(book, ONE);
    // Nobody bought last exactly 361 days before.
    const progress = finished(book, start(book, { ...ONE, settings: { nurtureDays: [120, 361] } }));
    expect(progress.question).toBeUndefined();
    expect(progress.result?.notices).toContain(
      "「育成：経過日数」（120,360→120,361）を変えましたが、「育成セグメント」の区分が前回のレポートと変わる人はいません（2024/03/31時点の14人）。",
    );
  });
  it("of a first run are compared with the defaults, and nobody is asked", () => {
    const book = newBook();
    expect(finished(book, start(book, WIDE)).result?.notices).toContain(
      SINCE_LAST.replace("前回のレポート", "初期値のとき"),
    );
  });
});
