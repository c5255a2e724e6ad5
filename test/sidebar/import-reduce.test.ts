import { describe, expect, it } from "vitest";
import { badFiles } from "../../sidebar/import-readiness.ts";
import { reduceImport } from "../../sidebar/import-reduce.ts";
import { type ImportState, NO_IMPORT } from "../../sidebar/import-state.ts";
import { reduce } from "../../sidebar/reduce.ts";
import type { Action } from "../../sidebar/reduce.ts";
import { initialState } from "../../sidebar/state.ts";
import type { State } from "../../sidebar/state.ts";
import { UnreadableFile } from "../../src/intake/unreadable.ts";
import { STATE } from "../support/sidebar-answers.ts";
import { IMPORTED, OPEN_DATES, ORDER_FILE, RECEIVING, TAKEN_BACK } from "../support/sidebar-files.ts";

const opened: Action = { type: "opened", answer: STATE };
const chosen: Action = { type: "importChosen", files: [{ name: "a.csv", size: 3 }] };
const read: Action = { type: "importRead", id: 1, file: ORDER_FILE };
const started: Action = { type: "importStarted" };
const trouble = { kind: "platform", cause: "offline", message: "HTTP 0" } as const;
const after = (...actions: Action[]): State => actions.reduce(reduce, initialState("ja"));

describe("the list of chosen files", () => {
  it("numbers files over the whole session, so that a late answer never meets another file", () => {
    const state = after(opened, chosen, { type: "importRemoved", id: 1 }, chosen);
    expect(state.imports.files.map(({ id }) => id)).toEqual([2]);
    expect(reduce(state, read).imports.files[0]?.step.kind).toBe("reading");
  });

  it("sends the keyboard to its heading, and back to the button when it is empty again", () => {
    expect(after(opened, chosen).focus.spot).toBe("import");
    expect(after(opened, chosen, { type: "importRemoved", id: 1 }).focus.spot).toBe("choose");
    expect(after(opened, chosen, { type: "importLeft" })).toMatchObject({
      imports: { files: [] },
      focus: { spot: "choose" },
    });
  });

  it("unfolds the file that the keyboard is sent to", () => {
    const folded = after(
      opened,
      chosen,
      { type: "importRead", id: 1, file: OPEN_DATES },
      { type: "importFold", id: 1, open: false },
    );
    const led = reduce(folded, { type: "focus", spot: "importFile" });
    expect(led.imports.files[0]?.open).toBe(true);
  });

  it("keeps a file folded that is understood anew", () => {
    const state = after(opened, chosen, read, { type: "importFold", id: 1, open: false }, read);
    expect(state.imports.files[0]?.open).toBe(false);
  });
});

describe("an import", () => {
  it("holds the page still and ends where it began when it is taken back", () => {
    const sending = after(opened, chosen, read, started, { type: "importProgress", progress: RECEIVING });
    expect(sending).toMatchObject({ phase: "importing", focus: { spot: "progress" } });
    const back = reduce(sending, { type: "importProgress", progress: TAKEN_BACK });
    expect(back).toMatchObject({ phase: "form", imports: { ended: "cancelled" }, focus: { spot: "create" } });
  });

  it("may be cancelled before anything was sent", () => {
    const state = after(
      opened,
      chosen,
      read,
      started,
      { type: "importCancelling" },
      { type: "importStopped" },
    );
    expect(state).toMatchObject({ phase: "form", imports: { cancelling: false, ended: "cancelled" } });
  });

  it("can go on where it stood after the connection was lost", () => {
    const sending = after(opened, chosen, read, started, { type: "importProgress", progress: RECEIVING });
    const lost = reduce(sending, { type: "importFailed", trouble, resumable: true });
    expect(lost).toMatchObject({
      phase: "form",
      trouble,
      imports: { unfinished: RECEIVING, progress: null },
    });
    expect(
      reduce(sending, { type: "importFailed", trouble, resumable: false }).imports.unfinished,
    ).toBeNull();
  });
});

describe("files that cannot be read among others", () => {
  const good = {
    id: 1,
    name: "a.csv",
    size: 3,
    step: { kind: "read", file: ORDER_FILE, busy: false },
    open: false,
  };
  const bad = {
    ...good,
    id: 2,
    name: "b.pdf",
    step: { kind: "refused", refusal: new UnreadableFile("web-page") },
  };
  const files = [good, bad] as unknown as ImportState["files"];

  it("are offered to be left out, as long as another file is there", () => {
    expect(badFiles({ ...NO_IMPORT, files }).map(({ name }) => name)).toEqual(["b.pdf"]);
    expect(badFiles({ ...NO_IMPORT, files: files.slice(1) })).toEqual([]);
  });

  it("are left out by name, and the name stays until the result is shown", () => {
    const without = reduceImport({ ...NO_IMPORT, files }, { type: "importBadLeftOut" });
    expect(without).toMatchObject({ files: [{ name: "a.csv" }], leftOut: ["b.pdf"] });
    const done = reduceImport(without, { type: "importProgress", progress: IMPORTED });
    expect(done).toMatchObject({ ended: "done", leftOut: ["b.pdf"] });
    expect(reduceImport(done, { type: "importChosen", files: [] }).leftOut).toEqual([]);
  });
});
