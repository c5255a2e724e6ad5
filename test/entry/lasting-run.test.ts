import { expect, it } from "vitest";
import type { Book } from "../../src/workbench/book.ts";
import { callsOf, cure, helpersIn, LASTING, metAt, obstructAt } from "../support/lasting.ts";
import { ask, at, bookOf, run, start, tableOf } from "../support/run-book.ts";
import { WORKED_ROWS } from "../support/worked-shop.ts";

const POSITIONS = 60;
const [MEMO, STORE, SETTINGS, ORDERS] = ["メモ", "CPM_DATA", "設定", "注文"];
const FORMULAS = ["=CPM_ACTIVE()", "=CPM_RETENTION(,,CPM_UPDATED)"];
const [FIRST, SECOND] = ["2024-03-31", "2023-03-31"].map((date) => ({ ...at(date), reports: ["rfm"] }));
const REPORT = "RFM";

/** Where things come in the way of the steps: the orders are read, the report is written, all is ended. */
const SHEETS = [
  [[STORE], [ORDERS]],
  [[REPORT], ["CPM_backup", "CPM_work", REPORT], [STORE]],
  [[STORE], [SETTINGS], [MEMO]],
];

/** What a sheet shows, times apart. */
const text = (book: Book, name: string): string =>
  JSON.stringify(book.values(name)).replace(/\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d/g, "");

const formulasOn = (book: Book): string[] =>
  FORMULAS.map((_, col) => {
    const position = { sheetId: book.sheet(MEMO)!.id, row: 0, col };
    const cell = book.model.getters.getCell(position);
    return cell?.isFormula ? book.model.getters.getCellText(position, { showFormula: true }) : "";
  });

/** A file with a report, and the second run of it, cut before each of its steps. */
function secondRun() {
  const book = bookOf(tableOf(WORKED_ROWS));
  book.addTable(MEMO, [["", ""]], "text");
  run(book, FIRST);
  FORMULAS.forEach((formula, i) => book.typeFormula(MEMO, `${"AB"[i]}1`, formula));
  const old = text(book, REPORT);
  const { runId } = start(book, SECOND);
  const steps: { before: Book; calls: string[] }[] = [];
  for (let state = "running"; state === "running";) {
    const before = book.copy();
    const calls = callsOf(book, () => (state = stepped(book, runId)));
    steps.push({ before, calls });
  }
  return { runId, steps, old, fresh: text(book, REPORT) };
}

/** Does a step, again after a stop of the platform; the state of the run, or the code of the problem that ends it. */
function stepped(book: Book, runId: string): string {
  for (let times = 0; ; times++) {
    const reply = ask(book, "step", { runId, language: "ja" });
    if (reply.ok) return reply.value.state;
    if (reply.problem.code !== "platform" || times === 2) return reply.problem.code;
  }
}

interface Place {
  readonly kind: string;
  readonly sheets: readonly string[];
  readonly step: number;
  readonly nth: number;
}

/** Places all over the run, always the same, each as the one where a kind is met from there on. */
function places(kind: string, steps: readonly { calls: string[] }[]): Place[] {
  const total = steps.reduce((sum, { calls }) => sum + calls.length, 0);
  return Array.from({ length: POSITIONS }, (_, i) => {
    let nth = 1 + Math.floor((((i + 1) * Math.SQRT2) % 1) * total);
    let step = 0;
    while (nth > steps[step]!.calls.length) nth -= steps[step++]!.calls.length;
    const sheets = SHEETS[step]!;
    return {
      kind,
      sheets: sheets[i % sheets.length]!,
      step,
      nth: metAt(kind, steps[step]!.calls, nth) ?? steps[step]!.calls.length,
    };
  });
}

it("a whole run: whatever comes in the way anywhere, and stays, locks, loses and doubles nothing", () => {
  const { runId, steps, old, fresh } = secondRun();
  const all = Object.keys(LASTING).flatMap((kind) => places(kind, steps));
  const cases = [...new Map(all.map((place) => [JSON.stringify(place), place])).values()];
  const counts = { ended: 0, again: 0 };
  const codes = new Set<string>();
  const began = performance.now();
  cases.forEach(({ kind, sheets, step, nth }, i) => {
    const where = `${kind} on ${sheets.join()} at call ${nth} of step ${step}`;
    const book = steps[step]!.before.copy();
    obstructAt(book, nth, kind, sheets);
    let state = stepped(book, runId);
    while (state === "running" && i % 8 === 0) state = stepped(book, runId);
    expect(state, `no sentence of its own: ${where}`).not.toBe("platform");
    if (state !== "done") {
      if (state !== "running") codes.add(state);
      if (state !== "running") counts.ended++;
      expect(ask(book, "cancel", { runId, language: "ja" }).ok, `cancelling: ${where}`).toBe(true);
    }
    if (i % 10 === 0)
      expect(ask(book.copy(), "removeAll", { language: "ja" }).ok, `removing: ${where}`).toBe(true);
    cure(book);
    const shown = book.sheets().map(({ name }) => text(book, name));
    const isThere = shown.includes(old) || shown.includes(fresh);
    if (kind !== "deleted sheet") expect(isThere, `lost: ${where}`).toBe(true);
    if ((isThere && helpersIn(book).length === 0 && i % 12 > 0) || book.sheet(ORDERS) === undefined) return;
    counts.again++;
    expect(run(book, SECOND).state, `locked: ${where}`).toBe("done");
    expect(helpersIn(book), where).toEqual([]);
    const made = book.visibleSheets().filter((name) => text(book, name) === fresh);
    expect(made, `lost or doubled: ${where}`).toHaveLength(1);
    if (book.sheet(MEMO) !== undefined) expect(formulasOn(book), `lost: ${where}`).toEqual(FORMULAS);
  });
  console.log(
    `lasting refusals of a whole run: ${Object.keys(LASTING).length} kinds at ${POSITIONS} places, ${all.length} cases, ` +
      `${cases.length} of them met differently: 0 locked, 0 lost, 0 doubled; ${counts.ended} ended in a sentence ` +
      `(${[...codes].sort().join(", ")}), ${counts.again} run again; ${Math.round((performance.now() - began) / 1000)} s`,
  );
  expect(counts.ended).toBeGreaterThan(10);
}, 900_000);
