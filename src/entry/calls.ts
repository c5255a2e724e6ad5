import { InputProblem } from "../core/values/problem.ts";
import { writing } from "../sheets/lock.ts";
import { pageScript, showSheet } from "../sheets/ui.ts";
import { type Call, callIn } from "./call.ts";
import type { BaseMethod, Contract, Method, Reply } from "./contract.ts";
import { ERASE_CALLS } from "./erase/erase.ts";
import { EXPLAIN_CALLS } from "./explain/explain.ts";
import { failureOf } from "./failures.ts";
import { IMPORT_CALLS } from "./import/calls.ts";
import { LIST_CALLS } from "./lists/calls.ts";
import { MANAGEMENT_CALLS } from "./management/management.ts";
import { openState } from "./open.ts";
import { RUN_CALLS } from "./run/calls.ts";
import { SETTINGS_CALLS } from "./settings/calls.ts";
import { WAREHOUSE_CALLS } from "./warehouse/calls.ts";

/** Calls by name, as whoever answers them is handed their arguments. */
export type CallsOf<M extends Method> = {
  readonly [N in M]: (args: Contract[N]["args"], call: Call) => Contract[N]["answer"];
};

/** Calls of people who may edit the file, each while no other of them works in it. */
export function inTurn<Table extends Record<string, (args: never, call: Call) => unknown>>(
  calls: Table,
): Table {
  const held = Object.entries(calls).map(([name, work]) => {
    const alone = (args: never, call: Call) => writing(() => work(args, call));
    return [name, alone] as const;
  });
  return Object.fromEntries(held) as Table;
}

/** What the page brings in later, by name. */
const PARTS = ["parts", "warehouse"] as const;

/** Everything the sidebar of every bundle may call, by name. */
export const BASE_CALLS: CallsOf<BaseMethod> = Object.freeze({
  open: ({ language }) => openState(language),
  parts: ({ name }) => ({ script: pageScript(PARTS.find((one) => one === name) ?? "parts") }),
  show: ({ sheetId }) => {
    showSheet(sheetId);
    return null;
  },
  ...EXPLAIN_CALLS.reads,
  ...IMPORT_CALLS.reads,
  ...LIST_CALLS.reads,
  ...RUN_CALLS.reads,
  ...SETTINGS_CALLS.reads,
  ...WAREHOUSE_CALLS.reads,
  ...inTurn({
    ...ERASE_CALLS.writes,
    ...IMPORT_CALLS.writes,
    ...LIST_CALLS.writes,
    ...MANAGEMENT_CALLS.writes,
    ...RUN_CALLS.writes,
    ...SETTINGS_CALLS.writes,
    ...WAREHOUSE_CALLS.writes,
  }),
} satisfies CallsOf<BaseMethod>);

/**
 * The sidebar's one door to some calls; nothing else is reachable through it. A cell cannot pass a plain object, so a call from a cell is refused before anything is read.
 *
 * @param calls by name
 * @returns takes `{ method, args }` with `method` an own key of the calls; gives the answer, or the problem in words
 */
export const doorTo =
  (calls: Readonly<Record<string, unknown>>) =>
  (request: unknown): Reply<Method> => {
    const language = languageIn(request);
    try {
      const { method, args } = checked(request, calls);
      const asked = calls[method] as (args: unknown, call: Call) => Contract[Method]["answer"];
      return { ok: true, value: asked(args, callIn(language)) };
    } catch (thrown) {
      return { ok: false, problem: failureOf(thrown, language) };
    }
  };

/** Whose sentences are wanted, whatever else is sent. */
function languageIn(request: unknown) {
  const { args } = (request ?? {}) as { args?: { language?: unknown } | null };
  return args?.language === "en" ? "en" : "ja";
}

function checked(request: unknown, calls: object): { method: string; args: object } {
  const plain = (value: unknown): value is Record<string, unknown> =>
    Object.prototype.toString.call(value) === "[object Object]";
  if (!plain(request) || !plain(request.args) || typeof request.method !== "string") {
    throw new InputProblem("request-refused");
  }
  if (!Object.prototype.hasOwnProperty.call(calls, request.method)) throw new InputProblem("request-refused");
  return { method: request.method, args: request.args };
}
