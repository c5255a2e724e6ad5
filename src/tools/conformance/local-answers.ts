/** What the local spreadsheet answers to the probes. */
import type { ProbeAnswer } from "../../conformance/answers.ts";
import { LATER } from "../../conformance/probe.ts";
import type { Book } from "../../workbench/book.ts";
import { openBook } from "../../workbench/host.ts";
import { PROBE_DIST } from "./bundle.ts";

/** So often the menu is pressed until every cell has answered. */
const PRESSES = 3;

const press = (book: Book): ProbeAnswer[] =>
  JSON.parse(book.call("cpmShowSidebar") as string) as ProbeAnswer[];

/** The answers of a file and of a copy of it: what one leaves open the other may say. */
export function joinedAnswers(files: readonly (readonly ProbeAnswer[])[]): ProbeAnswer[] {
  const joined = new Map<string, ProbeAnswer>();
  for (const one of files.flat()) {
    const before = joined.get(one.probe);
    if (before === undefined || before.got === LATER) joined.set(one.probe, one);
  }
  return [...joined.values()];
}

/**
 * Presses the menu of the built probes as a person does: in a new file, and in a copy of it.
 *
 * @throws Error when the probes are not built
 */
export function localAnswers(): ProbeAnswer[] {
  const book = openBook({ dist: PROBE_DIST });
  let answers: ProbeAnswer[] = [];
  for (let time = 0; time < PRESSES; time++) answers = press(book);
  return joinedAnswers([answers, press(book.copyFile())]);
}
