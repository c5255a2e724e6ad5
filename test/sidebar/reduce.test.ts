import { describe, expect, it } from "vitest";
import { reduce } from "../../sidebar/reduce.ts";
import type { Trouble } from "../../sidebar/client.ts";
import type { Action } from "../../sidebar/reduce.ts";
import { initialState, isFormChanged } from "../../sidebar/state.ts";
import type { State } from "../../sidebar/state.ts";
import { DONE, PREVIEW, RESULT, RUNNING, STATE } from "../support/sidebar-answers.ts";

const after = (...actions: Action[]): State => actions.reduce(reduce, initialState("en"));
const opened: Action = { type: "opened", answer: STATE };
const trouble = { kind: "platform", cause: "timeout", message: "Exceeded maximum execution time" } as const;
const answered = (code: string): Trouble => ({
  kind: "answered",
  failure: { code, message: "m", hint: "h", details: [] },
});

describe("opening", () => {
  it("fills the form from the first answer, in the answer's language", () => {
    const state = after(opened);
    expect(state).toMatchObject({ phase: "form", language: "ja", sheetId: 11, dateOrder: "YMD" });
    expect(state.settings.f5).toBe("5");
    expect(state.folds).toMatchObject({ columns: false, settings: false, slices: false, levers: false });
  });

  it("opens the columns when one is missing", () => {
    const orders = { ...PREVIEW, problems: ["金額の列がありません。"] };
    expect(after({ type: "opened", answer: { ...STATE, orders } }).folds.columns).toBe(true);
  });

  it("leaves nothing to fill in when the first call fails, and sends the keyboard to the box", () => {
    const state = after({ type: "openFailed", trouble });
    expect(state).toMatchObject({ phase: "stuck", trouble, focus: { spot: "trouble", turn: 1 } });
  });

  it("takes over a stored anchor", () => {
    const answer = { ...STATE, anchor: { kind: "daysAgo", days: 30 } as const };
    expect(after({ type: "opened", answer }).anchor).toEqual({ how: "daysAgo", date: "", days: "30" });
  });
});

describe("what the settings sheet said", () => {
  it("stands in the form from the start of the run on", () => {
    const taken = {
      settings: { ...STATE.settings, minSample: 77 },
      anchor: { kind: "daysAgo", days: 9 },
    } as const;
    const before = after(opened, { type: "setting", change: { minSample: "12" } });
    const state = reduce(before, { type: "runProgress", progress: { ...RUNNING, taken } });
    expect(state.settings.minSample).toBe("77");
    expect(state.anchor).toEqual({ how: "daysAgo", date: "", days: "9" });
    const plain = reduce(before, { type: "runProgress", progress: RUNNING });
    expect(plain.settings.minSample).toBe("12");
  });
});

describe("inspecting at a sheet", () => {
  const inspecting: Action = { type: "inspecting", inspection: 1, sheetId: 12 };
  const other = { ...PREVIEW, sheetId: 12, name: "注文2", dateOrder: "DMY" as const };

  it("shows the picked sheet at once, its columns when they come", () => {
    expect(after(opened, inspecting)).toMatchObject({
      sheetId: 12,
      inspecting: true,
      orders: { sheetId: 11 },
    });
    const state = after(opened, inspecting, { type: "inspected", inspection: 1, orders: other });
    expect(state).toMatchObject({ inspecting: false, orders: { sheetId: 12 }, dateOrder: "DMY" });
  });

  it("ignores the answer to an earlier look", () => {
    const state = after(
      opened,
      inspecting,
      { type: "inspecting", inspection: 2, sheetId: 11 },
      { type: "inspected", inspection: 1, orders: other },
    );
    expect(state).toMatchObject({ inspecting: true, sheetId: 11, orders: { sheetId: 11 } });
  });

  it("goes back to the sheet before when the look fails", () => {
    const state = after(opened, inspecting, { type: "inspectFailed", inspection: 1, trouble });
    expect(state).toMatchObject({ sheetId: 11, inspecting: false, trouble });
  });
});

