/** The bundle's custom functions as functions of the grid. */
import type { EvalContext } from "@odoo/o-spreadsheet";
import { describedFunction } from "../function-description.ts";
import type { FunctionCall, FunctionHelp } from "../page-contract.ts";
import { parseA1 } from "./areas.ts";
import { isDateFormat } from "./formats.ts";
import { FunctionMemory, type FunctionResult } from "./function-memory.ts";
import { formulaText, type Evaluate, type Position } from "./grid-cells.ts";
import { registries } from "./library.ts";
import { callsIn } from "./formula-calls.ts";
import type { Workbook } from "./workbook.ts";

/** A cell as o-spreadsheet hands it to a function. */
export interface Handed {
  readonly value: string | number | boolean | null;
  readonly format?: string;
}

/** An argument: a cell, a range column by column, nothing, or a range of a table outside the grid. */
export type Argument = Handed | readonly (readonly Handed[])[] | undefined | null | RawArgument;

export interface RawArgument {
  readonly rawSheetId: string;
  readonly area: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
}

/** Runs a function of the bundle and gives its result, errors included, as o-spreadsheet takes them. */
export type RunFunction = (name: string, args: readonly Argument[]) => FunctionResult;

export interface Context {
  readonly getters: EvalContext["getters"];
  readonly getFormulaResult: EvalContext["getFormulaResult"];
  readonly __originCellPosition?: Position;
}

export class CustomFunctions {
  private readonly memory: FunctionMemory;
  private readonly run: RunFunction;
  private readonly workbook: () => Workbook;
  /** The formula that is evaluated without standing in a cell. */
  private loose = "";
  /** True while the bundle writes: what it clears counts only after a flush. */
  holding = false;

  /** @param forGood true = results are remembered by call, whatever happens to cells */
  constructor(workbook: () => Workbook, run: RunFunction, forGood: boolean) {
    this.memory = new FunctionMemory(forGood);
    this.workbook = workbook;
    this.run = run;
  }

  /** For the plugin that watches cells. */
  readonly cleared = (cellId: number, position: Position): void => {
    this.memory.cleared(cellId, position, this.holding);
  };

  /** What the functions of another workbook remember, for a copy of it. */
  takeOver(other: CustomFunctions): void {
    this.memory.takeOver(other.memory, other.workbook().model);
    this.flush();
  }

  flush(): void {
    this.memory.flush(this.workbook().model);
  }

  /** Evaluates a formula that stands in no cell. */
  evaluateLoose<T>(formula: string, evaluate: () => T): T {
    this.loose = formula;
    try {
      return evaluate();
    } finally {
      this.loose = "";
    }
  }

  /** A call from the grid, or from a page for one of its cells. */
  compute(
    name: string,
    args: readonly Argument[],
    position: Position | undefined,
    evaluate: Evaluate | null,
  ): FunctionResult {
    const workbook = this.workbook();
    const formula =
      position === undefined
        ? this.loose
        : formulaText(workbook.model, workbook.model.getters.getCell(position));
    const given = withRawArguments(workbook, name, formula, args);
    if (given === null)
      return { value: "#ERROR!", message: `${name} may stand only once beside a large sheet's name` };
    const compute = (): FunctionResult => this.inEvaluation(evaluate, () => this.run(name, given));
    if (position === undefined || formula === "") return compute();
    return this.memory.result(workbook.model, position, callKey(name, given), compute);
  }

  private inEvaluation(evaluate: Evaluate | null, run: () => FunctionResult): FunctionResult {
    const workbook = this.workbook();
    const outer = workbook.inEvaluation;
    workbook.inEvaluation = evaluate ?? outer;
    try {
      return run();
    } finally {
      workbook.inEvaluation = outer;
    }
  }
}

/** Puts in the ranges of tables outside the grid, whose cells the grid does not know; null = it is not clear where. */
function withRawArguments(
  workbook: Workbook,
  name: string,
  formula: string,
  args: readonly Argument[],
): readonly Argument[] | null {
  const calls = callsIn(formula, name).map((call) => call.map((text) => rawArgument(workbook, text)));
  if (!calls.some((call) => call.some((arg) => arg !== null))) return args;
  if (calls.length > 1) return null;
  return args.map((arg, index) => calls[0]?.[index] ?? arg);
}

function rawArgument(workbook: Workbook, text: string): RawArgument | null {
  const reference = parseA1(text);
  if (reference === null || reference.sheet === null) return null;
  const rawSheetId = workbook.idOfName(reference.sheet);
  if (rawSheetId === undefined || workbook.rawTable(rawSheetId) === undefined) return null;
  return { rawSheetId, area: reference.area(workbook.cells(rawSheetId).size()) };
}

/** The call and its argument values as a text of constant size for large ranges. */
function callKey(name: string, args: readonly Argument[]): string {
  return JSON.stringify([name, ...args.map(argumentKey)]);
}

function argumentKey(arg: Argument): unknown {
  if (arg === undefined || arg === null || "rawSheetId" in arg) return arg;
  if (!isColumns(arg)) return cellKey(arg);
  let [one, other] = [0x811c9dc5, 0x0000193b];
  for (const column of arg) {
    for (const cell of column) {
      const text = `${cellKey(cell)}\u0000`;
      for (let i = 0; i < text.length; i++) {
        one = Math.imul(one ^ text.charCodeAt(i), 0x01000193);
        other = Math.imul(other + text.charCodeAt(i), 0x85ebca6b) ^ (other >>> 13);
      }
    }
  }
  return [arg.length, arg[0]?.length ?? 0, one, other];
}

const cellKey = (cell: Handed | undefined): string =>
  `${typeof cell?.value} ${String(cell?.value)}${isDateFormat(cell?.format) ? " date" : ""}`;

/** True for a range. */
export function isColumns(arg: Argument): arg is readonly (readonly Handed[])[] {
  return Array.isArray(arg);
}

/** Makes functions known to the grid; the books of a process share their names, each runs its own bundle. */
export function registerFunctions(functions: readonly FunctionHelp[]): void {
  for (const help of functions) {
    registries.functionRegistry.replace(help.name, {
      ...describedFunction(help),
      isExported: false,
      compute(...args) {
        const { customFunctions } = this as unknown as { customFunctions?: CustomFunctions };
        if (customFunctions === undefined)
          return { value: "#ERROR!", message: `${help.name} has no bundle here` };
        const evaluate = (position: Position): never => this.getFormulaResult(position) as never;
        return customFunctions.compute(help.name, args, this.__originCellPosition, evaluate) as never;
      },
    });
  }
  registries.errorTypes.add("#ERROR!");
}

/** A page's call, answered from the same memory. */
export function pageCall(
  functions: CustomFunctions,
  { name, args, sheetId, col, row }: FunctionCall,
): FunctionResult {
  const position = col < 0 ? undefined : { sheetId, col, row };
  return functions.compute(name, args as Argument[], position, null);
}
