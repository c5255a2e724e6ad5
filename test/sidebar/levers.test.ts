import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { askLevers, renewLevers, typeTarget, TYPING_MS } from "../../sidebar/acts/levers.ts";
import { switchLanguage } from "../../sidebar/acts/open.ts";
import { create } from "../../sidebar/acts/run.ts";
import { NO_LEVERS, targetFault, targetOf } from "../../sidebar/lever-state.ts";
import type { TargetKind } from "../../sidebar/lever-state.ts";
import type { Answers } from "../support/fake-add-on.ts";
import { DONE, FOR_SURVIVAL, LEVERS, RESULT, STATE } from "../support/sidebar-answers.ts";
import { openPage as opened } from "../support/opened-page.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const TWENTY = { kind: "survival", rate: 0.2 } as const;
const REFUSED = { problem: { code: "busy", message: "busy", hint: "wait", details: [] } };

/** A page with a result whose levers are in sight. */
async function openPage(answers: Answers = {}) {
  const found = await opened({ open: [{ ...STATE, last: RESULT }], levers: [LEVERS], ...answers });
  const { page, addOn, state } = found;
  page.store.dispatch({ type: "fold", name: "levers", open: true });
  await askLevers(page);
  const targets = () =>
    addOn.calls
      .filter(({ method }) => method === "levers")
      .map(({ args }) => (args as { target: unknown }).target);
  return { ...found, targets, levers: () => state().levers };
}

/** Types and lets the pause pass. */
async function typed(page: Parameters<typeof typeTarget>[0], kind: TargetKind, text: string) {
  const done = typeTarget(page, kind, text);
  await vi.advanceTimersByTimeAsync(TYPING_MS);
  await done;
}

describe("a typed target", () => {
  const now = { ...NO_LEVERS, answer: LEVERS };

  it.each([
    {
      why: "ten percent more of 238,636.1 yen",
      kind: "more",
      text: "10",
      target: { kind: "sales", amount: 262_499.71 },
    },
    { why: "with its signs", kind: "more", text: "＋10％", target: { kind: "sales", amount: 262_499.71 } },
    {
      why: "an amount as people write it",
      kind: "amount",
      text: "¥250,000円",
      target: { kind: "sales", amount: 250_000 },
    },
    {
      why: "an amount of another currency",
      kind: "amount",
      text: "$1,500.50",
      target: { kind: "sales", amount: 1500.5 },
    },
    { why: "a rate in percent", kind: "survival", text: "20%", target: TWENTY },
    { why: "all of them", kind: "survival", text: "100", target: { kind: "survival", rate: 1 } },
  ] as const)("$why", ({ kind, text, target }) => {
    const state = { ...now, kind, text };
    const { kind: found, ...figure } = targetOf(state) ?? { kind: "none" };
    expect([found, Object.values(figure)[0]]).toEqual([
      target.kind,
      expect.closeTo("rate" in target ? target.rate : target.amount, 6),
    ]);
    expect(targetFault(state)).toBeNull();
  });

  it.each([
    { kind: "more", text: "たくさん", fault: "targetMoreWrong" },
    { kind: "more", text: "0", fault: "targetMoreWrong" },
    { kind: "more", text: "-5", fault: "targetMoreWrong" },
    { kind: "amount", text: "1兆", fault: "targetAmountWrong" },
    { kind: "amount", text: "5%", fault: "targetAmountWrong" },
    { kind: "amount", text: "99999999999999", fault: "targetAmountWrong" },
    { kind: "survival", text: "100.1", fault: "targetSurvivalWrong" },
  ] as const)("$text is none: $fault", ({ kind, text, fault }) => {
    const state = { ...now, kind, text };
    expect([targetOf(state), targetFault(state)]).toEqual([null, fault]);
  });

  it("is nobody's fault while nothing is typed", () => {
    expect([targetOf(now), targetFault({ ...now, text: "  " })]).toEqual([null, null]);
  });
});

