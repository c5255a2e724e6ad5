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
  /** Of whom a mailing list is asked for in place of the counts. */
  readonly conditions: string | null;
}

/** Null = nothing of it is asked for. */
export function askedWarehouse(values: {
  readonly "facts-sql"?: string;
  readonly facts?: string;
  readonly table?: string;
  readonly schema?: string;
  readonly "first-order"?: string;
  readonly "history-from"?: string;
  readonly list?: string;
}): AskedWarehouse | null {
  const [mapping, facts] = [values["facts-sql"] ?? null, values.facts ?? null];
  if (mapping === null && facts === null) return null;
  return {
    ...{ mapping, facts },
    ...{ table: values.table ?? null, schema: values.schema ?? null },
    ...{ firstOrder: values["first-order"] ?? null, historyFrom: values["history-from"] ?? null },
    conditions: values.list ?? null,
  };
}
