import { platformTrouble } from "../../sidebar/client.ts";
import type { Call, Outcome } from "../../sidebar/client.ts";
import type { Contract, Failure, Method } from "../../src/entry/contract.ts";

/** A problem the add-on answers with. */
export interface Refusal {
  readonly problem: Failure;
}

/** Answers by method, in turn; the last one stays. An Error stands for a failure of Google's own. */
export type Answers = { [M in Method]?: (Contract[M]["answer"] | Refusal | Error)[] };

/** More than any scripted run needs. */
const MOST_CALLS = 50;

export interface FakeAddOn {
  readonly call: Call;
  readonly calls: readonly { method: Method; args: unknown }[];
  methods(): Method[];
  /** Does something while the next call of a method is under way; the answer waits for it. */
  once(method: Method, deed: () => void | Promise<void>): void;
}

/** The add-on's side of the sidebar, from a script. */
export function fakeAddOn(answers: Answers): FakeAddOn {
  const calls: { method: Method; args: unknown }[] = [];
  const deeds = new Map<Method, () => void | Promise<void>>();

  async function call<M extends Method>(method: M, args: Contract[M]["args"]): Promise<Outcome<M>> {
    calls.push({ method, args });
    if (calls.length > MOST_CALLS) throw new Error("the sidebar does not stop asking");
    const deed = deeds.get(method);
    deeds.delete(method);
    await deed?.();
    return outcomeOf(method, answers[method]);
  }

  return {
    call,
    calls,
    methods: () => calls.map(({ method }) => method),
    once: (m, d) => void deeds.set(m, d),
  };
}

function outcomeOf<M extends Method>(method: M, list: Answers[M]): Outcome<M> {
  const answer = list && list.length > 1 ? list.shift() : list?.[0];
  if (answer === undefined) throw new Error(`the script has no answer to ${method}`);
  if (answer instanceof Error) return { ok: false, trouble: platformTrouble(answer.message) };
  if (isRefusal(answer)) return { ok: false, trouble: { kind: "answered", failure: answer.problem } };
  return { ok: true, value: answer };
}

function isRefusal(answer: object | null): answer is Refusal {
  return answer !== null && "problem" in answer;
}
