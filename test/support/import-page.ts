import { chooseFiles } from "../../sidebar/acts/choose-files.ts";
import { open } from "../../sidebar/acts/open.ts";
import type { OrderFile } from "../../sidebar/import-state.ts";
import { initialState } from "../../sidebar/state.ts";
import { createStore } from "../../sidebar/store.ts";
import { type Answers, fakeAddOn } from "./fake-add-on.ts";
import { DONE, PREVIEW, USED } from "./sidebar-answers.ts";
import * as given from "./sidebar-files.ts";

/** A call that Google did not carry. */
export const OFFLINE = new Error("NetworkError: Connection failure due to HTTP 0");
/** The import after its first chunk. */
export const RECEIVED = { ...given.RECEIVING, next: 1, rowsReceived: 2 };
/** Made anew for each page, which uses them up. */
const importing = (): Answers => ({
  mappings: [{}],
  importStart: [given.RECEIVING],
  importChunk: [RECEIVED, given.MERGING],
  importMerge: [given.IMPORTED],
  importCancel: [given.TAKEN_BACK],
  start: [DONE],
  show: [null],
});

/** The sidebar without its view, opened in a file with reports over an add-on that takes an import of two chunks. */
export async function openPage(
  answers: Answers = {},
  files: Record<string, OrderFile> = { "a.csv": given.ORDER_FILE },
) {
  const addOn = fakeAddOn({ open: [USED], inspect: [PREVIEW], ...importing(), ...answers });
  const parts = given.partsWith(given.fakeReader(files));
  const page = { store: createStore(initialState("ja")), call: addOn.call, parts };
  await open(page, null);
  const imports = () => page.store.state().imports;
  const file = (at = 0) => {
    const step = imports().files[at]?.step;
    if (step?.kind !== "read") throw new Error("the file was not read");
    return step.file;
  };
  const choose = (...names: string[]) =>
    chooseFiles(
      page,
      names.map((name) => given.picked(name)),
    );
  return { page, addOn, choose, imports, file, state: () => page.store.state() };
}
