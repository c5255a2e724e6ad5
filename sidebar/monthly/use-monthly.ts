import { useEffect, useState } from "preact/hooks";
import type { AskedMonthly, Failure, MonthlyState } from "../../src/entry/contract.ts";
import type { Outcome } from "../client.ts";
import { useView } from "../view/context.ts";

/** What is being done with the schedule; null = nothing. */
type Doing = "looking" | "setting" | "stopping" | null;

/** The schedule of the file, and what may be done with it. */
export interface MonthlyDesk {
  /** null = not answered yet. */
  state: MonthlyState | null;
  doing: Doing;
  /** Why the last thing that was asked for was not done; null = it was. */
  refused: Failure | null;
  set(asked: AskedMonthly): Promise<void>;
  stop(): Promise<void>;
}

/** Looks at the schedule when the section is drawn first, in another language, and once there are reports. */
export function useMonthly(): MonthlyDesk {
  const { page, state: shown } = useView();
  const { language } = shown;
  const [state, setState] = useState<MonthlyState | null>(null);
  const [doing, setDoing] = useState<Doing>("looking");
  const [refused, setRefused] = useState<Failure | null>(null);
  const hasResult = shown.result !== null;

  async function ask(what: Doing, outcome: Promise<Outcome<"monthly" | "monthlySet" | "monthlyStop">>) {
    setDoing(what);
    setRefused(null);
    const reply = await outcome;
    setDoing(null);
    if (reply.ok) setState(reply.value);
    else if (reply.trouble.kind === "answered") setRefused(reply.trouble.failure);
    else page.store.dispatch({ type: "failed", trouble: reply.trouble });
  }

  useEffect(() => {
    void ask("looking", page.call("monthly", { language }));
  }, [language, hasResult]);

  return {
    state,
    doing,
    refused,
    set: (asked) => ask("setting", page.call("monthlySet", { ...asked, language })),
    stop: () => ask("stopping", page.call("monthlyStop", { language })),
  };
}
