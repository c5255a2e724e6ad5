/**
 * Evaluation on demand: o-spreadsheet evaluates after every command, here only when something reads a result.
 * A report is written by dozens of commands, each of which would evaluate the whole book; and the empty cells around
 * what a sheet holds, 26,000 of them in a new one, come to nothing and are left out.
 */
import { isCoreCommand, registries } from "./library.ts";
import type { Zone } from "./areas.ts";

interface Evaluation {
  readonly getters: Getters;
  readonly evaluator: Evaluator;
  beforeHandle(command: { type: string }): void;
  finalize(): void;
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

type EvaluationClass = (new (config: never) => Evaluation) & { readonly getters: readonly string[] };

const plugins = registries.coreViewsPluginRegistry as unknown as {
  get(name: string): EvaluationClass;
  replace(name: string, plugin: EvaluationClass): void;
};

/** Makes every model made from now on evaluate lazily; calling it twice does no harm. */
export function registerLazyEvaluation(): void {
  const Eager = plugins.get("evaluation");
  if ("lazy" in Eager) return;
  plugins.replace("evaluation", lazy(Eager));
}

function lazy(Eager: EvaluationClass): EvaluationClass {
  class Lazy extends Eager {
    static readonly lazy = true;
    private handling = false;
    private stale = false;

    constructor(config: never) {
      super(config);
      this.evaluator.evaluateAllCells = () => evaluateFilled(this.evaluator, this.getters);
    }

    override beforeHandle(command: { type: string }): void {
      if (!this.handling && !isCoreCommand(command as never)) this.settle();
      this.handling = true;
      super.beforeHandle(command);
    }

    override finalize(): void {
      this.handling = false;
      this.stale = true;
    }

    settle(): void {
      if (this.handling || !this.stale) return;
      this.stale = false;
      super.finalize();
    }
  }
  for (const getter of Eager.getters) settleFirst(Lazy.prototype, Eager.prototype as object, getter);
  return Lazy;
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

function settleFirst(target: { settle(): void }, source: object, getter: string): void {
  const read = (source as Record<string, (...args: unknown[]) => unknown>)[getter];
  if (read === undefined) return;
  const settled = function (this: { settle(): void }, ...args: unknown[]): unknown {
    this.settle();
    return read.apply(this, args);
  };
  Object.defineProperty(target, getter, { value: settled });
}
