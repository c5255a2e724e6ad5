/** Which areas of a report carry lines, grouped so that each kind of line is one call. */
import { PALETTE, STYLES, type Border } from "../../catalog/look.ts";
import type { Area } from "../../catalog/report-model.ts";
import { a1 } from "../../catalog/formula.ts";
import { rectangles, type Place } from "./areas.ts";
import type { Rows } from "./arrays.ts";

/** One kind of line and the areas (A1) that carry it. */
export interface Lines extends Border {
  readonly areas: readonly string[];
}

/** The cells of each kind of line, in the order in which the kinds are met. */
function placesByBorder(rows: Rows): Map<Border, Place[]> {
  const found = new Map<Border, Place[]>();
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const { border } = STYLES[cell.style ?? "plain"];
      if (border === null) return;
      const places = found.get(border) ?? [];
      places.push({ row, column });
      found.set(border, places);
    }),
  );
  return found;
}

/**
 * Every line of a report: those of its styles, and the boxes around its cards and boards.
 *
 * @param rows the report's cells
 * @param boxes areas with a thin line around
 */
export function lines(rows: Rows, boxes: readonly Area[]): Lines[] {
  const styled = [...placesByBorder(rows)].map(([border, places]) => ({
    ...border,
    areas: rectangles(places).map(a1),
  }));
  if (boxes.length === 0) return styled;
  return [...styled, { sides: "box", color: PALETTE.line, areas: boxes.map(a1) }];
}
