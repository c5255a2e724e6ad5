import { open } from "../../sidebar/acts/open.ts";
import { initialState } from "../../sidebar/state.ts";
import { createStore } from "../../sidebar/store.ts";
import { type Answers, fakeAddOn } from "./fake-add-on.ts";
import { PREVIEW, STATE } from "./sidebar-answers.ts";
import { fakeReader, partsWith } from "./sidebar-files.ts";

/** A part that brings nothing along. */
const NO_WAREHOUSE = { bring: () => Promise.resolve(null), brought: () => null };

/** The sidebar without its view, opened over an add-on that answers from a script. */
export async function openPage(answers: Answers = {}, files: Parameters<typeof fakeReader>[0] = {}) {
  const addOn = fakeAddOn({ open: [STATE], inspect: [PREVIEW], show: [null], ...answers });
  const parts = partsWith(fakeReader(files));
  const page = {
    store: createStore(initialState("ja")),
    call: addOn.call,
    parts,
    warehouse: NO_WAREHOUSE,
    Further: null,
  };
  await open(page, null);
  return { page, addOn, state: () => page.store.state() };
}
