/** Lines around and between cells. */
import type { Model } from "@odoo/o-spreadsheet";
import { zoneOf, type Area } from "../engine/areas.ts";
import { send } from "../engine/grid-writing.ts";
import { mismatch } from "./arguments.ts";
import { enumName } from "./enums.ts";
import { Refusal } from "./run.ts";

type Side = boolean | null;

/**
 * What `setBorder` is told: true draws a line, null leaves it, false on all sides takes all away; taking single lines away
 * is not adapted.
 */
export type BorderSides = [
  top: Side,
  left: Side,
  bottom: Side,
  right: Side,
  vertical: Side,
  horizontal: Side,
  color?: string | null,
  style?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
];

const STYLES: Readonly<Record<string, string>> = {
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DASHED: "dashed",
  DOTTED: "dotted",
};

/** The engine's names of the sides, in the order in which `setBorder` takes them. */
const POSITIONS = ["top", "left", "bottom", "right", "v", "h"] as const;

/** Draws the sides that are true. */
export function drawBorders(model: Model, sheetId: string, area: Area, told: BorderSides): void {
  const [color, style] = [told[6] ?? "#000000", STYLES[styleName(told[7])]];
  const sides = POSITIONS.map((_, i) => told[i]);
  if (sides.some((side) => side !== null && typeof side !== "boolean"))
    throw mismatch("Range.setBorder", ...sides);
  if (style === undefined) throw new Error(`not adapted: border style ${styleName(told[7])}`);
  const draw = (border: object): void =>
    send(model, "SET_ZONE_BORDERS", { sheetId, target: [zoneOf(area)], border });
  if (sides.every((side) => side === false)) return draw({ position: "clear" });
  if (sides.includes(false)) throw new Error("not adapted: taking single lines away");
  POSITIONS.forEach((position, i) => {
    if (sides[i] === true) draw({ position, color, style });
  });
}

function styleName(style: unknown): string {
  if (style === null || style === undefined) return "SOLID";
  const name = enumName(style);
  if (name === null)
    throw new Refusal(
      "The parameters don't match the method signature for SpreadsheetApp.RangeList.setBorder.",
    );
  return name;
}
