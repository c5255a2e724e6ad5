/** Runs the panel's SQL: how much it reads, then the query, then its result onto a sheet. */
import { tableNamed } from "../../src/engines/sql/facts-sheet/table-columns.ts";
import { sourceOf } from "../../src/engines/sql/facts-sheet/facts-text.ts";
import type { QueryRefused } from "../../src/entry/contract.ts";
import { OVER, projectOf } from "./query-state.ts";
import { tableTerms } from "./table-form.ts";
import { asked, look, tried } from "./warehouse-acts.ts";
import type { WarehouseDesk } from "./warehouse-desk.ts";
import { QueryFailed } from "./warehouse-words.ts";

/** The project that pays: as typed, else that of the table. */
export const projectIn = (desk: WarehouseDesk): string => {
  const { query, form } = desk.state();
  return (query.project ?? projectOf(tableNamed(form.table))).trim();
};

/** What was answered. @throws QueryFailed */
function passed<T extends object>(answer: T | QueryRefused): T {
  if ("refused" in answer) throw new QueryFailed(answer);
  return answer;
}

/** How much the first statement reads: no dry run tells of the others. */
export const cost = (desk: WarehouseDesk): Promise<void> =>
  tried(desk, "costing", async () => {
    const { sql } = sourceOf(tableTerms(desk.state().form, desk.asked().zone)).view;
    const found = passed(await asked(desk, "queryCost", { project: projectIn(desk), sql }));
    desk.dispatch({ type: "query", change: { cost: found, requestId: crypto.randomUUID() } });
  });

/** Runs the text; what was sent before under the same id is not sent twice. */
export async function run(desk: WarehouseDesk): Promise<void> {
  await tried(desk, "querying", async () => {
    const { sql, query } = desk.state();
    if (sql === null || query.cost === null || query.requestId === null) return;
    const { most } = query.cost;
    const ask = { project: projectIn(desk), sql, most, requestId: query.requestId };
    const running = passed(await asked(desk, "queryStart", ask));
    desk.dispatch({ type: "query", change: { running }, waiting: "querying" });
    await taken(desk);
  });
  await seen(desk);
}

/** Goes on with the file's query. */
export async function goOn(desk: WarehouseDesk): Promise<void> {
  await tried(desk, "querying", () => taken(desk));
  await seen(desk);
}

/** Waits for the query as long as it takes, a few seconds a call, and has its result written. */
async function taken(desk: WarehouseDesk): Promise<void> {
  while (!passed(await asked(desk, "queryWait", {})).over);
  desk.dispatch({ type: "query", change: {}, waiting: "taking" });
  const { sheetId } = passed(await asked(desk, "queryTake", {}));
  desk.dispatch({ type: "sheet", sheetId });
  desk.dispatch({ type: "query", change: OVER });
}

/** The sheet, and the query, as they stand now; why something was refused stays said. */
async function seen(desk: WarehouseDesk): Promise<void> {
  const { refusal, trouble } = desk.state();
  if (refusal === null && trouble === null) await look(desk);
}

/** Forgets the query, which BigQuery goes on with. */
export const drop = (desk: WarehouseDesk): Promise<void> =>
  tried(desk, "looking", async () => {
    await asked(desk, "queryDrop", {});
    desk.dispatch({ type: "query", change: OVER });
  });
