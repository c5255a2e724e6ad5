import { keptBefore, type KeptRun, keptRun, keptText } from "../../reports/kept-run.ts";
import {
  factsAtHand,
  finishFacts,
  requireFacts,
  saveFacts,
  type Slot,
} from "../../sheets/stores/facts-store.ts";

/** Keeps a run under way apart from the last finished one, whose figures formulas go on showing. */
export function storeRunning(run: Omit<KeptRun, "version">, fingerprint: string): void {
  saveFacts("running", keptText(run), fingerprint);
}

/** The run under way becomes the last finished one. */
export const keepRunning = (): void => finishFacts();

/**
 * @throws InputProblem "no-stored-facts" before the first run, "facts-gone" for one under way, "facts-damaged" when
 *   someone changed them, "facts-outdated" when an earlier version of the add-on made them
 */
export const storedRun = (slot: Slot): KeptRun => keptRun(requireFacts(slot).json);

/** What earlier runs left, in any version; nothing before the first, or when somebody damaged the store. */
export const runsBefore = () => keptBefore(factsAtHand());
