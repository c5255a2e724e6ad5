import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dictionary } from "../../../src/core/values/dictionary.ts";
import { anyText } from "../../support/any-text.ts";

/** Names of an object's own parts, half of a surrogate pair, what only looks alike; and two pairs of one hash each. */
const ODD = [
  ...[
    "",
    "__proto__",
    "constructor",
    "toString",
    "length",
    "\uD83D",
    "\uD83D\uDE00",
    "\uDE00",
    "\0",
    "0",
    "00",
  ],
  ...["é", "e\u0301", "ー".repeat(5000), `${"ー".repeat(4999)}-`, "a".repeat(100_000)],
  ...["D88921", "A-27680-9", "D294942", "A-48716-9"],
];
const texts = fc.array(fc.oneof(anyText, fc.constantFrom(...ODD), fc.stringMatching(/^[ab]{1,3}$/)), {
  maxLength: 60,
  size: "max",
});

/** What a Map says of the same texts. */
function codesByMap(all: readonly string[]): number[] {
  const codes = new Map<string, number>();
  return all.map((text) => {
    const code = codes.get(text) ?? codes.size;
    codes.set(text, code);
    return code;
  });
}

describe("a dictionary", () => {
  it("numbers any texts as a Map does, and keeps them as they came", () => {
    fc.assert(
      fc.property(texts, (all) => {
        const words = dictionary();
        expect(all.map(words.code)).toEqual(codesByMap(all));
        expect(words.texts).toEqual([...new Set(all)]);
      }),
    );
  });

  it("does so wherever hashes fall, also at the end of its table", () => {
    for (let shop = 0; shop < 200; shop++) {
      const made = Array.from({ length: 250 }, (_, i) => `${shop}/${i}`);
      const words = dictionary();
      const twice = [...made, ...made];
      expect(twice.map(words.code)).toEqual(codesByMap(twice));
    }
  });

  it("does so while it makes room, again and again", () => {
    const made = Array.from({ length: 20_000 }, (_, i) => `O-${(i * 7919) % 10_007}`);
    const words = dictionary();
    expect(made.map(words.code)).toEqual(codesByMap(made));
    expect(made.map(words.code)).toEqual(codesByMap(made));
  });
});
