import { chooseFiles } from "../../sidebar/acts/choose-files.ts";
import type { OrderFile } from "../../sidebar/import-state.ts";
import type { Answers } from "./fake-add-on.ts";
import { openPage as opened } from "./opened-page.ts";
import { DONE, USED } from "./sidebar-answers.ts";
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
});

/** The sidebar without its view, opened in a file with reports over an add-on that takes an import of two chunks. */
export async function openPage(
  answers: Answers = {},
  files: Record<string, OrderFile> = { "a.csv": given.ORDER_FILE },
) {
  const found = await opened({ open: [USED], ...importing(), ...answers }, files);
  const { page, state } = found;
  const imports = () => state().imports;
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
  return { ...found, choose, imports, file };
}
