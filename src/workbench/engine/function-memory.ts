/**
 * Results of custom functions, remembered as Google does: per cell, formula text and argument values. A result is
 * forgotten when the cell's content is replaced, and when the cell was cleared and the clearing has reached the file;
 * the same text set again before that finds the old result. Others report that Google remembers calls by their arguments
 * alone, whatever happens to cells: nobody here tried it, so the memory can do that too.
 */
import type { Model } from "@odoo/o-spreadsheet";
import { formulaText, type Position } from "./grid-cells.ts";
import { CoreViewPlugin, registries } from "./library.ts";

/** What a function came to: o-spreadsheet's value or table. */
export type FunctionResult = unknown;

interface Entry {
  readonly formula: string;
  readonly results: Map<string, FunctionResult>;
}

/** Calls with different arguments remembered per cell. */
const KEPT = 16;

export class FunctionMemory {
  /** Results by call, for good; null = results go with their cells. */
  private readonly calls: Map<string, FunctionResult> | null;
  private readonly entries = new Map<number, Entry>();
  private readonly aside = new Map<string, { readonly position: Position; readonly entry: Entry }>();

  constructor(forGood: boolean) {
    this.calls = forGood ? new Map() : null;
  }

  /** The result remembered for a call in a cell, else the computed one, remembered from now on. */
  result(model: Model, position: Position, call: string, compute: () => FunctionResult): FunctionResult {
    if (this.calls !== null) {
      const remembered = this.calls.get(call) ?? compute();
      this.calls.set(call, remembered);
      return remembered;
    }
    const cell = model.getters.getCell(position);
    if (cell === undefined) return compute();
    const { results } = this.entry(cell.id, formulaText(model, cell), position);
    const known = results.get(call) ?? compute();
    results.delete(call);
    results.set(call, known);
    for (const oldest of [...results.keys()].slice(0, -KEPT)) results.delete(oldest);
    return known;
  }

  /**
   * A formula is taken out of its cell, or another content put in its place.
   *
   * @param pending true when the change has not reached the file yet
   */
  cleared(cellId: number, position: Position, pending: boolean): void {
    const entry = this.entries.get(cellId);
    if (entry === undefined) return;
    this.entries.delete(cellId);
    if (pending) this.aside.set(keyOf(position), { position, entry });
  }

  /** What was cleared has reached the file: only cells that hold the same text again keep their results. */
  flush(model: Model): void {
    for (const { position, entry } of this.aside.values()) {
      const cell = model.getters.tryGetSheet(position.sheetId) && model.getters.getCell(position);
      if (cell && formulaText(model, cell) === entry.formula) this.entries.set(cell.id, entry);
    }
    this.aside.clear();
  }

  /** What another memory remembers of its model, for the same cells of a copy of that model. */
  takeOver(other: FunctionMemory, model: Model): void {
    other.calls?.forEach((result, call) => this.calls?.set(call, result));
    for (const [cellId, { formula, results }] of other.entries) {
      const position = positionOf(model, cellId);
      if (position === null) continue;
      this.aside.set(keyOf(position), { position, entry: { formula, results: new Map(results) } });
    }
  }

  private entry(cellId: number, formula: string, position: Position): Entry {
    const waiting = this.aside.get(keyOf(position))?.entry;
    const known = [this.entries.get(cellId), waiting].find((entry) => entry?.formula === formula);
    const entry = known ?? { formula, results: new Map<string, FunctionResult>() };
    if (entry === waiting) this.aside.delete(keyOf(position));
    this.entries.set(cellId, entry);
    return entry;
  }
}

/** Where a cell stands; null = it is gone. */
function positionOf({ getters }: Model, cellId: number): Position | null {
  try {
    return getters.getCellPosition(cellId);
  } catch {
    return null;
  }
}

const keyOf = ({ sheetId, row, col }: Position): string => `${sheetId} ${row} ${col}`;

/** Watches what is taken out of cells; the memory comes with the model's `custom` settings. */
class ClearingPlugin extends CoreViewPlugin {
  static override getters = [] as const;
  private readonly cleared: ((cellId: number, position: Position) => void) | undefined;

  constructor(config: ConstructorParameters<typeof CoreViewPlugin>[0]) {
    super(config);
    this.cleared = (config.custom as { cleared?: (cellId: number, position: Position) => void }).cleared;
  }

  override beforeHandle(command: { readonly type: string }): void {
    if (command.type !== "UPDATE_CELL" || !("content" in command)) return;
    const { sheetId, row, col, content } = command as unknown as Position & { content: string };
    const cell = this.getters.getCell({ sheetId, row, col });
    if (cell === undefined || !cell.isFormula) return;
    const present = cell.compiledFormula.toFormulaString(this.getters);
    if (present !== content) this.cleared?.(cell.id, { sheetId, row, col });
  }
}

/** Makes every model made from now on report cleared formulas; calling it twice does no harm. */
export function registerClearing(): void {
  if (registries.coreViewsPluginRegistry.contains("clearing")) return;
  registries.coreViewsPluginRegistry.add("clearing", ClearingPlugin);
}
