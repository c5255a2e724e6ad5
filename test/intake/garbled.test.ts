import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { garbledIn } from "../../src/intake/garbled.ts";
import { questionText } from "../../src/intake/question-text.ts";
import { openQuestion, questionsOf } from "../../src/intake/questions.ts";
import { recognise } from "../../src/intake/recognise.ts";
import { orderFileToRows } from "../../src/intake/to-rows.ts";
import { encoded } from "../support/encode-text.ts";
import { SOUND_WORDS } from "../support/sound-words.ts";

const HEADER = ["order id", "date", "customer id", "name", "product", "amount"];
const file = (texts: readonly string[]) => [
  HEADER,
  ...texts.map((text, i) => [`${i}`, "2024-01-05", `C${i}`, text, text, "100"]),
];
const ALL = Object.values(SOUND_WORDS).flat();

describe("sound text is neither refused nor asked about", () => {
  it.each(Object.entries(SOUND_WORDS))("%s: all words, each alone, and each many times", (_, words) => {
    expect(garbledIn(file(words), 1)).toBeNull();
    for (const word of words) expect(garbledIn(file(Array<string>(6).fill(word)), 1)).toBeNull();
  });

  it("words in guillemets with a trademark, at the end of a text, too", () => {
    expect(garbledIn(file(["«Thé» «Café»™ «Thé» «Café»", "Été…™ «Thé» «Café»"]), 1)).toBeNull();
  });

  it("in any mixture of languages, of one or of many, with headers of their own: 1,000 files", () => {
    const some = (words: readonly string[]) =>
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 });
    const mixture = fc.oneof(some(ALL), fc.constantFrom(...Object.values(SOUND_WORDS)).chain(some));
    const parted = fc.constantFrom(" ", ", ", "-", " / ", "’", " “", "” ", " «", "» ", "…", "®", "™ ", " – ");
    fc.assert(
      fc.property(mixture, parted, (words, mark) => {
        const texts = words.map((word, i) => (i % 3 === 0 ? `${word}${mark}${words[0] ?? ""}` : word));
        expect(garbledIn(file(texts), 1)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

/** Bytes as the letters that Windows gives them. */
const windows = new TextDecoder("windows-1252");
const asWestern = (bytes: Uint8Array) => windows.decode(bytes);
/** As Latin-1, in which 80 to 9F are no letters. */
const asLatin = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
const asShiftJis = (bytes: Uint8Array) => new TextDecoder("shift_jis").decode(bytes).replace(/\uFFFD/g, "・");

const WAYS: Record<string, { encoding: string; garble: (text: string) => string }> = {
  "UTF-8 read as windows-1252": { encoding: "utf-8", garble: (text) => asWestern(encoded(text, "utf-8")) },
  "UTF-8 read as Latin-1": { encoding: "utf-8", garble: (text) => asLatin(encoded(text, "utf-8")) },
  "UTF-8 read as Shift_JIS": { encoding: "utf-8", garble: (text) => asShiftJis(encoded(text, "utf-8")) },
  "Shift_JIS read as Latin-1": {
    encoding: "shift_jis",
    garble: (text) => asLatin(encoded(text, "shift_jis")),
  },
  "Shift_JIS read as windows-1252": {
    encoding: "shift_jis",
    garble: (text) => asWestern(encoded(text, "shift_jis")),
  },
  "EUC-JP read as Latin-1": { encoding: "euc-jp", garble: (text) => asLatin(encoded(text, "euc-jp")) },
};

const JAPANESE_HEADER = ["注文番号", "注文日時", "会員番号", "お名前", "商品名", "合計金額"];
const NAMES = ["山田 太郎", "佐藤 花子", "鈴木 一郎", "高橋 さくら", "田中 健", "伊藤 美咲"];
const GOODS = [
  "緑茶セット",
  "はちみつ",
  "化粧水",
  "シャンプー",
  "お試しセット",
  "コーヒー豆",
  "米10kg",
  "タオル",
];

describe("Japanese that was garbled before is found", () => {
  it.each(Object.entries(WAYS))("%s, in every mixture: 100 files each", (_, { encoding, garble }) => {
    const row = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...GOODS));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (people) => {
        const rows = [
          JAPANESE_HEADER,
          ...people.map(([name, goods], i) => [`${i}`, "2024-01-05", "1", name, goods, "1"]),
        ];
        const broken = rows.map((cells) => cells.map(garble));
        expect(garbledIn(broken, 1)).toMatchObject({ encoding, row: 1, isSure: true });
        expect(garbledIn(rows, 1)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it("French, too, that was UTF-8 and read as windows-1252", () => {
    const broken = ["Crème", "Hélène", "François", "Pâté"].map((word) => asWestern(encoded(word, "utf-8")));
    expect(garbledIn(file(broken), 1)).toMatchObject({ encoding: "utf-8", row: 2, isSure: true });
  });

  it("is asked about where it is a part of the file only", () => {
    const broken = ["緑茶", "化粧水"].map((word) => asWestern(encoded(word, "utf-8")));
    expect(garbledIn(file([...broken, "緑茶セット", "山田", "佐藤", "鈴木"]), 1)).toMatchObject({
      isSure: false,
      row: 2,
      value: broken[0],
    });
  });

  it("one garbled text is somebody's name, however often it stands there", () => {
    const broken = asWestern(encoded("山田", "utf-8"));
    expect(garbledIn(file([broken, broken, broken]), 1)).toBeNull();
  });
});

describe("a text that may be garbled", () => {
  const rows = [
    ["注文番号", "注文日", "会員番号", "商品名", "金額"],
    ...["緑茶セット", "化粧水", "山田", "佐藤"].map((text, i) => [`${i}`, "2024-01-05", "C1", text, "100"]),
    ...["緑茶", "はちみつ", "石けん"].map((text, i) => [
      `${7 + i}`,
      "2024-01-05",
      "C1",
      asWestern(encoded(text, "utf-8")),
      "100",
    ]),
  ];
  const { survey } = orderFileToRows({ name: "a.csv", rows }, recognise(rows)!, () => 0);

  it("is asked about with its cell, and read as it is where the user says so", () => {
    const questions = questionsOf(recognise(rows)!, survey);
    expect(questions).toMatchObject([{ id: "garbled", values: { row: 6, cell: rows[5]?.[3] } }]);
    expect(openQuestion(questions, { garbled: "keep" })).toBeNull();
    expect(questionText(questions[0]!, "ja").question).toContain("6行目");
  });
});
