/** The command line of `npm run report`. */
import { parseArgs } from "node:util";
import { CHOOSABLE, type ChosenColumn } from "../intake/chosen-columns.ts";
import { type AskedList, askedList } from "./report-list.ts";
import { type AskedSlice, askedSlice } from "./report-slices.ts";
import { type AskedWarehouse, askedWarehouse } from "./report-warehouse.ts";
import { OPTIONS, usage } from "./report-options.ts";
import { Stop } from "./report-stop.ts";
import { reportText, type Language } from "./report-texts.ts";

export interface ReportArgs {
  readonly orders: readonly string[];
  /** Lists of customers beside them. */
  readonly customers: readonly string[];
  /** The table of 広告費; null = none. */
  readonly adCosts: string | null;
  /** Null = nothing but a list is asked for. */
  readonly out: string | null;
  readonly format: "json" | "xlsx" | null;
  /** ISO; null = by default or by the setting `anchorDaysAgo`. */
  readonly anchor: string | null;
  /** As typed; the add-on checks them. */
  readonly settings: Readonly<Record<string, string>>;
  /** Columns that are named rather than found. */
  readonly columns: readonly ChosenColumn[];
  /** What counts in place of the add-on; null = the add-on itself. */
  readonly engine: string | null;
  /** What is asked of orders in BigQuery; null = nothing. */
  readonly warehouse: AskedWarehouse | null;
  /** What table a file is that is counted as it lies: a name, or a mapping's path; null = it is read as any file of orders. */
  readonly profile: string | null;
  /** Empty = all. */
  readonly reports: readonly string[];
  /** The part of the shop the reports are of; null = all of it. */
  readonly slice: AskedSlice | null;
  /** Parts that stand side by side. */
  readonly compare: readonly AskedSlice[];
  /** The people to be written to a file; null = none. */
  readonly list: AskedList | null;
  readonly formulas: readonly string[];
  readonly withPurchases: boolean;
  readonly withCustomers: boolean;
  /** Read texts that may be garbled as they are. */
  readonly keepGarbled: boolean;
  /** Read rows with more cells than the header has names as they are. */
  readonly keepLongRows: boolean;
  /** Leave out files that cannot be used as long as another one can. */
  readonly skipBad: boolean;
  /** What rows are whose amount is the sum of those above; null = not said. */
  readonly sumRows: string | null;
  /** The sheet of workbooks that holds the orders, or `ALL_SHEETS`; null = not said. */
  readonly sheet: string | null;
  readonly verbose: boolean;
  readonly language: Language;
}

/** How the command is used, where that is asked for or nothing is; null = it is to run. */
export function askedUsage(argv: readonly string[]): string | null {
  return argv.length === 0 || argv.includes("--help") ? usage(languageOfArgs(argv)) : null;
}

/** The language asked for, found even where the rest cannot be read. */
function languageOfArgs(argv: readonly string[]): Language {
  return argv.some((arg) => /^(--set=)?language=en$/.test(arg)) ? "en" : "ja";
}

/**
 * Reads the arguments.
 *
 * @param argv what follows the command's name
 * @throws Stop with exit status 2 and one sentence
 */
export function reportArgs(argv: readonly string[]): ReportArgs {
  const language = languageOfArgs(argv);
  const { values, positionals } = parsed(argv, language);
  const settings = Object.fromEntries((values.set ?? []).map((text) => setting(text, language)));
  const { out, anchor } = values;
  const warehouse = askedWarehouse(values, language);
  // Beside SQL the conditions are all that is asked of a list: its user runs it.
  const own = values["facts-sql"] === undefined ? values.list : undefined;
  const list = askedList({ ...values, list: own }, language);
  const given = positionals.length > 0 || values.facts !== undefined;
  if (values["facts-sql"] === undefined && (!given || (out === undefined && list === null)))
    throw new Stop(2, reportText("too-little", language));
  if (anchor !== undefined && "anchorDaysAgo" in settings) {
    throw new Stop(2, reportText("anchor-twice", language));
  }
  return {
    orders: positionals,
    customers: values.customers ?? [],
    adCosts: values["ad-costs"] ?? null,
    out: out ?? null,
    format: out === undefined ? null : formatOf(out, language),
    anchor: anchor ?? null,
    settings,
    columns: (values.column ?? []).map((text) => chosenColumn(text, language)),
    engine: values.engine ?? null,
    warehouse,
    profile: values.profile ?? null,
    reports: (values.reports ?? "").split(",").filter((id) => id !== ""),
    slice: askedSlice(values.slice ?? [], "--slice", language),
    compare: (values.compare ?? []).flatMap((text) => askedSlice([text], "--compare", language) ?? []),
    list,
    formulas: values.formula ?? [],
    withPurchases: values["with-purchases"] ?? false,
    withCustomers: !(values["no-customers"] ?? false),
    keepGarbled: values["keep-garbled"] ?? false,
    keepLongRows: values["keep-long-rows"] ?? false,
    skipBad: values["skip-bad"] ?? false,
    sumRows: values["sum-rows"] ?? null,
    sheet: values.sheet ?? null,
    verbose: values.verbose ?? false,
    language,
  };
}

function parsed(argv: readonly string[], language: Language) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw refused(argv, error as NodeJS.ErrnoException, language);
  }
}

function refused(argv: readonly string[], error: NodeJS.ErrnoException, language: Language): Stop {
  const quoted = /'([^' ]+)/.exec(error.message)?.[1] ?? argv[0] ?? "";
  const known = Object.keys(OPTIONS).map((name) => `--${name}`);
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    return new Stop(2, reportText("unknown-option", language, { value: quoted, known: known.join(", ") }));
  }
  return new Stop(2, reportText("option-value", language, { value: quoted }));
}

function setting(text: string, language: Language): [string, string] {
  const at = text.indexOf("=");
  if (at <= 0) throw new Stop(2, reportText("set-form", language, { value: text }));
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function chosenColumn(text: string, language: Language): ChosenColumn {
  const at = text.indexOf("=");
  const role = CHOOSABLE.find((one) => one === text.slice(0, at).trim());
  if (at < 0 || role === undefined) {
    const values = { value: text, known: CHOOSABLE.join(", ") };
    throw new Stop(2, reportText("column-form", language, values));
  }
  return { role, header: text.slice(at + 1).trim() };
}

function formatOf(out: string, language: Language): "json" | "xlsx" {
  const match = /\.(json|xlsx)$/i.exec(out);
  if (match === null) throw new Stop(2, reportText("out-form", language, { value: out }));
  return match[1]?.toLowerCase() === "xlsx" ? "xlsx" : "json";
}
