/**
 * Commands go only where they do something. o-spreadsheet hands every command to all of its 60 plugins, also the two
 * that each written cell is made of: a plugin is left out when its source says that it does nothing, and one that only
 * marks what it knows as stale is told of the first and the last of the cells that one command writes.
 */
import { CorePlugin, isCoreCommand, Model, registries } from "./library.ts";

interface Command {
  readonly type: string;
  readonly sheetId?: string;
}

interface Handler {
  beforeHandle(command: Command): void;
  handle(command: Command): void;
}

/** Those that a command of one type goes to. */
interface Receivers {
  readonly before: readonly Handler[];
  readonly handle: readonly Handler[];
  readonly markers: readonly Handler[];
}

/** Markers that were told of a command, and the last one they were not told of since. */
interface Told {
  readonly markers: readonly Handler[];
  untold: Command | null;
}

type ModelClass = new (...args: ConstructorParameters<typeof Model>) => {
  dispatchToHandlers(handlers: readonly Handler[], command: Command): void;
  trigger(event: string, command: Command): void;
};

class QuickDispatch extends (Model as unknown as ModelClass) {
  /** What was told since the command began that all others are part of; left out = none is under way. */
  private told?: Map<string, Told>;

  override dispatchToHandlers(handlers: readonly Handler[], command: Command): void {
    if (this.told !== undefined) return this.hand(handlers, command);
    const told = new Map<string, Told>();
    this.told = told;
    try {
      this.hand(handlers, command);
    } finally {
      delete this.told;
    }
    for (const { markers, untold } of told.values())
      if (untold !== null) for (const marker of markers) marker.handle(untold);
  }

  private hand(handlers: readonly Handler[], command: Command): void {
    const { before, handle, markers } = receiversOf(handlers, command);
    for (const handler of before) handler.beforeHandle(command);
    for (const handler of handle) handler.handle(command);
    if (markers.length > 0) this.tell(markers, command);
    this.trigger("command-dispatched", command);
  }

  private tell(markers: readonly Handler[], command: Command): void {
    const key = `${command.type} ${command.sheetId} ${"content" in command || "format" in command}`;
    const told = this.told?.get(key);
    if (told !== undefined) {
      told.untold = command;
      return;
    }
    this.told?.set(key, { markers, untold: null });
    for (const marker of markers) marker.handle(command);
  }
}

/** A model whose commands go only where they do something. */
export const QuickModel = QuickDispatch as unknown as typeof Model;

/** The commands that a written cell is made of. */
const OF_CELLS = new Set(["UPDATE_CELL", "UPDATE_CELL_POSITION"]);

/** Plugins that on those commands do no more than mark what they know as stale. */
const MARKERS = {
  coreViewsPluginRegistry: [
    ["evaluation_chart", "evaluation_cf", "row_size", "data_validation_ui", "dynamic_tables"],
    ["custom_colors", "pivot_ui", "cell_icon"],
  ],
  statefulUIPluginRegistry: [
    ["selection", "evaluation_filter", "header_positions", "viewport", "clipboard"],
    ["cell_computed_style", "table_computed_style"],
  ],
  featurePluginRegistry: [["subtotal_evaluation"]],
} as const;

type Class = abstract new (...args: never[]) => unknown;

function markerClasses(): Class[] {
  const plugins = registries as unknown as Record<string, { get(name: string): Class }>;
  return Object.entries(MARKERS).flatMap(([registry, names]) =>
    names.flat().map((name) => plugins[registry]!.get(name)),
  );
}

/** Receivers by type of command, for a list of handlers of that length: it grows while a model is made. */
interface Known {
  readonly length: number;
  readonly byType: Map<string, Receivers>;
}

const known = new WeakMap<readonly Handler[], Known>();

function receiversOf(handlers: readonly Handler[], command: Command): Receivers {
  let kept = known.get(handlers);
  if (kept?.length !== handlers.length) {
    kept = { length: handlers.length, byType: new Map() };
    known.set(handlers, kept);
  }
  const receivers = kept.byType.get(command.type) ?? findReceivers(handlers, command);
  kept.byType.set(command.type, receivers);
  return receivers;
}

function findReceivers(handlers: readonly Handler[], command: Command): Receivers {
  const isCore = isCoreCommand(command as never);
  const meant = handlers.filter((handler) => isCore || !(handler instanceof CorePlugin));
  const marking = OF_CELLS.has(command.type) ? markerClasses() : [];
  const isMarker = (handler: Handler): boolean => marking.some((Marker) => handler instanceof Marker);
  const acting = meant.filter(({ handle }) => mayActOn(handle, command.type));
  return {
    before: meant.filter(({ beforeHandle }) => mayActOn(beforeHandle, command.type)),
    handle: acting.filter((handler) => !isMarker(handler)),
    markers: acting.filter(isMarker),
  };
}

const EMPTY = /^\w+\(\w*\)\s*\{\s*\}$/;
const SWITCH = /^\w+\((\w+)\)\s*\{\s*switch \(\1\.type\) (\{[\s\S]*\})\s*\}$/;
const STRINGS = /"(?:[^"\\]|\\.)*"/g;
const answers = new Map<string, boolean>();

/**
 * False when the source of a handler's method shows that it does nothing on commands of a type: its body is empty, or
 * one switch over the command's type that does not name the type.
 *
 * @example
 * mayActOn({ handle(cmd) { switch (cmd.type) { case "UNDO": undo(); } } }.handle, "UNDO") //=> true
 */
export function mayActOn(method: (command: never) => void, type: string): boolean {
  const source = String(method);
  const key = `${type} ${source}`;
  const answer = answers.get(key) ?? sourceActsOn(source, type);
  answers.set(key, answer);
  return answer;
}

function sourceActsOn(source: string, type: string): boolean {
  if (EMPTY.test(source)) return false;
  const body = SWITCH.exec(source)?.[2];
  if (body === undefined || !isOneBlock(body) || /\bdefault:|\bcase (?!")/.test(body)) return true;
  return body.includes(`"${type}"`);
}

/** True when the brace that opens a text is closed by its last one; false where that is hard to say. */
function isOneBlock(text: string): boolean {
  const plain = text.replace(STRINGS, "");
  if (/`|\/[/*]/.test(plain)) return false;
  const braces = plain.replace(/[^{}]/g, "");
  let depth = 0;
  return [...braces].every((brace, i) => {
    depth += brace === "{" ? 1 : -1;
    return depth > 0 || i === braces.length - 1;
  });
}
