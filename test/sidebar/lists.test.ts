import { describe, expect, it, vi } from "vitest";
import { newDesk } from "../../sidebar/lists/desk.ts";
import {
  askToSave,
  chooseTarget,
  CHOOSING_MS,
  goTo,
  readPeople,
  readRows,
  removeSegment,
  saveSegment,
  writeSheet,
} from "../../sidebar/lists/list-acts.ts";
import { fileName } from "../../sidebar/lists/file-name.ts";
import { calledOf } from "../../sidebar/lists/list-names.ts";
import { openDraft, segmentOf } from "../../sidebar/lists/list-state.ts";
import type { Given } from "../../sidebar/lists/list-state.ts";
import { writtenOf } from "../../sidebar/lists/people-choices.ts";
import { firstForm, PEOPLE_TARGET } from "../../sidebar/lists/targets.ts";
import { type Answers, fakeAddOn } from "../support/fake-add-on.ts";
import { AT_RISK, HANDOVER, HANDOVER_ROWS, SAVED, SEGMENT_PEOPLE } from "../support/list-answers.ts";

const OFFLINE = new Error("NetworkError: Connection failure due to HTTP 0");
const GIVEN: Given = { segment: AT_RISK, called: "浮気・不満", people: 3, note: "" };
const SHEET = { sheetId: 61, name: "リスト", customers: 2, notices: [], recorded: null };
const FORM = firstForm(undefined);

async function opened(given: Given | null = GIVEN, answers: Answers = {}) {
  const addOn = fakeAddOn({
    ...{ segmentPeople: [SEGMENT_PEOPLE], handover: [HANDOVER], handoverRows: [HANDOVER_ROWS] },
    ...{
      handoverSheet: [SHEET],
      peopleSheet: [SHEET],
      show: [null],
      saveSegment: [{ saved: [SAVED] }],
      removeSegment: [{ saved: [] }],
    },
    ...answers,
  });
  const desk = newDesk(addOn.call, () => "ja", given);
  await readPeople(desk);
  return { desk, addOn, state: () => desk.state() };
}

async function chosen(desk: Awaited<ReturnType<typeof opened>>["desk"], target = "blastmail") {
  vi.useFakeTimers();
  const choosing = chooseTarget(desk, target, FORM);
  await vi.advanceTimersByTimeAsync(CHOOSING_MS);
  vi.useRealTimers();
  await choosing;
}

describe("the panel opened from a number", () => {
  it("holds its conditions and leads on at once", async () => {
    const { state } = await opened();
    expect(segmentOf(state())).toEqual(AT_RISK);
    expect(state()).toMatchObject({ asGiven: true, waiting: null, focus: { spot: "on" } });
  });

  it("knows them before the orders are read, and where they cannot be", async () => {
    const { state } = await opened(GIVEN, { segmentPeople: [OFFLINE] });
    expect(segmentOf(state())).toEqual(AT_RISK);
    expect(state()).toMatchObject({
      trouble: { cause: "offline" },
      waiting: null,
      focus: { spot: "trouble" },
    });
  });

  it("does not leave out a condition that the orders do not say", async () => {
    const { state } = await opened(GIVEN, {
      segmentPeople: [{ ...SEGMENT_PEOPLE, fields: [], columns: [] }],
    });
    expect(segmentOf(state())).toBeNull();
    expect(openDraft(state())?.field).toBe("rfmRank");
  });
});

