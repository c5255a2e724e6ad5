/** Conditional formats as the engine keeps them: read, replaced, and what clearing and copying cells does to them. */
import type { ConditionalFormat } from "@odoo/o-spreadsheet";
import { areaOf, movedInto, overlaps, zoneOf, type Area } from "../engine/areas.ts";
import { send } from "../engine/grid-writing.ts";
import type { Model } from "../engine/library.ts";

/** What a rule does, and the areas it does it in. */
export interface PlacedFormat {
  readonly what: Omit<ConditionalFormat, "id" | "ranges">;
  readonly areas: readonly Area[];
}

const areasOf = ({ getters }: Model, sheetId: string, { ranges }: ConditionalFormat): Area[] =>
  ranges.map((name) => areaOf(getters.getRangeFromSheetXC(sheetId, name).zone));

/** The rules of a sheet, the one that counts first before the others. */
export function formatsOn(model: Model, sheetId: string): PlacedFormat[] {
  return model.getters.getConditionalFormats(sheetId).map((format) => {
    const { id: _, ranges: __, ...what } = format;
    return { what, areas: areasOf(model, sheetId, format) };
  });
}

/** Replaces the rules of a sheet. */
export function replaceFormats(model: Model, sheetId: string, formats: readonly PlacedFormat[]): void {
  for (const { id } of model.getters.getConditionalFormats(sheetId))
    send(model, "REMOVE_CONDITIONAL_FORMAT", { sheetId, id });
  formats.forEach(({ what, areas }, i) =>
    send(model, "ADD_CONDITIONAL_FORMAT", {
      sheetId,
      cf: { ...what, id: `rule-${i}` },
      ranges: areas.map((area) => model.getters.getRangeDataFromZone(sheetId, zoneOf(area))),
    }),
  );
}

/** Takes an area out of every rule. */
export function clearRules(model: Model, sheetId: string, area: Area): void {
  const formats = formatsOn(model, sheetId);
  if (!formats.some(({ areas }) => areas.some((one) => overlaps(one, area)))) return;
  const left = formats.map(({ what, areas }) => ({
    what,
    areas: areas.flatMap((one) => without(one, area)),
  }));
  replaceFormats(
    model,
    sheetId,
    left.filter(({ areas }) => areas.length > 0),
  );
}

/** What is left of an area above, left of, right of and below another. */
function without(area: Area, hole: Area): Area[] {
  if (!overlaps(area, hole)) return [area];
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const top = Math.max(area.row, hole.row);
  const rows = Math.min(bottom, hole.row + hole.rows) - top;
  const first = hole.column + hole.columns;
  return [
    { ...area, rows: hole.row - area.row },
    { row: top, rows, column: area.column, columns: hole.column - area.column },
    { row: top, rows, column: first, columns: right - first },
    { ...area, row: top + rows, rows: bottom - top - rows },
  ].filter((one) => one.rows > 0 && one.columns > 0);
}

interface Block {
  readonly sheetId: string;
  readonly area: Area;
}

/** Brings the rules of a block to another of the same size; their formulas stay as they are. */
export function copyRules(model: Model, from: Block, to: Block): void {
  const brought = formatsOn(model, from.sheetId).flatMap(({ what, areas }) => {
    const moved = areas.flatMap((area) => movedInto(area, from.area, to.area));
    return moved.length === 0 ? [] : [{ what, areas: moved }];
  });
  if (brought.length > 0) replaceFormats(model, to.sheetId, [...formatsOn(model, to.sheetId), ...brought]);
}
