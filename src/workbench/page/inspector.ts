/** What tests and pictures see of the grid, which draws on a canvas: asked through the model. */
import type { Model } from "@odoo/o-spreadsheet";
import type { PageInspector } from "../page-contract.ts";

/** The grid's inspector; it reads, and selects cells. */
export function newInspector(model: Model): PageInspector {
  const { getters } = model;
  const idOf = (name: string | undefined): string =>
    getters.getSheetIds().find((id) => getters.getSheetName(id) === name) ?? getters.getActiveSheetId();
  return {
    drawn: () =>
      document.querySelector("#grid .o-grid canvas") !== null && document.fonts.status === "loaded",
    texts: (range, sheetName) => {
      const sheetId = idOf(sheetName);
      return rowsOf(
        getters.getRangeFromSheetXC(sheetId, range).zone,
        (col, row) => getters.getEvaluatedCell({ sheetId, col, row }).formattedValue,
      );
    },
    tabs: () => getters.getVisibleSheetIds().map((id) => getters.getSheetName(id)),
    activeTab: () => getters.getSheetName(getters.getActiveSheetId()),
    select: (cell) => {
      const { left, top } = getters.getRangeFromSheetXC(getters.getActiveSheetId(), cell).zone;
      model.selection.selectCell(left, top);
      document.querySelector<HTMLElement>(".o-grid .o-composer")?.focus();
    },
    size: () => sizeOf(model),
  };
}

interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function rowsOf(zone: Zone, textOf: (col: number, row: number) => string): string[][] {
  return counted(zone.top, zone.bottom).map((row) =>
    counted(zone.left, zone.right).map((col) => textOf(col, row)),
  );
}

/** The whole sheet in front: all its columns and rows. */
function sizeOf({ getters }: Model): { width: number; height: number } {
  const sheetId = getters.getActiveSheetId();
  const { bottom, right } = getters.getSheetZone(sheetId);
  const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);
  return {
    width: total(counted(0, right).map((col) => getters.getHeaderSize(sheetId, "COL", col))),
    height: total(counted(0, bottom).map((row) => getters.getHeaderSize(sheetId, "ROW", row))),
  };
}

const counted = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