describe("conditions", () => {
  it("are added, filled in and taken off; one that is not whole chooses nobody", async () => {
    const { desk, state } = await opened(null);
    expect(segmentOf(state())).toEqual({ conditions: [] });
    desk.dispatch({ type: "added", field: "purchases" });
    expect(state().focus.spot).toBe("draft");
    expect(segmentOf(state())).toBeNull();
    const { id } = state().drafts[0]!;
    desk.dispatch({ type: "changed", id, change: { from: "2" } });
    const two = { field: "purchases", test: "between", from: 2, to: null };
    expect(segmentOf(state())).toEqual({ conditions: [two] });
    desk.dispatch({ type: "removed", id });
    expect(segmentOf(state())).toEqual({ conditions: [] });
  });

  it("of another kind of people are no longer those of the number", async () => {
    const { desk, state } = await opened();
    desk.dispatch({ type: "changed", id: 1, change: { not: true } });
    expect(state().asGiven).toBe(false);
  });

  it("that are offered are taken over with what their people are called", async () => {
    const { desk, state } = await opened(null);
    desk.dispatch({ type: "added", field: "purchases" });
    desk.dispatch({ type: "suggested", given: { ...GIVEN, called: "もうすぐ季節の人", people: null } });
    expect(segmentOf(state())).toEqual(AT_RISK);
    expect(state()).toMatchObject({ asGiven: true, focus: { spot: "on" }, name: "", loaded: null });
    expect(calledOf(state())).toBe("もうすぐ季節の人");
    desk.dispatch({ type: "changed", id: state().drafts[0]!.id, change: { not: true } });
    expect(calledOf(state())).toBe("");
  });

  it("are saved by name, loaded and removed", async () => {
    const { desk, addOn, state } = await opened();
    desk.dispatch({ type: "named", name: " DM " });
    await saveSegment(desk);
    expect(addOn.calls.at(-1)).toMatchObject({
      method: "saveSegment",
      args: { segment: { ...AT_RISK, name: "DM" }, replaces: null },
    });
    await saveSegment(desk);
    expect(addOn.calls.at(-1)).toMatchObject({ args: { replaces: "DM" } });
    desk.dispatch({ type: "loaded", name: "前回のDM" });
    expect(segmentOf(state())).toEqual(SAVED);
    await removeSegment(desk);
    expect(addOn.calls.at(-1)).toMatchObject({ method: "removeSegment", args: { name: "前回のDM" } });
    expect(state()).toMatchObject({ saved: [], loaded: null });
    expect(segmentOf(state())).toEqual(SAVED);
  });

  it("take the place of another saved segment only when that was asked", async () => {
    const { desk, addOn, state } = await opened();
    desk.dispatch({ type: "named", name: "前回のｄｍ" });
    await askToSave(desk);
    expect(state()).toMatchObject({ asking: "overwrite", focus: { spot: "ask" } });
    expect(addOn.methods()).toEqual(["segmentPeople"]);
    desk.dispatch({ type: "asking", asking: null });
    expect(state().focus.spot).toBe("save");
    await saveSegment(desk);
    expect(addOn.calls.at(-1)).toMatchObject({ method: "saveSegment", args: { replaces: "前回のDM" } });
  });

  it("that are all taken off no longer belong to the saved segment", async () => {
    const { desk, state } = await opened();
    desk.dispatch({ type: "loaded", name: "前回のDM" });
    desk.dispatch({ type: "removed", id: state().drafts[0]!.id });
    expect(state()).toMatchObject({ drafts: [], loaded: null, name: "" });
    expect(segmentOf(state())).toEqual({ conditions: [] });
  });

  it("say so when they were not saved, also when they were changed meanwhile", async () => {
    const { desk, addOn, state } = await opened(GIVEN, { saveSegment: [OFFLINE] });
    desk.dispatch({ type: "named", name: "DM" });
    addOn.once("saveSegment", () => desk.dispatch({ type: "changed", id: 1, change: { not: true } }));
    await saveSegment(desk);
    expect(state()).toMatchObject({ trouble: { cause: "offline" }, waiting: null, loaded: null });
  });
});

describe("a target", () => {
  it("has its people counted once the choice rests", async () => {
    const { desk, addOn, state } = await opened();
    vi.useFakeTimers();
    void chooseTarget(desk, "arara", FORM);
    await vi.advanceTimersByTimeAsync(CHOOSING_MS - 1);
    vi.useRealTimers();
    await chosen(desk);
    expect(addOn.methods()).toEqual(["segmentPeople", "handover"]);
    expect(addOn.calls[1]?.args).toEqual({
      segment: AT_RISK,
      target: "blastmail",
      called: "浮気・不満",
      language: "ja",
    });
    expect(state().handover).toEqual(HANDOVER);
  });

  it("is not answered by what was said of the one before", async () => {
    const { desk, addOn, state } = await opened();
    addOn.once("handover", () => desk.dispatch({ type: "target", target: null, form: FORM }));
    await chosen(desk);
    expect(state()).toMatchObject({ handover: null, target: null });
  });

  it("is asked anew for people who were changed since", async () => {
    const { desk, addOn, state } = await opened();
    await chosen(desk);
    await goTo(desk, "who");
    await goTo(desk, "where");
    desk.dispatch({ type: "changed", id: 1, change: { not: true } });
    expect(state().handover).toBeNull();
    await goTo(desk, "where");
    expect(addOn.methods()).toEqual(["segmentPeople", "handover", "handover"]);
    expect(addOn.calls[2]?.args).toMatchObject({ segment: { conditions: [{ not: true }] } });
  });
});

