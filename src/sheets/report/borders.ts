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

/** A kind of line before its areas are named. */
interface Drawn extends Border {
  readonly areas: readonly Area[];
}

/** A line above an area is one below the row over it: the two kinds are one call. */
function asBottom({ sides, color, areas }: Drawn): Drawn {
  if (sides !== "top" || areas.some(({ row }) => row === 0)) return { sides, color, areas };
  return { sides: "bottom", color, areas: areas.map((area) => ({ ...area, row: area.row - 1, rows: 1 })) };
}

/** Kinds that look the same, as one. */
function joined(kinds: readonly Drawn[]): Drawn[] {
  const found = new Map<string, Drawn>();
  for (const { areas, ...kind } of kinds) {
    const key = JSON.stringify(kind);
    found.set(key, { ...kind, areas: [...(found.get(key)?.areas ?? []), ...areas] });
  }
  return [...found.values()];
}

/**
 * Every line of a report: those of its styles, and the boxes around its cards and boards.
 *
 * @param rows the report's cells
 * @param boxes areas with a thin line around
 */
export function lines(rows: Rows, boxes: readonly Area[]): Lines[] {
  const styled = [...placesByBorder(rows)].map(([{ sides, color }, places]) => ({
    ...{ sides, color },
    areas: rectangles(places),
  }));
  const around: Drawn[] = boxes.length === 0 ? [] : [{ sides: "box", color: PALETTE.line, areas: boxes }];
  return [...joined(styled.map(asBottom)), ...around].map((kind) => ({ ...kind, areas: kind.areas.map(a1) }));
}