describe("asking for the levers", () => {
  it("takes one call while a target is typed letter by letter", async () => {
    const { page, targets, levers } = await openPage({ levers: [LEVERS, FOR_SURVIVAL] });
    void typeTarget(page, "survival", "");
    void typeTarget(page, "survival", "2");
    await vi.advanceTimersByTimeAsync(TYPING_MS - 1);
    await typed(page, "survival", "20");
    expect(targets()).toEqual([null, TWENTY]);
    expect(levers()).toMatchObject({ asking: false, answer: FOR_SURVIVAL, answered: TWENTY });
  });

  it("asks for nothing that does not fit, and takes the rates before it away", async () => {
    const { page, targets, levers } = await openPage({ levers: [LEVERS, FOR_SURVIVAL] });
    await typed(page, "survival", "");
    await typed(page, "survival", "20");
    await typed(page, "survival", "2x");
    expect(targets()).toHaveLength(2);
    expect(levers()).toMatchObject({ asking: false, answered: null });
  });

  it("begins empty with another kind of target", async () => {
    const { page, levers } = await openPage();
    await typed(page, "more", "10");
    await typed(page, "survival", "10");
    expect(levers()).toMatchObject({ kind: "survival", text: "", answered: null });
  });

  it("ignores the answer to a target that was typed over meanwhile", async () => {
    const { page, addOn, levers } = await openPage({ levers: [LEVERS, LEVERS, FOR_SURVIVAL] });
    await typed(page, "survival", "");
    addOn.once("levers", () => void typeTarget(page, "survival", "20"));
    await typed(page, "survival", "30");
    expect(levers()).toMatchObject({ asking: true, answered: null });
    await vi.advanceTimersByTimeAsync(TYPING_MS);
    expect(levers()).toMatchObject({ asking: false, answered: TWENTY });
  });

  it("says what went wrong beside the field: the keyboard stays, the target too", async () => {
    const { page, levers, state } = await openPage({ levers: [LEVERS, REFUSED, FOR_SURVIVAL] });
    const before = state().focus;
    await typed(page, "survival", "");
    await typed(page, "survival", "20");
    expect(levers().trouble).toMatchObject({ failure: { code: "busy" } });
    expect([state().focus, state().trouble, levers().text]).toEqual([before, null, "20"]);
    await askLevers(page);
    expect(levers()).toMatchObject({ trouble: null, answered: TWENTY });
  });
});

describe("levers of another run or language", () => {
  it("are asked for anew where they are in sight; what was typed stays and is asked for again", async () => {
    const more = { ...LEVERS, fiveYearSales: 100_000 };
    const { page, targets, levers } = await openPage({ start: [DONE], levers: [LEVERS, LEVERS, more] });
    await typed(page, "more", "10");
    await create(page);
    expect(levers()).toMatchObject({ text: "10", answer: more });
    const amounts = targets().map((target) => target && (target as { amount: number }).amount);
    expect(amounts).toEqual([null, expect.closeTo(262_499.71, 6), null, expect.closeTo(110_000, 6)]);
  });

  it("are not asked for where they are folded away", async () => {
    const { page, targets, levers } = await openPage({ start: [DONE] });
    page.store.dispatch({ type: "fold", name: "levers", open: false });
    await create(page);
    await renewLevers(page);
    expect([targets().length, levers().answer]).toEqual([1, null]);
  });

  it("come in the new language", async () => {
    const english = { ...STATE, language: "en" as const, last: RESULT };
    const { page, addOn, levers } = await openPage({ open: [{ ...STATE, last: RESULT }, english] });
    await switchLanguage(page, "en");
    await vi.advanceTimersByTimeAsync(0);
    const asked = addOn.calls.filter(({ method }) => method === "levers");
    expect(asked.at(-1)?.args).toMatchObject({ language: "en" });
    expect(levers().answer).toEqual(LEVERS);
  });

  it("come in the new language also where the page's own question for it fails", async () => {
    const { page, levers } = await openPage({ open: [{ ...STATE, last: RESULT }, REFUSED] });
    await switchLanguage(page, "en");
    await vi.advanceTimersByTimeAsync(0);
    expect(levers()).toMatchObject({ answer: LEVERS, asking: false });
  });
});