describe("the date order", () => {
  const dateQuestion = { cell: "03/04/2024", monthFirst: "2024-03-04", dayFirst: "2024-04-03" };
  const open = { ...PREVIEW, dateOrder: null, dateQuestion };
  const asked = after({ type: "opened", answer: { ...STATE, orders: open } });

  it("is asked when both readings fit, not when there is no date column", () => {
    expect(asked.asksDateOrder).toBe(true);
    const none = { ...open, columns: { ...open.columns, date: null } };
    expect(after({ type: "opened", answer: { ...STATE, orders: none } }).asksDateOrder).toBe(false);
  });

  it("stays in sight once answered, so that nothing jumps", () => {
    const inspected: Action = { type: "inspected", inspection: 1, orders: { ...PREVIEW, dateOrder: "DMY" } };
    const state = [
      { type: "dateOrder", order: "DMY" } as const,
      { type: "inspecting", inspection: 1, sheetId: 11 } as const,
      inspected,
    ].reduce<State>(reduce, asked);
    expect(state).toMatchObject({ asksDateOrder: true, dateOrder: "DMY", orders: { dateQuestion } });
  });

  it("is asked anew for another date column", () => {
    const columns = { ...PREVIEW.columns, date: 3 };
    const answer: Action = { type: "inspected", inspection: 0, orders: { ...open, columns } };
    expect(reduce({ ...asked, dateOrder: "DMY" }, answer)).toMatchObject({
      asksDateOrder: true,
      dateOrder: null,
    });
  });

  it("is asked when the run finds it open after all", () => {
    const failed: Action = { type: "runFailed", trouble: answered("date-order-unknown"), resumable: false };
    expect(after(opened, { type: "runStarted", writing: "start" }, failed).asksDateOrder).toBe(true);
  });
});

describe("a run", () => {
  const started: Action = { type: "runStarted", writing: "start" };
  const step: Action = { type: "runProgress", progress: RUNNING };

  it("sends the keyboard to the progress and counts the steps that returned", () => {
    const state = after(opened, started, step);
    expect(state).toMatchObject({ phase: "running", progress: { done: 2, total: 5 } });
    expect(state.focus.spot).toBe("progress");
  });

  it("has the file remember what the form says, from its first answer on", () => {
    const changed = after(opened, { type: "setting", change: { minSample: "12" } });
    expect(isFormChanged(changed)).toBe(true);
    expect(isFormChanged(reduce(changed, started))).toBe(true);
    expect(isFormChanged([started, step].reduce(reduce, changed))).toBe(false);
    const undone: Action[] = [{ type: "runStarted", writing: "undo" }, step];
    expect(isFormChanged(undone.reduce(reduce, changed))).toBe(true);
  });

  it("ends with its result and the keyboard there", () => {
    const state = after(opened, started, step, { type: "runProgress", progress: DONE });
    expect(state).toMatchObject({ phase: "form", ended: "done", result: RESULT, focus: { spot: "result" } });
  });

  it("keeps the earlier result when it is cancelled", () => {
    const state = after({ type: "opened", answer: { ...STATE, last: RESULT } }, started, step, {
      type: "runProgress",
      progress: { ...RUNNING, state: "cancelled" },
    });
    expect(state).toMatchObject({ phase: "form", ended: "cancelled", result: RESULT, unfinished: null });
    expect(state.focus.spot).toBe("create");
  });

  it("can go on after Google's own failure, not after the add-on's answer", () => {
    const lost = after(opened, started, step, { type: "runFailed", trouble, resumable: true });
    expect(lost).toMatchObject({ phase: "form", unfinished: RUNNING, trouble });
    const over = after(opened, started, step, {
      type: "runFailed",
      trouble: answered("no-purchases"),
      resumable: false,
    });
    expect(over).toMatchObject({ phase: "form", unfinished: null });
  });
});

describe("another language", () => {
  const switched: Action = { type: "language", language: "en" };
  const english = { ...STATE, language: "en" as const, last: { ...RESULT, notices: ["Read as a guide."] } };

  it("changes the page at once and the add-on's sentences when they come; the form stays", () => {
    const typed: Action = { type: "setting", change: { f5: "9" } };
    const state = after(opened, typed, switched, { type: "translated", answer: english });
    expect(state).toMatchObject({ language: "en", result: { notices: ["Read as a guide."] } });
    expect(state.settings.f5).toBe("9");
  });

  it("does not touch a run under way, nor take sentences that come too late", () => {
    const running = after(opened, { type: "runStarted", writing: "start" }, switched);
    expect(reduce(running, { type: "translated", answer: english })).toBe(running);
    const back = after(opened, switched, { type: "language", language: "ja" });
    expect(reduce(back, { type: "translated", answer: english })).toBe(back);
  });
});

it("opens a fold before the keyboard is sent into it", () => {
  const state = after(opened, { type: "focus", spot: "settings" });
  expect(state).toMatchObject({ folds: { settings: true, columns: false }, focus: { spot: "settings" } });
});
