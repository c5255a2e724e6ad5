import { describe, expect, it } from "vitest";
import { chooseFiles } from "../../sidebar/acts/choose-files.ts";
import { createParts } from "../../sidebar/bring-parts.ts";
import { fakeAddOn } from "../support/fake-add-on.ts";
import { OFFLINE, openPage } from "../support/import-page.ts";
import * as given from "../support/sidebar-files.ts";

const READER = given.fakeReader({ "a.csv": given.ORDER_FILE });
const SCRIPT = { script: "the parts" };

function partsOver(...answers: (typeof SCRIPT | Error)[]) {
  const put: string[] = [];
  const addOn = fakeAddOn({ parts: answers });
  const parts = createParts(
    addOn.call,
    () => "ja",
    (script) => {
      put.push(script);
      if (script === "") throw new ReferenceError("CPM_PARTS is not defined");
      return { reader: READER, Lists: () => null };
    },
  );
  return { parts, addOn, put };
}

describe("the parts of the page", () => {
  it("are asked for once, however often they are wanted", async () => {
    const { parts, addOn, put } = partsOver(SCRIPT);
    expect(await Promise.all([parts.bring(), parts.bring()])).toEqual([null, null]);
    expect(await parts.bring()).toBeNull();
    expect(addOn.methods()).toEqual(["parts"]);
    expect(put).toEqual(["the parts"]);
    expect(parts.reader()).toBe(READER);
  });

  it("are asked for again after a failure", async () => {
    const { parts, addOn } = partsOver(OFFLINE, SCRIPT);
    expect(await parts.bring()).toMatchObject({ kind: "platform", cause: "offline" });
    expect(() => parts.reader()).toThrow("bring the parts");
    expect(await parts.bring()).toBeNull();
    expect(addOn.methods()).toEqual(["parts", "parts"]);
  });

  it("are refused when their script holds no reader", async () => {
    const { parts } = partsOver({ script: "" });
    expect(await parts.bring()).toMatchObject({ kind: "platform", cause: "platform" });
  });
});

describe("files chosen while the parts do not come", () => {
  it("are not left half read: the page says so and keeps them for another try", async () => {
    const { page, state } = await openPage();
    const { parts } = partsOver(OFFLINE, SCRIPT);
    page.parts = parts;
    await chooseFiles(page, [given.picked("a.csv")]);
    expect(state().imports.files).toEqual([]);
    const { trouble } = state();
    if (trouble?.kind !== "parts") throw new Error("nothing was said");
    expect(trouble.because).toMatchObject({ cause: "offline" });
    await chooseFiles(page, trouble.picked);
    expect(state()).toMatchObject({ trouble: null, imports: { files: [{ step: { kind: "read" } }] } });
  });
});
