import { describe, expect, it } from "vitest";
import { encoderOf } from "../../src/exports/encoder.ts";

const sjis = encoderOf("shift_jis");
const utf8 = encoderOf("utf-8");
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

describe("Shift_JIS", () => {
  // Bytes by Windows' code page 932.
  it.each([
    ["A亜", "4188" + "9f"],
    ["ｱﾞ", "b1de"],
    ["髙﨑①㈱", "fbfc" + "fab1" + "8740" + "878a"],
    ["∵", "81e6"],
    ["\\~", "5c7e"],
  ])("%s", (text, bytes) => {
    expect([hexOf(sjis.encode(text)), sjis.size(text), sjis.lacking(text)]).toEqual([
      bytes,
      bytes.length / 2,
      [],
    ]);
  });

  it("writes the letters of other systems as their twins", () => {
    // WAVE DASH, EM DASH, DOUBLE VERTICAL LINE, MINUS SIGN, EN DASH, NO-BREAK SPACE, か + combining mark, 葛 + variation
    expect(hexOf(sjis.encode(sjis.fold("〜—‖−–\u00a0か\u3099葛\u{e0100}")))).toBe(
      "8160" + "815c" + "8161" + "817c" + "817c" + "20" + "82aa" + "8a8b",
    );
  });

  it("leaves a letter of compatibility its own form", () => {
    expect(sjis.fold("神")).toBe("神");
  });

  it("names the letters it lacks, also those a shop made itself", () => {
    expect(sjis.lacking("山😀𠮷é\ue000川")).toEqual(["😀", "𠮷", "é", "\ue000"]);
  });
});

describe("UTF-8", () => {
  it("holds every letter but half of one", () => {
    expect(utf8.lacking("山😀𠮷é〜")).toEqual([]);
    expect(utf8.lacking("a\ud83d")).toEqual(["\ud83d"]);
    expect(hexOf(utf8.encode("〜"))).toBe("e3809c");
  });
});
