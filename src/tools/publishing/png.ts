/** Colours by place as a PNG file (RFC 2083): 8 bits a channel, no filter. */
import { crc32, deflateSync } from "node:zlib";

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Points a side that each pixel is the mean of, so that edges are smooth. */
const FINE = 4;

/**
 * A picture.
 *
 * @param colourAt the colour at a place; both coordinates run from 0 to the size [pixels, between them too]
 */
export function png(width: number, height: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.alloc((1 + 4 * width) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set(mean(x, y, colourAt), y * (1 + 4 * width) + 1 + 4 * x);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const chunks = [
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.of()),
  ];
  return Buffer.concat([signature, ...chunks]);
}

function mean(x: number, y: number, colourAt: (x: number, y: number) => Colour): number[] {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < FINE * FINE; i++) {
    const [dx, dy] = [((i % FINE) + 0.5) / FINE, (Math.floor(i / FINE) + 0.5) / FINE];
    const [r, g, b, a] = colourAt(x + dx, y + dy);
    [r * a, g * a, b * a, a].forEach((value, k) => (sum[k] = (sum[k] ?? 0) + value));
  }
  const [r = 0, g = 0, b = 0, a = 0] = sum;
  const alpha = a / (FINE * FINE);
  return a === 0 ? [0, 0, 0, 0] : [r / a, g / a, b / a, alpha].map(Math.round);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
