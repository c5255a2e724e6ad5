import { columnsIn } from "../../../src/engines/sql/facts-sheet/table-columns.ts";
import { count, date } from "../../format.ts";
import { Field, IdField, SelectField } from "../../view/fields.tsx";
import { openPeople, write } from "../warehouse-acts.ts";
import { KINDS, tableFault } from "../table-form.ts";
import type { Kind } from "../table-form.ts";
import type { PanelKey } from "../panel-key.ts";
import { useWarehouse } from "./context.ts";
import { MainButton, Status } from "../../view/panel-parts.tsx";
import { Head } from "./head.tsx";
import { OwnTable } from "./own-table.tsx";
import { Slices } from "./slices.tsx";

const KIND_NAMES = {
  own: "kindOwn",
  dbt_shopify: "kindDbt",
  shopify: "kindShopify",
  ga4: "kindGa4",
} as const satisfies Record<Kind, PanelKey>;

/** Where the orders lie: the table, its columns, and when they begin. */
export function TableStep() {
  const { desk, state, say, leave } = useWarehouse();
  const { form, filledFrom, anchor } = state;
  const columns = columnsIn(form.schema);
  return (
    <>
      <Head step={1} title={say("table")} back={say("back")} onBack={leave} />
      <p class="hint">{say(state.query.isOffered ? "aboutHere" : "about")}</p>
      {filledFrom !== null && <p class="filled">{say("filled", { name: filledFrom })}</p>}
      <IdField
        label={say("tableName")}
        hint={say("tableHint")}
        value={form.table}
        onChange={(table) => desk.dispatch({ type: "form", change: { table } })}
      />
      <Schema read={columns?.length ?? null} />
      {columns !== null && (
        <>
          <SelectField
            label={say("kind")}
            hint={say(form.kind === "ga4" ? "ga4Note" : "kindSeen")}
            value={form.kind}
            options={KINDS.map((value) => ({ value, label: say(KIND_NAMES[value]) }))}
            onChange={(kind) => desk.dispatch({ type: "form", change: { kind } })}
          />
          {form.kind === "own" && <OwnTable names={columns.map(({ name }) => name)} />}
        </>
      )}
      <Field label={say("firstOrder")} hint={say("firstOrderHint")}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={form.firstOrder}
            onInput={(event) =>
              desk.dispatch({
                type: "form",
                change: { firstOrder: event.currentTarget.value, historyFrom: "" },
              })
            }
          />
        )}
      </Field>
      {columns !== null && <Slices />}
      {anchor !== null && <p class="hint">{say("anchor", { date: date(anchor) })}</p>}
    </>
  );
}

function Schema({ read }: { read: number | null }) {
  const { desk, state, say, language } = useWarehouse();
  const { schema } = state.form;
  const isWrong = schema.trim() !== "" && read === null;
  const hint = read === null ? say("schemaHint") : say("schemaRead", { n: count(read, language) });
  return (
    <Field label={say("schema")} {...(isWrong ? { fault: say("schemaWrong") } : { hint })}>
      {(control) => (
        <textarea
          {...control}
          rows={4}
          spellcheck={false}
          value={schema}
          onInput={(event) => desk.dispatch({ type: "schema", schema: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}

/** Writes the SQL once the form is whole; a list has SQL of its own, and a result that is there already needs none. */
export function TableFoot() {
  const { desk, state, say } = useWarehouse();
  const { form, anchor, waiting, sheets } = state;
  const fault = anchor === null ? null : tableFault(form, anchor);
  const isReady = anchor !== null && fault === null && waiting === null;
  const text = (): string => {
    if (waiting === "writing") return say("writing");
    if (anchor === null) return waiting === "looking" ? say("looking") : "";
    return fault === null ? say("ready") : say(fault, { date: date(anchor) });
  };
  return (
    <>
      <Status text={text()} />
      <MainButton text={say("write")} ready={isReady} onPress={() => void write(desk)} />
      {isReady && (
        <button type="button" class="second wide" onClick={() => void openPeople(desk)}>
          {say("toPeople")}
        </button>
      )}
      {sheets !== null && sheets.length > 0 && (
        <button
          type="button"
          class="second wide"
          onClick={() => desk.dispatch({ type: "step", step: "result" })}
        >
          {say("toResult")}
        </button>
      )}
    </>
  );
}
