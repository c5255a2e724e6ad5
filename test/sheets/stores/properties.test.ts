import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { clearJob, loadJob, saveJob } from "../../../src/sheets/stores/job-store.ts";
import * as properties from "../../../src/sheets/stores/properties.ts";
import { loadSettings, saveSettings } from "../../../src/sheets/stores/settings-store.ts";

const {
  dropAllValues,
  dropValue,
  forgetProperties,
  loadValue,
  pieces,
  saveValue,
  saveUserLanguage,
  userLanguageChoice,
} = properties;

/** A property store that refuses what the platform refuses: above 9 KB a value. */
class FakeProperties {
  readonly stored = new Map<string, string>();

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.stored);
  }

  getProperty(key: string): string | null {
    return this.stored.get(key) ?? null;
  }

  setProperty(key: string, value: string): void {
    if (Buffer.byteLength(value) > 9 * 1024) throw new Error("Argument too large: value");
    this.stored.set(key, value);
  }

  setProperties(values: Record<string, string>): void {
    for (const [key, value] of Object.entries(values)) this.setProperty(key, value);
  }

  deleteProperty(key: string): void {
    this.stored.delete(key);
  }
}

let file: FakeProperties;

beforeEach(() => {
  file = new FakeProperties();
  const user = new FakeProperties();
  forgetProperties();
  vi.stubGlobal("PropertiesService", { getDocumentProperties: () => file, getUserProperties: () => user });
});

describe("pieces", () => {
  it("join to the text again, none longer than asked, no pair of code units cut", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 7 }), (given, size) => {
        const parts = pieces(given, size);
        expect(parts.join("")).toBe(given);
        expect(parts.every((part) => part.length <= size && Buffer.from(part).toString() === part)).toBe(
          true,
        );
      }),
    );
  });

  it("of nothing are none", () => {
    expect(pieces("", 5)).toEqual([]);
  });
});

describe("values in the file's properties", () => {
  it.each([
    { why: "plain letters", value: "x".repeat(100_000) },
    { why: "letters of three bytes", value: "顧".repeat(30_000) },
    { why: "letters of four bytes", value: "𠮷".repeat(30_000) },
    {
      why: "a run's cursor",
      value: { runId: "r", done: 2, settings: { stageThresholds: [1, 2, 3, 6, 12] } },
    },
  ])("come back equal: $why", ({ value }) => {
    saveValue("job", value);
    forgetProperties();
    expect(loadValue("job")).toEqual(value);
  });

  it("a shorter value leaves no piece of the longer one before it", () => {
    saveValue("job", "x".repeat(20_000));
    saveValue("job", "short");
    expect(file.stored.size).toBe(2);
    forgetProperties();
    expect(loadValue("job")).toBe("short");
  });

  it("a value of another version counts as absent", () => {
    saveValue("job", "now");
    file.stored.set("cpm.job", JSON.stringify({ version: 2, pieces: 1 }));
    forgetProperties();
    expect(loadValue("job")).toBeNull();
  });

  it("dropping one value keeps its neighbours, also those whose names begin alike", () => {
    saveValue("job", 1);
    saveValue("jobs", 2);
    dropValue("job");
    forgetProperties();
    expect([loadValue("job"), loadValue("jobs")]).toEqual([null, 2]);
  });

  it("dropping all keeps what others stored", () => {
    file.stored.set("theirs", "x");
    forgetProperties();
    saveValue("job", 1);
    saveSettings({ language: "ja" });
    expect(dropAllValues()).toBe(4);
    expect([...file.stored.keys()]).toEqual(["theirs"]);
  });
});

describe("within one call", () => {
  it("properties are asked for once, whatever is saved and dropped between", () => {
    const asked = vi.spyOn(file, "getProperties");
    saveValue("job", "x".repeat(20_000));
    saveValue("job", 1);
    saveValue("last", 2);
    dropValue("last");
    expect([loadValue("job"), loadValue("last"), asked.mock.calls.length]).toEqual([1, null, 1]);
  });

  it("a refused save is followed by a look at what is stored", () => {
    saveValue("job", 1);
    vi.spyOn(file, "setProperties").mockImplementationOnce((values) => {
      for (const [key, value] of Object.entries(values)) file.stored.set(key, value);
      throw new Error("timed out");
    });
    expect(() => saveValue("job", 2)).toThrow("timed out");
    expect(loadValue("job")).toBe(2);
  });
});

describe("settings, run and language", () => {
  it("settings are empty before they were stored", () => {
    expect(loadSettings()).toEqual({});
    saveSettings({ minSample: 30, stageThresholds: [1, 2, 3, 4, 5] });
    forgetProperties();
    expect(loadSettings()).toEqual({ minSample: 30, stageThresholds: [1, 2, 3, 4, 5] });
  });

  it("a cleared run is gone", () => {
    saveJob({ runId: "a" });
    expect(loadJob()).toEqual({ runId: "a" });
    clearJob();
    forgetProperties();
    expect(loadJob()).toBeNull();
  });

  it("the user's language is remembered beside the file, and only ja and en are", () => {
    expect(userLanguageChoice()).toBeNull();
    saveUserLanguage("en");
    expect([userLanguageChoice(), file.stored.size]).toEqual(["en", 0]);
  });
});
