/**
 * Evaluation on demand: o-spreadsheet evaluates after every command, here only when something reads a result.
 * A report is written by dozens of commands, each of which would evaluate the whole book; and the empty cells around
 * what a sheet holds, 26,000 of them in a new one, come to nothing and are left out.
 */
import { registries } from "./library.ts";
import type { Zone } from "./areas.ts";
import { replaceOnce, settledOnRead, type Plugin, type PluginClass, type Plugins } from "./settle-on-read.ts";

interface Evaluation extends Plugin {
  readonly getters: Getters;
  readonly evaluator: Evaluator;
}

interface Getters {
  getSheetIds(): readonly string[];
  getCells(sheetId: string): readonly { readonly id: number }[];
  getCellPosition(cellId: number): { readonly row: number; readonly col: number };
}

interface Evaluator {
  evaluatedCells: object;
  evaluateAllCells(): void;
  evaluate(ranges: readonly { readonly sheetId: string; readonly zone: Zone }[]): void;
}

/** Makes every model made from now on evaluate lazily; calling it twice does no harm. */
export function registerLazyEvaluation(): void {
  const plugins = registries.coreViewsPluginRegistry as unknown as Plugins<Evaluation>;
  replaceOnce(plugins, "evaluation", (Eager) => settledOnRead(ofWhatIsThere(Eager)));
}

function ofWhatIsThere(Thorough: PluginClass<Evaluation>): PluginClass<Evaluation> {
  return class extends Thorough {
    constructor(config: never) {
      super(config);
      this.evaluator.evaluateAllCells = () => evaluateFilled(this.evaluator, this.getters);
    }
  };
}

/** Evaluates what sheets hold; values that a formula spills around it are put where they belong by the evaluation. */
function evaluateFilled(evaluator: Evaluator, getters: Getters): void {
  const Cells = evaluator.evaluatedCells.constructor as new () => object;
  evaluator.evaluatedCells = new Cells();
  evaluator.evaluate(
    getters.getSheetIds().flatMap((sheetId) => {
      const zone = filledZone(getters, sheetId);
      return zone === null ? [] : [{ sheetId, zone }];
    }),
  );
}

/** The smallest zone with all cells that are there; null = none. */
function filledZone({ getCells, getCellPosition }: Getters, sheetId: string): Zone | null {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const { id } of getCells(sheetId)) {
    const { row, col } = getCellPosition(id);
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, col), Math.max(right, col)];
  }
  return bottom < 0 ? null : { top, bottom, left, right };
}
