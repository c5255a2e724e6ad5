import { describe, expect, it } from "vitest";
import { erasePerson, findPerson } from "../../sidebar/acts/erase.ts";
import { switchLanguage } from "../../sidebar/acts/open.ts";
import { openPage } from "../support/opened-page.ts";

const person = (id: string) => ({
  id,
  who: id,
  notes: [],
  places: ["「注文」：2行"],
  count: 2,
  stays: [],
  sign: id,
});
const found = (...ids: string[]) => ({ people: ids.map(person), nobody: [], unfinished: false });
const ERASED = { isDone: true, sentence: "消しました。", stood: [], left: [], beyond: [] };

describe("1人を消す in the sidebar", () => {
  it("asks first: nothing is erased by looking for somebody", async () => {
    const { page, addOn, state } = await openPage({ findPerson: [found("A")] });
    await findPerson(page, "A");
    expect(addOn.methods()).toEqual(["open", "findPerson"]);
    expect(state()).toMatchObject({
      erasing: { step: "found", text: "A", chosen: { id: "A" } },
      focus: { spot: "erase" },
    });
  });

  it("chooses nobody among several", async () => {
    const { page, state } = await openPage({ findPerson: [found("A", "B")] });
    await findPerson(page, "home@example.com");
    expect(state().erasing).toMatchObject({ step: "found", chosen: null });
  });

  it("sends back what was shown, and shows what the file and its orders then hold", async () => {
    const { page, addOn, state } = await openPage({ erasePerson: [ERASED] });
    await erasePerson(page, { text: "a@example.com", id: "A", sign: "s" });
    expect(addOn.calls[1]).toMatchObject({
      method: "erasePerson",
      args: { text: "a@example.com", id: "A", sign: "s" },
    });
    expect(addOn.methods()).toEqual(["open", "erasePerson", "open", "inspect"]);
    expect(state()).toMatchObject({ erasing: { step: "done", answer: ERASED }, focus: { spot: "erase" } });
  });

  it("says why nothing was erased, and keeps no person in another language", async () => {
    const problem = { code: "erase-changed", message: "変わりました。", hint: "", details: [] };
    const { page, state } = await openPage({ findPerson: [found("A")], erasePerson: [{ problem }] });
    await erasePerson(page, { text: "A", id: "A", sign: "s" });
    expect(state()).toMatchObject({ erasing: { step: "idle" }, focus: { spot: "trouble" } });
    await findPerson(page, "A");
    await switchLanguage(page, "en");
    expect(state().erasing).toEqual({ step: "idle" });
  });
});
