import { afterEach, describe, expect, it, vi } from "vitest";
import { withLock } from "../../src/sheets/lock.ts";

/** A document lock that somebody else holds or not; says what was done to it, in order. */
function fakeLock(free: boolean): string[] {
  const done: string[] = [];
  const lock = {
    tryLock: (wait: number) => (done.push(`try ${wait}`), free),
    releaseLock: () => done.push("release"),
  };
  vi.stubGlobal("LockService", { getDocumentLock: () => lock });
  vi.stubGlobal("SpreadsheetApp", { flush: () => done.push("flush") });
  return done;
}

afterEach(() => vi.unstubAllGlobals());

describe("withLock", () => {
  it("gives what the work gives; writes are flushed before others may go on", () => {
    const done = fakeLock(true);
    expect(withLock(() => (done.push("work"), 42))).toBe(42);
    expect(done).toEqual(["try 5000", "work", "flush", "release"]);
  });

  it("refuses by name while another run holds the file, and does nothing", () => {
    const done = fakeLock(false);
    expect(() => withLock(() => done.push("work"))).toThrow(expect.objectContaining({ code: "busy" }));
    expect(done).toEqual(["try 5000"]);
  });

  it("lets go when the work fails, and passes the failure on", () => {
    const done = fakeLock(true);
    expect(() =>
      withLock(() => {
        throw new Error("broken");
      }),
    ).toThrow("broken");
    expect(done).toEqual(["try 5000", "release"]);
  });
});
