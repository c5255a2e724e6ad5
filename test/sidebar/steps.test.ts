import { describe, expect, it, vi } from "vitest";
import { switchLanguage } from "../../sidebar/acts/open.ts";
import { makeCalendar } from "../../sidebar/acts/steps.ts";
import { newDesk } from "../../sidebar/lists/desk.ts";
import { chooseTarget, CHOOSING_MS } from "../../sidebar/lists/list-acts.ts";
import { firstForm } from "../../sidebar/lists/targets.ts";
import { fakeAddOn } from "../support/fake-add-on.ts";
import { HANDOVER } from "../support/list-answers.ts";
import { openPage } from "../support/opened-page.ts";

const DUE = { plan: "お礼", day: "2026-12-01" };
const CALENDAR = {
  ...{ plans: { sheetId: 71, name: "配信計画" }, sheet: { sheetId: 72, name: "配信カレンダー" } },
  ...{ lines: [{ ...DUE, people: 3 }], clashes: [], faults: [], notices: [] },
};

describe("配信カレンダー in the sidebar", () => {
  it("is asked for once, and its sheet is shown", async () => {
    const { page, addOn, state } = await openPage({ stepCalendar: [CALENDAR] });
    await Promise.all([makeCalendar(page), makeCalendar(page)]);
    expect(addOn.methods()).toEqual(["open", "stepCalendar", "show"]);
    expect(addOn.calls.at(-1)?.args).toMatchObject({ sheetId: 72 });
    expect(state().steps).toEqual(CALENDAR);
  });

  it("leads to 配信計画 where there is nothing to show yet", async () => {
    const { page, addOn } = await openPage({ stepCalendar: [{ ...CALENDAR, sheet: null }] });
    await makeCalendar(page);
    expect(addOn.calls.at(-1)?.args).toMatchObject({ sheetId: 71 });
  });

  it("says what went wrong, and keeps no sentences of another language", async () => {
    const problem = { code: "plans-header", message: "見出しがありません。", hint: "", details: [] };
    const { page, state } = await openPage({ stepCalendar: [{ problem }, CALENDAR] });
    await makeCalendar(page);
    expect(state()).toMatchObject({ steps: null, focus: { spot: "trouble" } });
    await makeCalendar(page);
    await switchLanguage(page, "en");
    expect(state().steps).toBeNull();
  });
});

describe("the panel opened from a day", () => {
  it("begins with the target, and asks for the plan and its day in the place of conditions", async () => {
    const addOn = fakeAddOn({ handover: [HANDOVER] });
    const given = { segment: { conditions: [] }, called: "お礼", people: 3, note: "", due: DUE };
    const desk = newDesk(addOn.call, () => "ja", given);
    expect(desk.state().step).toBe("where");
    vi.useFakeTimers();
    const choosing = chooseTarget(desk, "blastmail", firstForm(undefined));
    await vi.advanceTimersByTimeAsync(CHOOSING_MS);
    vi.useRealTimers();
    await choosing;
    expect(addOn.calls).toMatchObject([{ method: "handover", args: { target: "blastmail", due: DUE } }]);
    expect(desk.state().handover).toEqual(HANDOVER);
  });

  it("asks for no day where it was opened from conditions", async () => {
    const addOn = fakeAddOn({ handover: [HANDOVER] });
    const desk = newDesk(addOn.call, () => "ja", {
      segment: { conditions: [] },
      called: "",
      people: 3,
      note: "",
    });
    expect(desk.state().step).toBe("who");
    vi.useFakeTimers();
    const choosing = chooseTarget(desk, "blastmail", firstForm(undefined));
    await vi.advanceTimersByTimeAsync(CHOOSING_MS);
    vi.useRealTimers();
    await choosing;
    expect(addOn.calls[0]?.args).not.toHaveProperty("due");
  });
});
