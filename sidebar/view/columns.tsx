import type { DateOrder } from "../../src/core/settings.ts";
import { assignColumn, chooseDateOrder, chooseHeaderRow } from "../acts/inspect.ts";
import { useFocus, useView } from "./context.ts";
import { Field, SelectField } from "./fields.tsx";
import type { Option } from "./fields.tsx";
import { Fold } from "./fold.tsx";
import { RoleFields } from "./role-fields.tsx";
import { Samples } from "./samples.tsx";

/** Which column of the orders sheet holds what, each correctable, and how its rows are read. */
export function Columns() {
  const { page, state, say } = useView();
  const inside = useFocus<HTMLDivElement>("columns");
  const { orders } = state;
  if (!orders) return null;
  return (
    <Fold
      title={say("columns")}
      insideRef={inside}
      open={state.folds.columns}
      onToggle={(open) => page.store.dispatch({ type: "fold", name: "columns", open })}
    >
      <HeaderRow
        headerRow={orders.headerRow}
        hint={say("headerRowNote")}
        onChange={(row) => chooseHeaderRow(page, row)}
      />
      <RoleFields
        headers={orders.headers}
        columns={orders.columns}
        assign={(role, column) => assignColumn(page, role, column)}
      />
      <DateOrderSelect order={state.dateOrder} onChange={(order) => chooseDateOrder(page, order)} />
      <Samples rows={orders.samples} />
    </Fold>
  );
}

/** Which row holds the headers. */
export function HeaderRow(props: { headerRow: number; hint: string; onChange: (row: number) => void }) {
  const { say } = useView();
  const { headerRow } = props;
  function change(field: HTMLInputElement): void {
    const row = Number(field.value);
    if (Number.isInteger(row) && row >= 1) props.onChange(row);
    else field.value = String(headerRow);
  }
  return (
    <Field label={say("headerRow")} hint={props.hint}>
      {(control) => (
        <input
          {...control}
          key={headerRow}
          type="number"
          min={1}
          step={1}
          defaultValue={String(headerRow)}
          onChange={(event) => change(event.currentTarget)}
        />
      )}
    </Field>
  );
}

/** How dates are written; without an order yet the field says so. */
export function DateOrderSelect(props: { order: DateOrder | null; onChange: (order: DateOrder) => void }) {
  const { say } = useView();
  const orders: Option<DateOrder | "">[] = [
    { value: "YMD", label: say("dateOrderYMD") },
    { value: "MDY", label: say("dateOrderMDY") },
    { value: "DMY", label: say("dateOrderDMY") },
  ];
  if (props.order === null) orders.unshift({ value: "", label: say("dateOrderOpen") });
  return (
    <SelectField
      label={say("dateOrder")}
      value={props.order ?? ""}
      options={orders}
      onChange={(order) => {
        if (order !== "") props.onChange(order);
      }}
    />
  );
}
