import { Stop } from "./report-stop.ts";
import { type Language, reportText } from "./report-texts.ts";

/** What `npm run report` is asked of orders that lie in BigQuery. */
export interface AskedWarehouse {
  /** The mapping of the table's columns, where the SQL is asked for. */
  readonly mapping: string | null;
  /** The SQL's result, where reports are. */
  readonly facts: string | null;
  readonly table: string | null;
  readonly schema: string | null;
  /** ISO. */
  readonly firstOrder: string | null;
  readonly historyFrom: string | null;
  /** ISO, of the slices in their order. */
  readonly sliceFirst: readonly string[];
  /** Of whom a mailing list is asked for in place of the counts. */
  readonly conditions: string | null;
}

/** As they are typed. */
interface Typed {
  readonly "facts-sql"?: string;
  readonly facts?: string;
  readonly out?: string;
  readonly table?: string;
  readonly schema?: string;
  readonly "first-order"?: string;
  readonly "history-from"?: string;
  readonly "slice-first"?: string;
  readonly list?: string;
  readonly target?: string;
  readonly "list-out"?: string;
}

/** Options of the SQL alone. */
const OF_SQL = ["table", "schema", "first-order", "history-from", "slice-first"] as const;

/**
 * Null = nothing of it is asked for.
 *
 * @throws Stop where an option of it stands where it says nothing
 */
export function askedWarehouse(values: Typed, language: Language): AskedWarehouse | null {
  const [mapping, facts] = [values["facts-sql"] ?? null, values.facts ?? null];
  const idle = mapping === null ? OF_SQL : (["facts", "out", "target", "list-out"] as const);
  const unfit = idle.find((name) => values[name] !== undefined);
  if (unfit !== undefined) throw new Stop(2, reportText("option-value", language, { value: `--${unfit}` }));
  if (mapping === null && facts === null) return null;
  return {
    ...{ mapping, facts },
    ...{ table: values.table ?? null, schema: values.schema ?? null },
    ...{ firstOrder: values["first-order"] ?? null, historyFrom: values["history-from"] ?? null },
    sliceFirst: (values["slice-first"] ?? "")
      .split(",")
      .flatMap((day) => (day.trim() === "" ? [] : [day.trim()])),
    conditions: values.list ?? null,
  };
}
