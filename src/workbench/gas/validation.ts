/** What may be entered into cells: the rules a script builds, and where they are put. */
import { a1Of, areaOf, movedInto, overlaps, zoneOf, type Area } from "../engine/areas.ts";
import { send } from "../engine/grid-writing.ts";
import type { Model } from "../engine/library.ts";
import { mismatch, text } from "./arguments.ts";
import { Refusal, type Run } from "./run.ts";
import { adapterOf, strict } from "./strict.ts";

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** What o-spreadsheet keeps of a rule. */
interface Criterion {
  readonly type: "isValueInList" | "isGreaterOrEqualTo" | "isBetween";
  readonly values: readonly string[];
  readonly displayStyle?: "arrow" | "plainText";
}

/** A finished rule. */
export class ValidationAdapter {
  readonly criterion: Criterion;
  readonly isBlocking: boolean;

  constructor(criterion: Criterion, isBlocking: boolean) {
    this.criterion = criterion;
    this.isBlocking = isBlocking;
  }
}

export class ValidationBuilderAdapter implements Pick<
  Builder,
  | "requireValueInList"
  | "requireNumberGreaterThanOrEqualTo"
  | "requireNumberBetween"
  | "setAllowInvalid"
  | "setHelpText"
  | "build"
> {
  self!: Builder;
  private readonly run: Run;
  private criterion: Criterion | null = null;
  private blocks = false;

  constructor(run: Run) {
    this.run = run;
  }

  requireValueInList(values: unknown, dropDown: unknown = true): Builder {
    if (!Array.isArray(values)) throw mismatch("DataValidationBuilder.requireValueInList", values);
    const list = Array.from(values as unknown[], (one) =>
      text(one, "DataValidationBuilder.requireValueInList"),
    );
    const displayStyle = dropDown === true ? "arrow" : "plainText";
    this.criterion = { type: "isValueInList", values: list, displayStyle };
    return this.self;
  }

  requireNumberGreaterThanOrEqualTo(least: number): Builder {
    if (typeof least !== "number")
      throw mismatch("DataValidationBuilder.requireNumberGreaterThanOrEqualTo", least);
    this.criterion = { type: "isGreaterOrEqualTo", values: [String(least)] };
    return this.self;
  }

  requireNumberBetween(least: number, most: number): Builder {
    if (typeof least !== "number" || typeof most !== "number")
      throw mismatch("DataValidationBuilder.requireNumberBetween", least, most);
    this.criterion = { type: "isBetween", values: [String(least), String(most)] };
    return this.self;
  }

  setAllowInvalid(allow: boolean): Builder {
    this.blocks = !allow;
    return this.self;
  }

  /** The engine keeps no help text. */
  setHelpText(help: string): Builder {
    text(help, "DataValidationBuilder.setHelpText");
    return this.self;
  }

  build(): Validation {
    if (this.criterion === null) throw new Error("not adapted: a data validation without a criterion");
    return strict<Validation>(this.run, "DataValidation", new ValidationAdapter(this.criterion, this.blocks));
  }
}

/** A builder as the bundle sees it. */
export function newValidationBuilder(run: Run): Builder {
  const adapter = new ValidationBuilderAdapter(run);
  adapter.self = strict<Builder>(run, "DataValidationBuilder", adapter);
  return adapter.self;
}

/**
 * Refuses what a rejecting rule of some cell does not allow, and with it the whole write. A formula is refused there:
 * what it comes to is not known yet.
 */
