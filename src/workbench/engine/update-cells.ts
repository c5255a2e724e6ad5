/**
 * One command for many cells: `UPDATE_CELLS` is one revision and one evaluation, whatever its size.
 * The workbench page registers it too, or its grid would not follow.
 */
import type { Style } from "@odoo/o-spreadsheet";
import { CorePlugin, coreTypes, registries } from "./library.ts";

/** What changes in one cell; what is left out stays. */
export interface CellUpdate {
  readonly row: number;
  readonly col: number;
  readonly content?: string;
  readonly format?: string;
  /** The cell's whole style; null = none. */
  readonly style?: Style | null;
}

export interface UpdateCells {
  readonly type: "UPDATE_CELLS";
  readonly sheetId: string;
  readonly cells: readonly CellUpdate[];
}

class UpdateCellsPlugin extends CorePlugin {
  static override getters = [] as const;

  override handle(command: { readonly type: string }): void {
    if (command.type !== "UPDATE_CELLS") return;
    const { sheetId, cells } = command as UpdateCells;
    for (const cell of cells) this.dispatch("UPDATE_CELL", { sheetId, ...cell } as never);
  }
}

/** Makes the command known to every model made from now on; calling it twice does no harm. */
export function registerUpdateCells(): void {
  if (registries.corePluginRegistry.contains("updateCells")) return;
  registries.corePluginRegistry.add("updateCells", UpdateCellsPlugin);
  registries.inverseCommandRegistry.add("UPDATE_CELLS", (command) => [command]);
  coreTypes.add("UPDATE_CELLS" as never);
}
