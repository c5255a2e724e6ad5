import { describe, expect, it } from "vitest";
import { assignColumn, chooseDateOrder, chooseSheet } from "../../sidebar/acts/inspect.ts";
import { copyForManagement, putInputsBack, removeAll, switchLanguage } from "../../sidebar/acts/open.ts";
import { cancel, create, discard, resume, runRequest } from "../../sidebar/acts/run.ts";
import { initialState } from "../../sidebar/state.ts";
import { DONE, MANAGEMENT, PREVIEW, RESULT, RUNNING, STATE } from "../support/sidebar-answers.ts";
import { openPage } from "../support/opened-page.ts";

const FIRST = { ...RUNNING, done: 0 };
const CANCELLED = { ...RUNNING, state: "cancelled" as const };

describe("creating reports", () => {
  it("starts once and steps until the add-on says it is done", async () => {
    const { page, addOn, state } = await openPage({ start: [FIRST], step: [RUNNING, DONE] });
    await create(page);
    expect(addOn.methods()).toEqual(["open", "start", "step", "step", "show"]);
    expect(state()).toMatchObject({ phase: "form", ended: "done", result: RESULT });
  });

  it("brings 顧客BS to the front when these are the file's first, and leaves the user's sheet there later", async () => {
    const { page, addOn } = await openPage({ start: [DONE] });
    await create(page);
    expect(addOn.calls.at(-1)).toEqual({ method: "show", args: { sheetId: 21, language: "ja" } });
    await create(page);
    expect(addOn.methods()).toEqual(["open", "start", "show", "start"]);
  });

  it("sends what the form holds", async () => {
    const { page, addOn } = await openPage({ start: [DONE] });
    page.store.dispatch({ type: "anchor", change: { how: "daysAgo", days: "30" } });
    page.store.dispatch({ type: "setting", change: { f4: "6", f5: "12" } });
    await create(page);
    expect(addOn.calls.find(({ method }) => method === "start")?.args).toEqual({
      sheetId: 11,
      headerRow: 1,
      headers: PREVIEW.headers,
      columns: PREVIEW.columns,
      dateOrder: "YMD",
      anchor: { kind: "daysAgo", days: 30 },
      settings: {
        stageThresholds: [1, 2, 3, 6, 12],
        projectionModel: "static",
        includeReactivation: true,
        mergeSameDayOrders: false,
        countZeroYenOrders: false,
        newCustomersOverride: null,
        annualSalesOverride: null,
        minSample: 30,
        language: "ja",
      },
      reports: [],
      slice: null,
      compare: [],
      language: "ja",
    });
  });

  it("calls nothing while something stands in the way, and leads there", async () => {
    const { page, addOn, state } = await openPage();
    page.store.dispatch({ type: "setting", change: { f3: "1" } });
    await create(page);
    expect(addOn.methods()).toEqual(["open"]);
    expect(state()).toMatchObject({ focus: { spot: "settings" }, folds: { settings: true } });
  });

  it("waits for a look that is under way, so that a quick press uses what was just chosen", async () => {
    const columns = { ...PREVIEW.columns, status: null };
    const { page, addOn } = await openPage({ start: [DONE], inspect: [{ ...PREVIEW, columns }] });
    addOn.once("inspect", () => new Promise((resolve) => setTimeout(resolve, 5)));
    await Promise.all([assignColumn(page, "status", null), create(page)]);
    expect(addOn.methods()).toEqual(["open", "inspect", "start", "show"]);
    expect(addOn.calls[2]?.args).toMatchObject({ columns });
  });

  it("starts one run only, however often it is pressed", async () => {
    const { page, addOn } = await openPage({ start: [DONE] });
    await Promise.all([create(page), create(page)]);
    expect(addOn.methods().filter((method) => method === "start")).toHaveLength(1);
  });

  it("is not possible without an orders sheet", () => {
    expect(runRequest(initialState("ja"))).toBeNull();
  });
});

describe("stopping and going on", () => {
  it("cancels between two steps, not in the middle of one", async () => {
    const { page, addOn, state } = await openPage({ start: [FIRST], step: [RUNNING], cancel: [CANCELLED] });
    const running = create(page);
    addOn.once("step", () => cancel(page));
    await running;
    expect(addOn.methods()).toEqual(["open", "start", "step", "cancel"]);
    expect(state()).toMatchObject({ phase: "form", ended: "cancelled" });
  });

  it("resumes a run that a closed sidebar left behind, without starting anew", async () => {
    const { page, addOn, state } = await openPage({
      open: [{ ...STATE, unfinished: RUNNING }],
      step: [DONE],
    });
    await resume(page);
    expect(addOn.methods()).toEqual(["open", "step", "show"]);
    expect(addOn.calls[1]?.args).toEqual({ runId: "run-1", language: "ja" });
    expect(state()).toMatchObject({ unfinished: null, ended: "done" });
  });

  it("discards such a run without another step", async () => {
    const { page, addOn, state } = await openPage({
      open: [{ ...STATE, unfinished: RUNNING }],
      cancel: [CANCELLED],
    });
    await discard(page);
    expect(addOn.methods()).toEqual(["open", "cancel"]);
    expect(state()).toMatchObject({ unfinished: null, ended: "cancelled" });
  });

  it("keeps a run for later when Google fails in the middle", async () => {
    const { page, state } = await openPage({
      start: [FIRST],
      step: [RUNNING, new Error("Exceeded maximum execution time")],
    });
    await create(page);
    expect(state()).toMatchObject({ phase: "form", unfinished: RUNNING, trouble: { cause: "timeout" } });
  });
});

