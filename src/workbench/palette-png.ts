/** Makes a screenshot small: a PNG of at most 256 colours, which is all that text, lines and charts need. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number per pixel: red, green and blue, 8 bits each. */
  readonly colors: Uint32Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLORS = 256;

/** Shades of a channel that count as one kind of colour. */
const SHADES = 64;

/**
 * The same picture with 256 of its colours: the one most used of every kind, so that a rare red stays red, then those
 * most used of all. Every other becomes the nearest of them.
 *
 * @param png 8 bits a channel, RGB or RGBA, not interlaced, as browsers take screenshots; transparency is dropped
 */
export function palettePng(png: Uint8Array): Buffer {
  const { width, height, colors } = pixelsOf(Buffer.from(png));
  const palette = paletteOf(colors);
  const places = new Map(palette.map((color, place) => [color, place]));
  const rows = Buffer.alloc(height * (width + 1));
  colors.forEach((color, at) => {
    const place = places.get(color) ?? nearest(palette, color);
    places.set(color, place);
    rows[at + Math.floor(at / width) + 1] = place;
  });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header(width, height)),
    chunk("PLTE", Buffer.from(palette.flatMap((color) => channels(color)))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const channels = (color: number): [number, number, number] => [color >> 16, (color >> 8) & 255, color & 255];

function paletteOf(colors: Uint32Array): number[] {
  const uses = new Map<number, number>();
  for (const color of colors) uses.set(color, (uses.get(color) ?? 0) + 1);
  const byUse = [...uses].sort(([, a], [, b]) => b - a).map(([color]) => color);
  const ofKinds = new Map([...byUse].reverse().map((color) => [kindOf(color), color]));
  const chosen = new Set([...new Set([...ofKinds.values(), ...byUse])].slice(0, COLORS));
  return byUse.filter((color) => chosen.has(color));
}

const kindOf = (color: number): string =>
  channels(color)
    .map((channel) => Math.floor(channel / SHADES))
    .join();

function nearest(palette: readonly number[], color: number): number {
  const distances = palette.map((other) => distance(other, color));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: number, other: number): number {
  const [a, b] = [channels(one), channels(other)];
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 3, 0, 0, 0], 8); // 8 bits a pixel, from a palette
  return data;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function pixelsOf(png: Buffer): Pixels {
  const parts = chunksOf(png);
  const head = parts.find(([type]) => type === "IHDR")?.[1] ?? Buffer.alloc(13);
  const [width, height, depth] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3];
  const packed = Buffer.concat(parts.filter(([type]) => type === "IDAT").map(([, data]) => data));
  const bytes = unfiltered(inflateSync(packed), width * depth, depth);
  const colors = new Uint32Array(width * height);
  for (let at = 0; at < colors.length; at += 1) colors[at] = bytes.readUIntBE(at * depth, 3);
  return { width, height, colors };
}

function chunksOf(png: Buffer): [string, Buffer][] {
  const chunks: [string, Buffer][] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push([png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return chunks;
}

/** Takes back PNG's filters: each line is written as differences to the pixels at its left and above. */
function unfiltered(lines: Buffer, lineBytes: number, pixelBytes: number): Buffer {
  const bytes = Buffer.alloc((lines.length / (lineBytes + 1)) * lineBytes);
  for (let at = 0; at < bytes.length; at += 1) {
    const [line, column] = [Math.floor(at / lineBytes), at % lineBytes];
    const left = column < pixelBytes ? 0 : (bytes[at - pixelBytes] ?? 0);
    const above = bytes[at - lineBytes] ?? 0;
    const corner = column < pixelBytes ? 0 : (bytes[at - lineBytes - pixelBytes] ?? 0);
    const filter = lines[line * (lineBytes + 1)] ?? 0;
    bytes[at] = (lines[at + line + 1] ?? 0) + predicted(filter, left, above, corner);
  }
  return bytes;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const estimate = left + above - corner;
  const gaps = [left, above, corner].map((value) => Math.abs(estimate - value));
  return [left, above, corner][gaps.indexOf(Math.min(...gaps))] ?? 0;
}
