import type { PickedFile } from "./acts/choose-files.ts";
import type { Contract, Failure, Method, Reply } from "../src/entry/contract.ts";

/** `google.script.run` as far as the page uses it. */
export interface ScriptRun {
  withSuccessHandler(handler: (reply: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
  cpmCall(request: { method: Method; args: unknown }): void;
}

export type PlatformCause = "offline" | "timeout" | "account" | "platform";

/** Why something did not work: the add-on said so, Google did not get that far, or the page itself saw it. */
export type Trouble =
  | { kind: "answered"; failure: Failure }
  | { kind: "platform"; cause: PlatformCause; message: string }
  | { kind: "page"; says: "importOther" }
  /** Order files cannot be read yet: the part of the page that reads them did not come. */
  | { kind: "parts"; because: Trouble; picked: readonly PickedFile[] };

export type Outcome<M extends Method> =
  { ok: true; value: Contract[M]["answer"] } | { ok: false; trouble: Trouble };

/** One call to the add-on; never rejects. */
export type Call = <M extends Method>(method: M, args: Contract[M]["args"]) => Promise<Outcome<M>>;

/**
 * What Google answers where it takes the user for another one, as others report it; nobody tried it here. Where the frame
 * does not come to the right account at all, the way to the add-on is missing. The last three are the Japanese for right, consent
 * and login.
 */
const ACCOUNT =
  /permission|authori[sz]|sign(ed)? in|logged in|access denied|google(\.script)?(\.run)? is (not defined|undefined)|\u6a29\u9650|\u627f\u8a8d|\u30ed\u30b0\u30a4\u30f3/i;
const TRANSIENT = /timed out while accessing|service unavailable|try again later/i;
/** Calls that may be made again when Google was busy; those of an import also when the answer was lost. */
const IMPORTING: readonly Method[] = [
  ...(["mappings", "importChunk", "importMerge", "importCancel", "customersChunk"] as const),
];
const REPEATABLE: ReadonlySet<Method> = new Set<Method>([
  ...(["open", "parts", "inspect", "step", "cancel", "show", "sliceValues", "explain", "levers"] as const),
  ...(["segmentPeople", "handover", "handoverRows", "home"] as const),
  ...IMPORTING,
]);
const WAITS_MS = [1_000, 3_000];

/**
 * The page's one way to the add-on: typed calls, repeated at most twice where Google was only busy
 * and the call may be repeated.
 *
 * @param run gives `google.script.run`
 * @param wait pauses for some milliseconds
 */
export function createClient(run: () => ScriptRun, wait: (ms: number) => Promise<void>): Call {
  return async (method, args) => {
    let outcome = await callOnce(run, method, args);
    for (const pause of REPEATABLE.has(method) ? WAITS_MS : []) {
      if (outcome.ok || !mayPass(method, outcome.trouble)) break;
      await wait(pause);
      outcome = await callOnce(run, method, args);
    }
    return outcome;
  };
}

async function callOnce<M extends Method>(
  run: () => ScriptRun,
  method: M,
  args: Contract[M]["args"],
): Promise<Outcome<M>> {
  try {
    return outcomeOf<M>(await answer(run(), method, args));
  } catch (error) {
    return { ok: false, trouble: platformTrouble(messageOf(error)) };
  }
}

/** Also rejects when Google refuses the arguments before sending them. */
function answer(run: ScriptRun, method: Method, args: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    run.withSuccessHandler(resolve).withFailureHandler(reject).cpmCall({ method, args });
  });
}

function outcomeOf<M extends Method>(said: unknown): Outcome<M> {
  const reply = said as Reply<M> | null;
  if (!reply) return { ok: false, trouble: platformTrouble("no reply") };
  return reply.ok ? reply : { ok: false, trouble: { kind: "answered", failure: reply.problem } };
}

function mayPass(method: Method, trouble: Trouble): boolean {
  if (trouble.kind === "page" || trouble.kind === "parts") return false;
  if (trouble.kind === "platform" && trouble.cause === "offline" && IMPORTING.includes(method)) return true;
  const said = trouble.kind === "platform" ? [trouble.message] : trouble.failure.details;
  return said.some((line) => TRANSIENT.test(line));
}

/** What somebody threw, in its own words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String((error as { message?: unknown })?.message ?? error);
}

/**
 * What a failure of Google's own means, by its message.
 *
 * @example
 * platformTrouble("NetworkError: Connection failure due to HTTP 0").cause //=> "offline"
 */
export function platformTrouble(message: string): {
  kind: "platform";
  cause: PlatformCause;
  message: string;
} {
  return { kind: "platform", cause: causeOf(message), message };
}

function causeOf(message: string): PlatformCause {
  if (/networkerror|connection failure|http 0\b|offline/i.test(message)) return "offline";
  if (/timed out|maximum execution time|deadline/i.test(message)) return "timeout";
  if (ACCOUNT.test(message)) return "account";
  return "platform";
}
