/**
 * The product's sign: five columns that grow smaller, the five years of the customer balance sheet, on a sheet's green-blue.
 * Sizes: developers.google.com/workspace/marketplace/create-listing (icons of 32 and 128, a banner of 220 × 140), as others
 * report that page; 48 and 96 were asked for by an earlier form.
 */
import { PALETTE } from "../../catalog/look.ts";
import { type Colour, png } from "./png.ts";

export const ICON_SIZES = [32, 48, 96, 128] as const;
export const BANNER = { width: 220, height: 140 } as const;

/** Heights of the columns, of the sign's height. */
const COLUMNS = [0.56, 0.47, 0.4, 0.34, 0.29];
const CORNER = 0.2;
const CLEAR: Colour = [0, 0, 0, 0];

const colour = (hex: string): Colour => {
  const channel = (at: number): number => parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5), 255];
};

/** The sign at a place; both coordinates from 0 to 1. */
function signAt(x: number, y: number, ground: Colour, ink: Colour): Colour {
  const [dx, dy] = [x, y].map((at) => Math.max(0, Math.abs(at - 0.5) - (0.5 - CORNER)));
  if (Math.hypot(dx ?? 0, dy ?? 0) > CORNER) return CLEAR;
  const place = (x - 0.17) / 0.135;
  const height = COLUMNS[Math.floor(place)];
  const isColumn = height !== undefined && place % 1 < 0.72 && y < 0.78 && y > 0.78 - height;
  const isBase = y > 0.8 && y < 0.84 && x > 0.15 && x < 0.85;
  return isColumn || isBase ? ink : ground;
}

const [GROUND, INK] = [colour(PALETTE.accent), colour("#FFFFFF")];

/** Files by name. */
export function icons(): Record<string, Buffer> {
  const squares = ICON_SIZES.map((size) => [
    `icon-${size}.png`,
    png(size, size, (x, y) => signAt(x / size, y / size, GROUND, INK)),
  ]);
  const { width, height } = BANNER;
  const side = height * 0.62;
  const banner = png(width, height, (x, y) => {
    const [left, top] = [(width - side) / 2, (height - side) / 2];
    const [u, v] = [(x - left) / side, (y - top) / side];
    const inside = u >= 0 && u <= 1 && v >= 0 && v <= 1;
    const sign = inside ? signAt(u, v, INK, GROUND) : CLEAR;
    return sign[3] === 0 ? GROUND : sign;
  });
  return Object.fromEntries([...squares, ["banner.png", banner]]) as Record<string, Buffer>;
}
