import type { SheetChoice } from "../../src/intake/sheet-choice.ts";
import { chooseDateOrder, chooseSheet } from "../acts/inspect.ts";
import { open } from "../acts/open.ts";
import { languageOf } from "../acts/page.ts";
import { count } from "../format.ts";
import { Columns } from "./columns.tsx";
import { useFocus, useView } from "./context.ts";
import { DateQuestion } from "./date-question.tsx";
import { Field } from "./fields.tsx";
import { Heading } from "./heading.tsx";
import { ImportStart } from "./import.tsx";
import { WarehouseStart } from "./warehouse.tsx";

/** The orders sheet: which one, and whether its columns are understood. */
export function Orders(props: { step: number | null }) {
  const { page, state, say } = useView();
  const title = say(props.step === null ? "orders" : "firstRunOrders");
  return (
    <section class="card" aria-labelledby="orders">
      <Heading id="orders" text={title} step={props.step} />
      <ImportStart />
      <WarehouseStart />
      {state.sheets.length > 0 && <SheetSelect />}
      {state.orders ? (
        <SheetState />
      ) : (
        <>
          <p>{say("ordersNone")}</p>
          <button type="button" class="second" onClick={() => open(page, languageOf(page))}>
            {say("ordersReload")}
          </button>
        </>
      )}
    </section>
  );
}

function SheetSelect() {
  const { page, state, say } = useView();
  const select = useFocus<HTMLSelectElement>("sheet");
  const groups = [
    { label: say("ordersLike"), sheets: state.sheets.filter((sheet) => sheet.orderLike) },
    { label: say("ordersOther"), sheets: state.sheets.filter((sheet) => !sheet.orderLike) },
  ].filter((group) => group.sheets.length > 0);
  return (
    <Field label={say("ordersSheet")}>
      {(control) => (
        <select
          {...control}
          ref={select}
          value={state.sheetId === null ? "" : String(state.sheetId)}
          onChange={(event) => chooseSheet(page, Number(event.currentTarget.value))}
        >
          {state.sheetId === null && <option value="">{say("ordersChoose")}</option>}
          {groups.map(({ label, sheets }) => (
            <optgroup key={label} label={label}>
              {sheets.map((sheet) => (
                <SheetOption key={sheet.sheetId} sheet={sheet} />
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

function SheetOption({ sheet }: { sheet: SheetChoice }) {
  const { state, say } = useView();
  // Of the chosen sheet the header is known, so its rows are the orders alone.
  const known = state.orders?.sheetId === sheet.sheetId ? state.orders.rows : sheet.rows;
  const rows = count(known, state.language);
  return <option value={String(sheet.sheetId)}>{say("ordersOption", { name: sheet.name, rows })}</option>;
}

function SheetState() {
  const { state, say } = useView();
  const { orders, inspecting, language } = state;
  if (!orders) return null;
  const open = orders.problems.length > 0;
  const sentence = say(open ? "ordersOpen" : "ordersReady", { rows: count(orders.rows, language) });
  return (
    <>
      <p class="state" aria-live="polite" aria-busy={inspecting}>
        <span class={open ? "sign fault" : "sign"} aria-hidden="true">
          {inspecting ? "…" : open ? "!" : "✓"}
        </span>
        {inspecting ? say("ordersInspecting") : sentence}
      </p>
      {open ? (
        <ul class="fault">
          {orders.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ) : (
        <p class="muted">{orders.why}</p>
      )}
      {state.asksDateOrder && <OpenDates />}
      <Columns />
    </>
  );
}

function OpenDates() {
  const { page, state } = useView();
  const first = useFocus<HTMLInputElement>("dateOrder");
  return (
    <DateQuestion
      question={state.orders?.dateQuestion ?? null}
      order={state.dateOrder}
      onChange={(order) => chooseDateOrder(page, order)}
      firstRef={first}
    />
  );
}
