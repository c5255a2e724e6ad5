import { describe, expect, it } from "vitest";
import { createClient, platformTrouble } from "../../sidebar/client.ts";
import type { ScriptRun } from "../../sidebar/client.ts";
import type { Method, Reply } from "../../src/entry/contract.ts";
import { STATE } from "../support/sidebar-answers.ts";

const BUSY = "Service Spreadsheets timed out while accessing document with id 1a2b.";
const OPENED: Reply<"open"> = { ok: true, value: STATE };

/** `google.script.run` that answers from a list; an Error goes to the failure handler. */
function scripted(answers: unknown[]): { run: ScriptRun; calls: { method: Method; args: unknown }[] } {
  const calls: { method: Method; args: unknown }[] = [];
  const make = (ok: (reply: unknown) => void, bad: (error: unknown) => void): ScriptRun => ({
    withSuccessHandler: (handler) => make(handler, bad),
    withFailureHandler: (handler) => make(ok, handler),
    cpmCall(request) {
      calls.push(request);
      const answer = answers.shift();
      (answer instanceof Error ? bad : ok)(answer);
    },
  });
  return {
    run: make(
      () => undefined,
      () => undefined,
    ),
    calls,
  };
}

function client(answers: unknown[]) {
  const { run, calls } = scripted(answers);
  const waits: number[] = [];
  const call = createClient(
    () => run,
    async (ms) => void waits.push(ms),
  );
  return { call, calls, waits };
}

describe("a call", () => {
  it("goes through the one door with method and arguments", async () => {
    const { call, calls } = client([OPENED]);
    expect(await call("open", { language: null })).toEqual({ ok: true, value: STATE });
    expect(calls).toEqual([{ method: "open", args: { language: null } }]);
  });

  it("hands on the add-on's own answer", async () => {
    const problem = { code: "busy", message: "m", hint: "h", details: [] };
    const { call } = client([{ ok: false, problem }]);
    const outcome = await call("show", { sheetId: 1, language: "ja" });
    expect(outcome).toEqual({ ok: false, trouble: { kind: "answered", failure: problem } });
  });

  it("is repeated twice, each time later, while Google is busy", async () => {
    const { call, calls, waits } = client([new Error(BUSY), new Error(BUSY), OPENED]);
    expect((await call("open", { language: "ja" })).ok).toBe(true);
    expect(calls).toHaveLength(3);
    expect(waits).toEqual([1_000, 3_000]);
  });

  it("is given up after the second repeat", async () => {
    const { call, calls } = client([BUSY, BUSY, BUSY, BUSY].map((text) => new Error(text)));
    const outcome = await call("step", { runId: "r", language: "ja" });
    expect(outcome).toMatchObject({ ok: false, trouble: { cause: "timeout" } });
    expect(calls).toHaveLength(3);
  });

  it.each(["start", "removeAll"] as const)("%s is never repeated", async (method) => {
    const { call, calls } = client([new Error(BUSY), OPENED]);
    expect((await call(method, { language: "ja" } as never)).ok).toBe(false);
    expect(calls).toHaveLength(1);
  });

  it("of an import is repeated when its answer was lost; another call is not", async () => {
    const lost = new Error("NetworkError: Connection failure due to HTTP 0");
    const merged = { ok: true, value: null };
    const importing = client([lost, lost, merged]);
    expect((await importing.call("importMerge", { importId: "i", language: "ja" })).ok).toBe(true);
    expect(importing.calls).toHaveLength(3);
    const running = client([lost, merged]);
    expect((await running.call("step", { runId: "r", language: "ja" })).ok).toBe(false);
    expect(running.calls).toHaveLength(1);
  });

  it("is not repeated for a lasting failure", async () => {
    const { call, calls } = client([new Error("Exceeded maximum execution time"), OPENED]);
    expect((await call("open", { language: "ja" })).ok).toBe(false);
    expect(calls).toHaveLength(1);
  });

  it("does not reject when Google refuses the arguments or answers nothing", async () => {
    const { call } = client([null]);
    expect(await call("open", { language: "ja" })).toMatchObject({
      ok: false,
      trouble: { kind: "platform" },
    });
    const refusing = createClient(
      () => {
        throw new TypeError("Failed due to illegal value in property: date");
      },
      async () => undefined,
    );
    expect(await refusing("open", { language: "ja" })).toMatchObject({ trouble: { cause: "platform" } });
  });
});

it.each([
  ["NetworkError: Connection failure due to HTTP 0", "offline"],
  ["Exceeded maximum execution time", "timeout"],
  [BUSY, "timeout"],
  [
    "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    "account",
  ],
  ["Authorization is required to perform that action.", "account"],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", "platform"],
] as const)("%j means %s", (message, cause) => {
  expect(platformTrouble(message)).toEqual({ kind: "platform", cause, message });
});
