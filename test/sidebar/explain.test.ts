import { describe, expect, it } from "vitest";
import { explain, makeList } from "../../sidebar/acts/explain.ts";
import { removeAll, switchLanguage } from "../../sidebar/acts/open.ts";
import { create } from "../../sidebar/acts/run.ts";
import type { CustomerListAnswer, OfferedList } from "../../src/entry/contract.ts";
import type { Answers } from "../support/fake-add-on.ts";
import { DONE, EXPLANATION, USED } from "../support/sidebar-answers.ts";
import { openPage as opened } from "../support/opened-page.ts";

const OFFER = EXPLANATION.lists[0] as OfferedList;
const MADE: CustomerListAnswer = { sheetId: 31, name: "F3 維持 2024-03-31", customers: 1, notices: [] };
const REFUSED = { problem: { code: "busy", message: "busy", hint: "wait", details: [] } };

async function openPage(answers: Answers = {}) {
  const found = await opened({ explain: [EXPLANATION], ...answers });
  const { store } = found.page;
  const confirm = () => store.dispatch({ type: "listing", listing: { step: "confirming", offer: OFFER } });
  return { ...found, confirm };
}

describe("explaining the number under the cursor", () => {
  it("asks once, shows the answer and sends the keyboard there", async () => {
    const { page, addOn, state } = await openPage();
    await Promise.all([explain(page), explain(page)]);
    expect(addOn.methods()).toEqual(["open", "explain"]);
    expect(state()).toMatchObject({
      explaining: { step: "answered", answer: EXPLANATION, listing: { step: "offered" } },
      focus: { spot: "explained" },
    });
  });

  it("says what went wrong and can be asked again", async () => {
    const { page, state } = await openPage({ explain: [REFUSED, EXPLANATION] });
    await explain(page);
    expect(state()).toMatchObject({ explaining: { step: "idle" }, focus: { spot: "trouble" } });
    await explain(page);
    expect(state()).toMatchObject({ explaining: { step: "answered" }, trouble: null });
  });

  it("is forgotten when the language changes or reports are made anew", async () => {
    const { page, state } = await openPage({ open: [USED], start: [DONE] });
    await explain(page);
    await switchLanguage(page, "en");
    expect(state().explaining).toEqual({ step: "idle" });
    await explain(page);
    await create(page);
    expect(state().explaining).toEqual({ step: "idle" });
  });
});

describe("listing the customers behind it", () => {
  it("writes nothing before the user said so", async () => {
    const { page, addOn } = await openPage({ explainList: [MADE], show: [null] });
    await explain(page);
    await makeList(page, OFFER);
    expect(addOn.methods()).not.toContain("explainList");
  });

  it("sends the set with the number it should have, shows the sheet and says where it is", async () => {
    const { page, addOn, confirm, state } = await openPage({ explainList: [MADE], show: [null] });
    await explain(page);
    confirm();
    expect(state().focus.spot).toBe("listing");
    await makeList(page, OFFER);
    expect(addOn.calls.slice(-2)).toEqual([
      { method: "explainList", args: { set: OFFER.set, customers: OFFER.customers, language: "ja" } },
      { method: "show", args: { sheetId: 31, language: "ja" } },
    ]);
    expect(state().explaining).toMatchObject({ listing: { step: "made", made: MADE } });
  });

  it("writes one list only, however often it is pressed, and offers it again when refused", async () => {
    const { page, addOn, confirm, state } = await openPage({ explainList: [REFUSED] });
    await explain(page);
    confirm();
    await Promise.all([makeList(page, OFFER), makeList(page, OFFER)]);
    expect(addOn.methods().filter((method) => method === "explainList")).toHaveLength(1);
    expect(state()).toMatchObject({
      explaining: { listing: { step: "offered" } },
      focus: { spot: "trouble" },
    });
  });

  it("stays in sight when everything stored is removed", async () => {
    const { page, state } = await openPage({ removeAll: [{ removed: 4, lists: [MADE.name], left: [] }] });
    await removeAll(page);
    expect(state().removal).toEqual({ step: "done", removed: 4, lists: [MADE.name], left: [] });
  });
});
