import { expect, it } from "vitest";
import { grid, paragraph, text } from "../../../src/reports/page/grid.ts";

/** Height of the row that a text has on a sheet of one column [px]. */
function heightOf(words: string, column: number, style: "note" | "sentence" = "note"): number | undefined {
  const sheet = grid([column]);
  paragraph(sheet, 0, text(words, style));
  return sheet.rowHeights[0];
}

it("has a line for each word that does not fit behind the one before it, though their letters would fit on fewer", () => {
  // 144 px keep 120 px of letters; a full-width letter of 9 points is 12.15 px, six are 72.9 px: one word a line.
  // A line is 16 px, and 8 px are around.
  expect(heightOf("青汁青汁青汁 石けん石けん 青汁青汁青汁", 144)).toBe(8 + 3 * 16);
  expect(heightOf("青汁青汁青汁石けん石けん青汁青汁青汁", 144)).toBe(8 + 2 * 16);
  // Two words of 36.45 px and the blank between them stand on one line, the third on the next.
  expect(heightOf("石けん 石けん 石けん石けん", 144)).toBe(8 + 2 * 16);
  // What is left of a line behind a long word is used: 16 letters are 194.4 px, and 72.9 px with a blank go no more.
  expect(heightOf("青汁青汁青汁青汁青汁青汁青汁青汁 石けん石けん", 144)).toBe(8 + 3 * 16);
  expect(heightOf("青汁青汁青汁青汁青汁青汁青汁青汁 石けん", 144)).toBe(8 + 2 * 16);
});

it("has the lines that bold letters take", () => {
  // 108 px keep 84; ten letters of 12 points are 162 px, two lines, and in bold 171.7 px, three of 21 px.
  expect(heightOf("青汁青汁青汁青汁青汁", 108, "sentence")).toBe(8 + 3 * 21);
});

/** What a text is on a sheet of one column. */
function saidOn(column: number, words: string) {
  const sheet = grid([column]);
  paragraph(sheet, 0, text(words, "note"));
  return sheet.rows()[0]?.[0]?.value;
}

it("leaves no sign alone on its last line: it breaks behind the last sentence before, else the last comma outside of brackets", () => {
  // 24 + 10 × 12.15 px keep ten letters.
  const ten = 24 + 10 * 12.15 + 0.5;
  expect(saidOn(ten, "石けんが、一番売れたよ。")).toBe("石けんが、\n一番売れたよ。");
  expect(saidOn(ten, "売れた。石けんが、一番。")).toBe("売れた。\n石けんが、一番。");
  expect(saidOn(ten, "石けん（青、赤、白）です。")).toBe("石けん（青、赤、白）です。");
  // Six letters on the last line are one.
  expect(saidOn(ten, "石けんが、一番売れましたと言う。")).toBe("石けんが、一番売れましたと言う。");
});
