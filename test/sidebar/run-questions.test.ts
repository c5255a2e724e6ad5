import { describe, expect, it } from "vitest";
import { create, discard, resume } from "../../sidebar/acts/run.ts";
import { openPage } from "../support/opened-page.ts";
import { ASKING, DONE, RUNNING, STATE } from "../support/sidebar-answers.ts";

const FIRST = { ...RUNNING, done: 0 };
const CANCELLED = { ...RUNNING, state: "cancelled" as const };

describe("a run that asks whether people may change class", () => {
  it("stops where the add-on asks, and does nothing until the user answers", async () => {
    const { page, addOn, state } = await openPage({ start: [FIRST], step: [ASKING] });
    await create(page);
    expect(addOn.methods()).toEqual(["open", "start", "step"]);
    expect(addOn.calls[2]?.args).toEqual({ runId: "run-1", language: "ja" });
    expect(state()).toMatchObject({
      phase: "form",
      unfinished: ASKING,
      progress: null,
      focus: { spot: "question" },
    });
  });

  it("goes on after yes, and tells the add-on so once", async () => {
    const { page, addOn, state } = await openPage({ start: [FIRST], step: [ASKING, RUNNING, DONE] });
    await create(page);
    await resume(page);
    expect(addOn.calls.slice(3, 5).map(({ args }) => args)).toEqual([
      { runId: "run-1", language: "ja", goOn: true },
      { runId: "run-1", language: "ja" },
    ]);
    expect(state()).toMatchObject({ unfinished: null, ended: "done" });
  });

  it("asks again where a resumed run comes to a question", async () => {
    const { page, addOn, state } = await openPage({
      open: [{ ...STATE, unfinished: FIRST }],
      step: [ASKING],
    });
    await resume(page);
    expect(addOn.calls[1]?.args).toEqual({ runId: "run-1", language: "ja" });
    expect(state()).toMatchObject({ phase: "form", unfinished: ASKING });
  });

  it("keeps the reports after no, without another step", async () => {
    const { page, addOn, state } = await openPage({
      open: [{ ...STATE, unfinished: ASKING }],
      cancel: [CANCELLED],
    });
    await discard(page);
    expect(addOn.methods()).toEqual(["open", "cancel"]);
    expect(state()).toMatchObject({ unfinished: null, ended: "cancelled" });
  });
});