export function requireAllowed({ getters }: Model, sheetId: string, area: Area, table: unknown[][]): void {
  for (const { criterion, isBlocking, ranges } of getters.getDataValidationRules(sheetId)) {
    const zones = isBlocking ? ranges.map(({ zone }) => areaOf(zone)) : [];
    for (const zone of zones) {
      if (!overlaps(zone, area)) continue;
      eachCommon(zone, area, (row, column) => {
        const value = table[row - area.row]?.[column - area.column];
        if (value === "" || value === null || allows(criterion as Criterion, value)) return;
        const cell = a1Of({ row, column, rows: 1, columns: 1 });
        throw new Refusal(
          `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
        );
      });
    }
  }
}

function eachCommon(a: Area, b: Area, each: (row: number, column: number) => void): void {
  for (let row = Math.max(a.row, b.row); row < Math.min(a.row + a.rows, b.row + b.rows); row++)
    for (
      let col = Math.max(a.column, b.column);
      col < Math.min(a.column + a.columns, b.column + b.columns);
      col++
    )
      each(row, col);
}

function allows({ type, values }: Criterion, value: unknown): boolean {
  const typed = typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
  if (type === "isValueInList") return values.includes(String(typed));
  const [number, least, most] = [Number(typed), Number(values[0]), Number(values[1] ?? Infinity)];
  return typeof value === "number" && number >= least && number <= most;
}

/** Takes every rule off an area. */
export function clearValidations(model: Model, sheetId: string, area: Area): void {
  const { getters } = model;
  const cleared = getters.getRangeFromZone(sheetId, zoneOf(area));
  for (const rule of [...getters.getDataValidationRules(sheetId)]) {
    if (!rule.ranges.some(({ zone }) => overlaps(areaOf(zone), area))) continue;
    const left = getters.recomputeRanges(rule.ranges, [cleared]);
    if (left.length === 0) send(model, "REMOVE_DATA_VALIDATION_RULE", { sheetId, id: rule.id });
    else addRule(model, sheetId, { ...rule, ranges: left.map(({ zone }) => zone) });
  }
}

/** Puts a rule, or none, on each cell of an area; the engine keeps equal ones under each other as one. */
export function putValidations(model: Model, sheetId: string, area: Area, rules: unknown[][]): void {
  clearValidations(model, sheetId, area);
  const columns = Array.from({ length: area.columns }, (_, c) => rules.map((line) => ruleIn(line[c], rules)));
  columns.forEach((column, c) =>
    stretches(column).forEach(({ rule, from, count }) => {
      const place = { row: area.row + from, column: area.column + c, rows: count, columns: 1 };
      const id = `validation-${place.row}-${place.column}-${count}`;
      addRule(model, sheetId, { id, ...rule, ranges: [zoneOf(place)] });
    }),
  );
}

function ruleIn(one: unknown, rules: unknown[][]): ValidationAdapter | null {
  if (one === null) return null;
  const rule = adapterOf(one, ValidationAdapter);
  if (rule === null) throw mismatch("Range.setDataValidations", rules);
  return rule;
}

interface Stretch {
  readonly rule: ValidationAdapter;
  readonly from: number;
  count: number;
}

/** The rules of a column, each with the cells under each other that it holds for. */
function stretches(column: readonly (ValidationAdapter | null)[]): Stretch[] {
  const found: Stretch[] = [];
  column.forEach((rule, row) => {
    const last = found[found.length - 1];
    if (rule === null) return;
    if (last !== undefined && last.rule === rule && last.from + last.count === row) last.count++;
    else found.push({ rule, from: row, count: 1 });
  });
  return found;
}

interface Block {
  readonly sheetId: string;
  readonly area: Area;
}

/** Brings the rules of a block to another of the same size. */
export function copyValidations(model: Model, from: Block, to: Block): void {
  for (const { id, ...rule } of [...model.getters.getDataValidationRules(from.sheetId)]) {
    const moved = rule.ranges.flatMap(({ zone }) => movedInto(areaOf(zone), from.area, to.area));
    if (moved.length > 0)
      addRule(model, to.sheetId, {
        ...rule,
        id: `${id}-${to.area.row}-${to.area.column}`,
        ranges: moved.map(zoneOf),
      });
  }
}

interface PlacedRule {
  readonly id: string;
  readonly criterion: object;
  readonly isBlocking?: boolean;
  readonly ranges: readonly ReturnType<typeof zoneOf>[];
}

function addRule(model: Model, sheetId: string, { id, criterion, isBlocking, ranges }: PlacedRule): void {
  send(model, "ADD_DATA_VALIDATION_RULE", {
    sheetId,
    rule: { id, criterion, isBlocking: isBlocking === true },
    ranges: ranges.map((zone) => model.getters.getRangeDataFromZone(sheetId, zone)),
  });
}
