/** How a cell looks: Apps Script's values against o-spreadsheet's style. */
import type { Style } from "@odoo/o-spreadsheet";
import { mismatch } from "./arguments.ts";
import { changeOf } from "./text-styles.ts";

/** What changes in the style of a cell. */
export type Change = Partial<Record<keyof Style, unknown>>;

const color = (value: unknown, member: string): string | undefined => {
  if (value === null || value === "" || value === undefined) return undefined;
  if (typeof value !== "string") throw mismatch(member, value);
  return value;
};

function oneOf<T>(table: Readonly<Record<string, T>>, value: unknown, member: string): T | undefined {
  if (value === null) return undefined;
  if (typeof value === "string" && Object.hasOwn(table, value)) return table[value];
  throw mismatch(member, value);
}

const HORIZONTAL = { left: "left", center: "center", right: "right", normal: undefined };
const VERTICAL = { top: "top", middle: "middle", bottom: "bottom" };
const WEIGHT = { bold: true, normal: undefined };

/** For each setter, what one of its values changes; undefined takes a property away. */
export const looks = {
  setBackgrounds: (value: unknown): Change => ({ fillColor: color(value, "Range.setBackgrounds") }),
  setTextStyles: changeOf,
  setFontWeights: (value: unknown): Change => ({ bold: oneOf(WEIGHT, value, "Range.setFontWeights") }),
  setHorizontalAlignments: (value: unknown): Change => ({
    align: oneOf(HORIZONTAL, value, "Range.setHorizontalAlignments"),
  }),
  setVerticalAlignment: (value: unknown): Change => ({
    verticalAlign: oneOf(VERTICAL, value, "Range.setVerticalAlignment"),
  }),
  setWraps: (value: unknown): Change => ({ wrapping: wrap(value) }),
} as const;

export type LookSetter = keyof typeof looks;

function wrap(value: unknown): "wrap" | undefined {
  if (typeof value !== "boolean") throw mismatch("Range.setWraps", value);
  return value ? "wrap" : undefined;
}
