import { FACTS_VERSION, fromStored, type StoredFacts, toStored } from "../../core/facts/stored.ts";
import type { Facts } from "../../core/facts/tables.ts";
import { InputProblem } from "../../core/values/problem.ts";
import type { RecordedMonth } from "../../core/history/history-versions.ts";
import type { ReportedRun } from "../../reports/reported-run.ts";
import { loadFacts, saveFacts, type Slot } from "../../sheets/stores/facts-store.ts";
import type { RememberedOrders } from "../settings/file-settings.ts";

/** What the first step of a run leaves for the others, and for formulas without arguments. No customer is in it. */
export interface StoredRun<F = Facts> extends ReportedRun<F> {
  /** `FACTS_VERSION` of the add-on that made the facts. */
  readonly version: number;
  readonly orders: RememberedOrders;
}

/** A run as it is kept: its facts in columns. */
type KeptRun = StoredRun<StoredFacts>;

/** The same run with every shop's facts in another form. */
function inForm<A, B>(run: StoredRun<A>, form: (facts: A) => B): StoredRun<B> {
  const formed = (facts: A | null): B | null => (facts === null ? null : form(facts));
  return {
    ...run,
    facts: form(run.facts),
    whole: formed(run.whole),
    compared: run.compared.map(({ slice, facts }) => ({ slice, facts: formed(facts) })),
  };
}

/** Keeps a run under way apart from the last finished one, whose figures formulas go on showing. */
export function storeRunning(run: Omit<StoredRun, "version">, fingerprint: string): void {
  const kept = inForm({ version: FACTS_VERSION, ...run }, toStored);
  saveFacts("running", JSON.stringify(kept), fingerprint);
}

/** The run under way becomes the last finished one. */
export function keepRunning(): void {
  const { json, fingerprint } = storedText("running");
  saveFacts("last", json, fingerprint);
}

/**
 * @throws InputProblem "no-stored-facts" before the first run, "facts-damaged" when someone changed them,
 *   "facts-outdated" when an earlier version of the add-on made them
 */
export function storedRun(slot: Slot): StoredRun {
  const run = parsedRun(slot);
  if (run.version !== FACTS_VERSION) throw new InputProblem("facts-outdated");
  return inForm(run as KeptRun, fromStored);
}

/** A stored run, whichever version made it. */
const parsedRun = (slot: Slot) => JSON.parse(storedText(slot).json) as Partial<KeptRun>;

/** What earlier runs recorded month by month, in any version; none before the first, or when somebody damaged the store. */
export function recordedMonths(): readonly RecordedMonth[] {
  try {
    return parsedRun("last").monthly?.rows ?? [];
  } catch (problem) {
    if (problem instanceof InputProblem) return [];
    throw problem;
  }
}

function storedText(slot: Slot): { readonly json: string; readonly fingerprint: string } {
  const stored = loadFacts(slot);
  if (stored === null) throw new InputProblem(slot === "running" ? "facts-gone" : "no-stored-facts");
  return stored;
}

/** What a stored run asked of its orders, to be asked again: the same day, limits and slice. */
export function questionOfRun({ facts, settings, slice }: StoredRun) {
  const { anchor } = facts.meta;
  return {
    anchor: { kind: "day", day: anchor },
    today: anchor,
    limits: settings,
    slice,
  } as const;
}
