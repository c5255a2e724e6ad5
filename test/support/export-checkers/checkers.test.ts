import { describe, expect, it } from "vitest";
import { encoded, joined } from "../encode-text.ts";
import { bytesOf, checked } from "./as-bytes.ts";
import { checkFile } from "./check-file.ts";
import { GOOD_FILES, TEST_HASH, type GoodFile } from "./good-files.ts";
import { hashOf, HASH_OF_NOTHING } from "./normal-forms.ts";
import { TARGETS } from "./targets.ts";

const named = GOOD_FILES.map((file, i) => ({ ...file, name: `${file.target} (${i})` }));

/** The good file with its last line again, written otherwise. */
const lastLine = (file: GoodFile, write: (line: string) => string): GoodFile => ({
  ...file,
  lines: file.lines.map((line, i) => (i === file.lines.length - 1 ? write(line) : line)),
});

describe("a good file of each target", () => {
  it.each(named)("is accepted: $name", (file) => {
    expect(checked(file)).toEqual([]);
  });

  it("exists for every target", () => {
    expect([...new Set(GOOD_FILES.map(({ target }) => target))].sort()).toEqual(Object.keys(TARGETS).sort());
  });

  it.each(named)("is accepted without its last line end: $name", (file) => {
    const bytes = bytesOf(file);
    expect(checked(file, bytes.subarray(0, bytes.length - (file.end ?? "\r\n").length))).toEqual([]);
  });
});

describe("what every target refuses", () => {
  it.each(named)("bytes of another encoding: $name", (file) => {
    const text = file.lines.join("\r\n");
    expect(checked(file, encoded(text, "utf-16le")).join()).toContain("NUL bytes");
    expect(checked(file, joined(bytesOf(file), Uint8Array.of(0x41, 0xff))).join()).toMatch(
      /the bytes are not/,
    );
  });

  it.each(named)("lone CRs, mixed line ends and blank rows: $name", (file) => {
    const text = (end: string): string => file.lines.map((line) => line + end).join("");
    const encoding = file.encoding ?? TARGETS[file.target]?.encodings[0] ?? "utf-8";
    const mark = file.marked ? "\uFEFF" : "";
    expect(checked(file, encoded(mark + text("\r"), encoding)).join()).toContain("lines end with CR");
    expect(checked(file, joined(bytesOf(file), encoded("\n\r\n", "utf-8"))).join()).toContain(
      "line ends are mixed",
    );
    expect(checked(file, joined(bytesOf(file), encoded("\r\n", "utf-8"))).join()).toContain(
      "the row is blank",
    );
  });

  it.each(named)("a row with one column more: $name", (file) => {
    expect(checked(lastLine(file, (line) => `${line},x`)).join()).toMatch(/columns, not/);
  });

  it.each(named)("a cell whose quotation marks are not closed: $name", (file) => {
    const wrong = lastLine(file, (line) => `"${line}`);
    expect(checked(wrong).join()).toMatch(/not closed|quotation mark/);
  });

  it.each(named)("a BOM where none belongs, none where one does: $name", (file) => {
    const bytes = bytesOf(file);
    const mark = Uint8Array.of(0xef, 0xbb, 0xbf);
    if (file.marked) expect(checked(file, bytes.subarray(3))).toEqual(["the file does not begin with a BOM"]);
    else if (file.target === "postcard") expect(checked(file, joined(mark, bytes))).toEqual([]);
    else expect(checked(file, joined(mark, bytes)).join()).toContain("the file begins with a BOM");
  });

  it.each(named)("relay addresses and lost letters in any cell: $name", (file) => {
    const relay = (address: string): string =>
      checked(lastLine(file, (line) => line.replace(/^[^,]*/, address))).join();
    expect(relay("abc@pc.fw.rakuten.ne.jp")).toContain("relay");
    expect(relay("abc@marketplace.amazon.co.jp")).toContain("relay");
    expect(relay("abc@shop.yahoo.co.jp")).toContain("relay");
    expect(relay("ＡＢＣ@privaterelay.appleid.com".replace("ＡＢＣ", "ABC"))).toContain("relay");
    expect(relay("a\u0008b")).toContain("control character");
  });

  it.each(named)("an empty file and one of names only: $name", (file) => {
    const nothing = file.marked ? Uint8Array.of(0xef, 0xbb, 0xbf) : new Uint8Array();
    expect(checked(file, nothing)).toEqual(["the file holds nobody"]);
    if (TARGETS[file.target]?.header === "must")
      expect(checked({ ...file, lines: file.lines.slice(0, 1) })).toContain("the file holds nobody");
  });

  it.each(named)("a file said to be hashed that is not, or the other way round: $name", (file) => {
    const { hashed = false } = file;
    const bytes = bytesOf(file);
    const other = checkFile(file.target, bytes, {
      hashed: !hashed,
      encoding: file.encoding ?? (TARGETS[file.target]?.encodings[0] || "utf-8"),
    });
    expect(other.join()).toMatch(
      hashed ? /not hashed|no name here/ : /takes no hashes|not a SHA-256|no name here/,
    );
  });

  it("knows only its targets and their encodings", () => {
    expect(checkFile("fax", new Uint8Array(), { hashed: false })).toEqual(["there is no target fax"]);
    expect(checkFile("csv", new Uint8Array(), { hashed: false, encoding: "shift_jis" })).toEqual([
      "csv takes utf-8",
    ]);
  });
});

