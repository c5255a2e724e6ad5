import { crc32, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { palettePng } from "../../src/workbench/palette-png.ts";

/** A PNG chunk by the standard: length, type, data, checksum over type and data. */
function chunk(type: string, data: readonly number[]): Buffer {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** A picture three pixels wide in RGB; each line begins with its filter's number. */
function rgbPng(height: number, lines: readonly number[]): Buffer {
  const header = chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, height, 8, 2, 0, 0, 0]);
  const data = chunk("IDAT", [...deflateSync(Buffer.from(lines))]);
  return Buffer.concat([SIGNATURE, header, data, chunk("IEND", [])]);
}

/** What a palette picture of one filterless line per row shows, read back by hand. */
function shown(png: Buffer): { size: number[]; kind: number[]; palette: Buffer } {
  const palette = png.subarray(png.indexOf("PLTE") + 4, png.indexOf("IDAT") - 8);
  const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return { size, kind: [png[24] ?? 0, png[25] ?? 0], palette };
}

const RED = [200, 0, 0];
const GREY = [100, 100, 100];

describe("palettePng", () => {
  it("keeps size and colours, the most used first", () => {
    const png = palettePng(rgbPng(1, [0, ...RED, ...GREY, ...RED]));
    expect(shown(png)).toEqual({ size: [3, 1], kind: [8, 3], palette: Buffer.from([...RED, ...GREY]) });
  });

  it.each([
    { filter: "left", line: [1, 200, 0, 0, 0, 0, 0, 0, 0, 0] },
    { filter: "above", line: [2, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    { filter: "average", line: [3, 100, 0, 0, 0, 0, 0, 0, 0, 0] },
    { filter: "Paeth", line: [4, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
  ])("reads lines written as differences: $filter", ({ line }) => {
    const above = [0, ...RED, ...RED, ...RED];
    expect(shown(palettePng(rgbPng(2, [...above, ...line]))).palette).toEqual(Buffer.from(RED));
  });

  it("keeps a rare red among more than 256 other colours", () => {
    // 300 shades of green twice each, in 200 lines of three pixels; the last line is red once and green.
    const greens = Array.from({ length: 600 }, (_, i) => [0, 100 + ((i >> 1) % 150), i >> 1 < 150 ? 0 : 1]);
    const pixels = [...greens, RED, ...greens.slice(0, 2)];
    const lines = Array.from({ length: 201 }, (_, row) => [0, ...pixels.slice(row * 3, row * 3 + 3).flat()]);
    const { palette } = shown(palettePng(rgbPng(201, lines.flat())));
    const colors = Array.from({ length: palette.length / 3 }, (_, i) => [
      ...palette.subarray(i * 3, i * 3 + 3),
    ]);
    expect(colors).toHaveLength(256);
    expect(colors).toContainEqual(RED);
  });

  it("gives the same bytes for the same picture", () => {
    const png = rgbPng(1, [0, ...RED, ...GREY, ...RED]);
    expect(palettePng(png)).toEqual(palettePng(png));
  });
});