describe("a problem the add-on answers a step with", () => {
  it.each([
    { code: "no-purchases", goesOn: false },
    { code: "busy", goesOn: true },
    { code: "platform", goesOn: true },
  ])("$code: the run can go on later = $goesOn", async ({ code, goesOn }) => {
    const problem = { code, message: "m", hint: "h", details: [] };
    const { page, state } = await openPage({ start: [RUNNING], step: [{ problem }] });
    await create(page);
    expect(state()).toMatchObject({ phase: "form", unfinished: goesOn ? RUNNING : null });
    expect(state().trouble).toEqual({ kind: "answered", failure: problem });
  });
});

describe("looking at sheets", () => {
  it("detects everything for another sheet", async () => {
    const { page, addOn } = await openPage();
    await chooseSheet(page, 12);
    const detect = { headerRow: null, columns: null, dateOrder: null };
    expect(addOn.calls.at(-1)?.args).toEqual({ sheetId: 12, ...detect, language: "ja" });
  });

  it("changes one column and keeps the others", async () => {
    const { page, addOn } = await openPage();
    await assignColumn(page, "amount", 4);
    expect(addOn.calls.at(-1)?.args).toMatchObject({
      columns: { ...PREVIEW.columns, amount: 4 },
      dateOrder: "YMD",
    });
  });

  it("detects the date order anew for another date column", async () => {
    const { page, addOn } = await openPage();
    await assignColumn(page, "date", 3);
    expect(addOn.calls.at(-1)?.args).toMatchObject({ columns: { date: 3 }, dateOrder: null });
  });

  it("has the rows read in the order the user chose", async () => {
    const { page, addOn, state } = await openPage({ inspect: [{ ...PREVIEW, dateOrder: "DMY" }] });
    await chooseDateOrder(page, "DMY");
    expect(addOn.calls.at(-1)?.args).toMatchObject({ dateOrder: "DMY" });
    expect(state().dateOrder).toBe("DMY");
  });
});

describe("putting inputs back", () => {
  const some = { cells: 3, sheets: ["顧客BS"], left: [] };

  it("asks once, and leads to what became of them", async () => {
    const { page, addOn, state } = await openPage({ putInputsBack: [some] });
    await Promise.all([putInputsBack(page), putInputsBack(page)]);
    expect(addOn.methods()).toEqual(["open", "putInputsBack"]);
    expect(state()).toMatchObject({ inputs: some, focus: { spot: "putBack" } });
  });

  it("is no longer spoken of in another language, or once reports are made anew", async () => {
    const { page, state } = await openPage({
      putInputsBack: [some, some],
      start: [DONE],
      open: [STATE, STATE],
    });
    await putInputsBack(page);
    await create(page);
    expect(state().inputs).toBeNull();
    await putInputsBack(page);
    await switchLanguage(page, "en");
    expect(state().inputs).toBeNull();
  });

  it("says what went wrong, and may be tried again", async () => {
    const problem = { code: "busy", message: "ほかの人が使っています。", hint: "", details: [] };
    const { page, state } = await openPage({ putInputsBack: [{ problem }, some] });
    await putInputsBack(page);
    expect(state()).toMatchObject({ inputs: null, focus: { spot: "trouble" } });
    expect(state().trouble).not.toBeNull();
    await putInputsBack(page);
    expect(state().inputs).toEqual(some);
  });
});

describe("the copy for management", () => {
  it("is asked for once, and leads to the sheets", async () => {
    const { page, addOn, state } = await openPage({ managementCopy: [MANAGEMENT] });
    await Promise.all([copyForManagement(page), copyForManagement(page)]);
    expect(addOn.methods()).toEqual(["open", "managementCopy"]);
    expect(state()).toMatchObject({ management: MANAGEMENT, focus: { spot: "management" } });
  });

  it("says what went wrong, and may be tried again", async () => {
    const problem = { code: "too-many-cells", message: "ファイルがいっぱいです。", hint: "", details: [] };
    const { page, state } = await openPage({ managementCopy: [{ problem }, MANAGEMENT] });
    await copyForManagement(page);
    expect(state()).toMatchObject({ management: null, focus: { spot: "trouble" } });
    await copyForManagement(page);
    expect(state().management).toEqual(MANAGEMENT);
  });
});

describe("language and removal", () => {
  it("asks for the add-on's sentences in the new language and keeps the columns", async () => {
    const english = { ...STATE, language: "en" as const };
    const { page, addOn, state } = await openPage({ open: [STATE, english] });
    await switchLanguage(page, "en");
    expect(addOn.calls.slice(1)).toMatchObject([
      { method: "open", args: { language: "en" } },
      { method: "inspect", args: { columns: PREVIEW.columns, language: "en" } },
    ]);
    expect(state().language).toBe("en");
  });

  it("begins anew after everything stored is removed, and says how much it was", async () => {
    const { page, addOn, state } = await openPage({
      open: [{ ...STATE, last: RESULT }, STATE],
      removeAll: [{ removed: 4, lists: [], left: [] }],
    });
    await removeAll(page);
    expect(addOn.methods()).toEqual(["open", "removeAll", "open"]);
    expect(state()).toMatchObject({
      result: null,
      removal: { step: "done", removed: 4, lists: [], left: [] },
    });
  });
});