it("postcards may begin with a BOM in UTF-8 only", () => {
  const bytes = joined(Uint8Array.of(0xef, 0xbb, 0xbf), encoded("郵便番号\r\n", "shift_jis"));
  const said = checkFile("postcard", bytes, { hashed: false, encoding: "shift_jis" });
  expect(said).toContain("a BOM stands before Shift_JIS");
});

describe("letters that were lost", () => {
  const arara = (name: string): string =>
    checked({ target: "arara", lines: [`a@example.com,${name}`] }).join();

  it("are seen as ? or 〓 in Shift_JIS and as U+FFFD in UTF-8", () => {
    expect(arara("?田")).toContain("letter that was lost");
    expect(arara("〓田")).toContain("letter that was lost");
    expect(arara("&#39640;田")).toContain("HTML entity");
    expect(arara("吉田？")).toBe("");
    const postcard = GOOD_FILES.find(({ target }) => target === "postcard")!;
    expect(checked(lastLine(postcard, (line) => line.replace("梅", "\uFFFD"))).join()).toContain("U+FFFD");
  });

  it("do not hide in a UTF-8 file that is called Shift_JIS", () => {
    const bytes = encoded("a@example.com,山田\r\n", "utf-8");
    expect(checkFile("arara", bytes, { hashed: false }).join()).toMatch(/not shift_jis/);
  });
});

describe("hashes", () => {
  it("are those of the normal forms, as published", () => {
    for (const raw of [
      "test@example.com",
      " Test@Example.COM ",
      "ｔｅｓｔ＠ｅｘａｍｐｌｅ．ｃｏｍ",
      "　test@example.com",
    ])
      expect(hashOf("email", raw)).toBe(TEST_HASH);
  });

  it("take phones as E.164, and as digits where a target wants them so", () => {
    // echo -n +819012345678 | sha256sum; echo -n 09012345678 | sha256sum
    const [e164, digits] = [
      "3d06a39d40790f11761295e053029378ae28c4b4f6f301693005e079f3d4ca64",
      "9876ccefa1e426aad25916a9cec49e9598bffcd5434d356c7d0c3cd3f0142baa",
    ];
    for (const raw of ["090-1234-5678", "０９０（１２３４）５６７８", "+81 90 1234 5678", "819012345678"]) {
      expect(hashOf("phone", raw)).toBe(e164);
      expect(hashOf("phone-digits", raw)).toBe(digits);
    }
  });

  it("are not made of what is no phone number", () => {
    for (const raw of ["", "9012345678", "+8109012345678", "090-1234", "内線 12"])
      expect(() => hashOf("phone", raw)).toThrow(/no phone number/);
  });

  it("of nothing, in capitals, cut short or salted in length are refused", () => {
    const line = (hash: string): string =>
      checked({ target: "line-ads", hashed: true, lines: [hash] }).join();
    expect(line(HASH_OF_NOTHING)).toContain("hash of nothing");
    expect(line(TEST_HASH.toUpperCase())).toContain("not in lower case");
    expect(line(TEST_HASH.slice(1))).toContain("not a SHA-256");
    expect(line(`salt${TEST_HASH}`)).toContain("not a SHA-256");
  });
});
