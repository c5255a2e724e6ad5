import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOrderFile } from "../../src/intake/order-file.ts";
import { isWestern } from "../../src/intake/windows-1252.ts";
import { encoded, hex, joined } from "../support/encode-text.ts";

const ascii = (text: string) => new TextEncoder().encode(text);
/** Letters from A0 on have the number of their byte. */
const western = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("a Western European file of Excel", () => {
  it.each([
    ["French", "N° de commande,Nom\n1,François\n2,Renée\n"],
    ["names in Spanish", "id,name\n1,José García\n2,Íñigo Núñez\n"],
    ["German, two letters side by side", "Größe,Straße,Stück\nMüller,Köln,Süd\n"],
    ["Danish", "Ordrenr,Beløb,Købt\n1,100,Åse\n"],
  ])("is read as it was written: %s", (_, text) => {
    const { encoding, rows } = readOrderFile("a.csv", western(text));
    expect({ encoding, lines: rows.map((row) => row.join()) }).toEqual({
      encoding: "windows-1252",
      lines: text.trimEnd().split("\n"),
    });
  });

  it("has the signs that Windows puts at 80 to 9F", () => {
    const bytes = joined(
      ascii("id,name,price\n1,L"),
      hex("92"),
      ascii("Or"),
      hex("e9"),
      ascii("e,5 "),
      hex("80"),
      ascii("\n"),
    );
    expect(readOrderFile("a.csv", bytes).rows[1]).toEqual(["1", "L’Orée", "5 €"]);
  });
});

/** What Japanese order files hold; each word begins or ends beside ASCII somewhere. */
const WORDS = ["注文日", "顧客ID", "金額", "山田", "髙橋", "ソ", "表", "ｱｲｳ", "ﾀ", "㈱A", "T表", "ア1"];
const sound = fc.array(fc.constantFrom(...WORDS, "A1", "2024/1/5", ""), {
  minLength: 12,
  maxLength: 40,
});

it.each(["shift_jis", "euc-jp"] as const)("no Japanese file is taken for it: %s", (encoding) => {
  fc.assert(
    fc.property(sound, (cells) => {
      expect(isWestern(encoded(`注文番号,${cells.join()}\n`, encoding))).toBe(false);
    }),
    { numRuns: 500 },
  );
});

it("rare kanji alone and Turkish letters are none of it", () => {
  expect(isWestern(encoded("id,name\n1,Ren馥\n", "shift_jis"))).toBe(false);
  expect(
    isWestern(joined(ascii("id,name\n1,Ay"), hex("fe"), ascii("e\n2,Da"), hex("f0"), ascii("a\n"))),
  ).toBe(false);
});