describe("what people are called", () => {
  it("is the number's label, until the conditions are others; a name of their own comes first", async () => {
    const { desk, state } = await opened();
    expect(calledOf(state())).toBe("浮気・不満");
    desk.dispatch({ type: "changed", id: 1, change: { not: true } });
    expect(calledOf(state())).toBe("");
    desk.dispatch({ type: "named", name: " DM " });
    expect(calledOf(state())).toBe("DM");
  });

  it.each([
    ["F1/F2: 離脱", "blastmail_F1-F2-離脱_2026-03-31"],
    ['..\\"<a>\u202e', "blastmail_a_2026-03-31"],
    ["", "blastmail_2026-03-31"],
  ])("%s stands in the file's name in safe letters", (called, name) => {
    expect(fileName("blastmail", called, "2026-03-31")).toBe(name);
  });
});

describe("contacts", () => {
  it("stay off the panel's state, and are gone on the way back", async () => {
    const { desk, state } = await opened();
    await chosen(desk);
    expect(desk.rows).toBeNull();
    await readRows(desk);
    expect(desk.rows).toEqual(HANDOVER_ROWS);
    expect(state()).toMatchObject({ step: "rows", handover: HANDOVER });
    // 𠮷 has no place in Shift_JIS.
    expect(state().fits).toBe(1);
    expect(JSON.stringify(state())).not.toContain("hanako");
    await goTo(desk, "where");
    expect(desk.rows).toBeNull();
  });

  it("that come after the target was changed are not kept", async () => {
    const { desk, addOn, state } = await opened();
    await chosen(desk);
    addOn.once("handoverRows", () => goTo(desk, "who"));
    await readRows(desk);
    expect(desk.rows).toBeNull();
    expect(state().step).toBe("who");
  });

  it.each([
    ["blastmail", "toSheet"],
    ["", "on"],
    ["people-list", "on"],
  ])(
    "that are not wanted on a sheet after all (%s): the keyboard is where it asked",
    async (target, spot) => {
      const { desk, state } = await opened();
      await chosen(desk, target);
      desk.dispatch({ type: "asking", asking: "sheet" });
      desk.dispatch({ type: "asking", asking: null });
      expect(state().focus.spot).toBe(spot);
    },
  );

  it("go to a sheet without passing the page, and the sheet is shown", async () => {
    const { desk, addOn, state } = await opened();
    await chosen(desk);
    await writeSheet(desk);
    expect(addOn.methods()).toEqual(["segmentPeople", "handover", "handoverSheet", "show"]);
    expect(addOn.calls[2]?.args).toMatchObject({ called: "浮気・不満" });
    expect(state().made).toMatchObject({ kind: "sheet", name: "リスト", people: 2, notices: [] });
  });

  it("stand on 顧客一覧 in the order and number chosen, without being counted for a target", async () => {
    const { desk, addOn, state } = await opened();
    await chosen(desk, PEOPLE_TARGET);
    await writeSheet(desk);
    expect(addOn.calls[1]).toMatchObject({ args: { segment: AT_RISK, order: "sales", all: false } });
    desk.dispatch({ type: "form", change: { inputs: { order: "lastOrder", most: "all" } } });
    await writeSheet(desk);
    expect(addOn.methods()).toEqual(["segmentPeople", "peopleSheet", "show", "peopleSheet", "show"]);
    expect(addOn.calls[3]?.args).toMatchObject({ called: "浮気・不満", order: "lastOrder", all: true });
    expect(addOn.calls[3]?.args).not.toHaveProperty("target");
    expect([writtenOf(3000, state().form), writtenOf(3000, FORM), writtenOf(3, FORM)]).toEqual([
      3000, 1000, 3,
    ]);
  });
});
