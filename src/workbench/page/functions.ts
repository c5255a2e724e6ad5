/** CPM_ functions in the page: each is a call to the server, where the bundle runs, with a remembered answer. */
import { addFunction, registries } from "@odoo/o-spreadsheet";
import { describedFunction } from "../function-description.ts";
import type { FunctionCall, FunctionHelp, FunctionResult } from "../page-contract.ts";

interface Memory {
  /** What the cell shows until a newer answer arrives. */
  shown: FunctionResult;
  /** The age for which the answer was asked. */
  age: number;
}

export interface RemoteFunctions {
  /** Everything remembered may be out of date: ask again when next needed. */
  growOld(): void;
}

export interface RemoteOptions {
  readonly functions: readonly FunctionHelp[];
  /** Text a cell shows before the first answer. */
  readonly loading: string;
  readonly askAll: (calls: readonly FunctionCall[]) => Promise<readonly FunctionResult[]>;
  /** An answer differs from what is shown: evaluate the cells again. */
  readonly onAnswer: () => void;
}

/**
 * Makes the bundle's custom functions known to the grid, with the help shown while typing.
 *
 * A cell shows the loading text first, then the value; the calls of one evaluation travel together.
 */
export function addRemoteFunctions(options: RemoteOptions): RemoteFunctions {
  const memory = new Map<string, Memory>();
  let waiting = new Map<string, FunctionCall>();
  let age = 0;

  function valueOf(call: FunctionCall): FunctionResult {
    const key = JSON.stringify(call);
    const known = memory.get(key) ?? { shown: { value: options.loading }, age: -1 };
    memory.set(key, known);
    if (known.age < age) enqueue(key, call);
    return known.shown;
  }

  // Asked a moment later, when the edit that brought the call is on its way to the server.
  function enqueue(key: string, call: FunctionCall): void {
    if (waiting.size === 0) setTimeout(() => void askWaiting(), 0);
    waiting.set(key, call);
  }

  async function askWaiting(): Promise<void> {
    const asked = [...waiting];
    waiting = new Map();
    asked.forEach(([key]) => Object.assign(memory.get(key) ?? {}, { age }));
    const answers = await options.askAll(asked.map(([, call]) => call));
    const news = asked.filter(([key], at) => remember(key, answers[at]));
    if (news.length > 0) options.onAnswer();
  }

  function remember(key: string, answer: FunctionResult): boolean {
    const known = memory.get(key);
    if (known === undefined || JSON.stringify(known.shown) === JSON.stringify(answer)) return false;
    known.shown = answer;
    return true;
  }

  // As on the server: a cell that shows it is an error, whose words stand beside the pointer.
  registries.errorTypes.add("#ERROR!");
  options.functions.forEach((help) => addFunction(help.name, described(help, valueOf)));
  return { growOld: () => void (age += 1) };
}

type Description = Parameters<typeof addFunction>[1];

function described(help: FunctionHelp, valueOf: (call: FunctionCall) => FunctionResult): Description {
  return {
    ...describedFunction(help),
    compute(...args) {
      const cell = this.__originCellPosition;
      // Without a cell it is a draft being typed: the bundle runs for cells only.
      if (cell === undefined) return { value: "" };
      const { sheetId, col, row } = cell;
      const call = { name: help.name, args: args.map(plain), sheetId, col, row };
      return valueOf(call) as ReturnType<Description["compute"]>;
    },
  };
}

/** What the server needs of an argument: values, formats, and where a range begins. */
function plain(arg: unknown): unknown {
  if (!Array.isArray(arg)) return slim(arg, true);
  return arg.map((column: readonly unknown[], at) =>
    Array.from(column, (cell, row) => slim(cell, at === 0 && row === 0)),
  );
}

function slim(cell: unknown, withPosition: boolean): unknown {
  if (cell === null || typeof cell !== "object") return cell;
  const { value, format, position } = cell as Record<string, unknown>;
  return { value, ...(format ? { format } : {}), ...(withPosition && position ? { position } : {}) };
}
