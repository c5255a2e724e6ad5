/** Lines around and between cells. */
import type { Model } from "@odoo/o-spreadsheet";
import { zoneOf, type Area } from "../engine/areas.ts";
import { send } from "../engine/grid-writing.ts";
import { enumName } from "./enums.ts";
import { Refusal } from "./run.ts";

/** true draws a line, null leaves it, false on all sides takes all away; taking single lines away is not adapted. */
export interface Sides {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
  readonly color: string | null;
  /** A value of `SpreadsheetApp.BorderStyle`, or null. */
  readonly style: unknown;
}

const STYLES: Readonly<Record<string, string>> = {
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DASHED: "dashed",
  DOTTED: "dotted",
};

const POSITIONS = [
  ["top", "top"],
  ["left", "left"],
  ["bottom", "bottom"],
  ["right", "right"],
  ["vertical", "v"],
  ["horizontal", "h"],
] as const;

/** Draws the sides that are true. */
export function drawBorders(model: Model, sheetId: string, area: Area, sides: Sides): void {
  const style = STYLES[styleName(sides.style)];
  if (style === undefined) throw new Error(`not adapted: border style ${styleName(sides.style)}`);
  if (POSITIONS.every(([side]) => sides[side] === false)) {
    send(model, "SET_ZONE_BORDERS", { sheetId, target: [zoneOf(area)], border: { position: "clear" } });
    return;
  }
  for (const [side, position] of POSITIONS) {
    if (sides[side] === false) throw new Error("not adapted: taking single lines away");
    if (sides[side] !== true) continue;
    const border = { position, color: sides.color ?? "#000000", style };
    send(model, "SET_ZONE_BORDERS", { sheetId, target: [zoneOf(area)], border });
  }
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
