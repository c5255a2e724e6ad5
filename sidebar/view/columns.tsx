import type { ColumnRole, DateOrder, OrdersPreview } from "../../src/entry/contract.ts";
import { assignColumn, chooseDateOrder, chooseHeaderRow } from "../acts/look.ts";
import { columnLetter } from "../format.ts";
import { missingColumns } from "../readiness.ts";
import type { TextKey } from "../settings-form.ts";
import { useFocus, useView } from "./context.ts";
import { Field, SelectField } from "./fields.tsx";
import type { Option } from "./fields.tsx";
import { Fold } from "./fold.tsx";
import { Samples } from "./samples.tsx";

const ROLES: readonly (readonly [ColumnRole, TextKey, required: boolean])[] = [
  ["date", "columnDate", true],
  ["customer", "columnCustomer", true],
  ["amount", "columnAmount", false],
  ["orderId", "columnOrderId", false],
  ["quantity", "columnQuantity", false],
  ["unitPrice", "columnUnitPrice", false],
  ["status", "columnStatus", false],
];

/** Which column holds what, each correctable, and how the rows are read with it. */
export function Columns() {
  const { page, state, say } = useView();
  const inside = useFocus<HTMLDivElement>("columns");
  const { orders } = state;
  if (!orders) return null;
  const missing = missingColumns(orders.columns);
  return (
    <Fold
      title={say("columns")}
      insideRef={inside}
      open={state.folds.columns}
      onToggle={(open) => page.store.dispatch({ type: "fold", name: "columns", open })}
    >
      <HeaderRow headerRow={orders.headerRow} />
      {ROLES.map(([role, label, required]) => (
        <SelectField
          key={role}
          label={required ? say("columnRequired", { column: say(label) }) : say(label)}
          hint={role === "amount" ? say("columnsNote") : undefined}
          fault={missing.includes(role) ? say("columnMissing") : undefined}
          value={String(orders.columns[role] ?? "")}
          options={columnOptions(orders, say("columnNone"), (letter, header) =>
            say("columnOption", { letter, header }),
          )}
          onChange={(value) => assignColumn(page, role, value === "" ? null : Number(value))}
        />
      ))}
      <DateOrderSelect />
      <Samples rows={orders.samples} />
    </Fold>
  );
}

function columnOptions(
  orders: OrdersPreview,
  none: string,
  name: (letter: string, header: string) => string,
): Option<string>[] {
  const columns = orders.headers.map((header, i) => ({
    value: String(i),
    label: name(columnLetter(i), header).trim(),
  }));
  return [{ value: "", label: none }, ...columns];
}

function HeaderRow({ headerRow }: { headerRow: number }) {
  const { page, say } = useView();
  function change(field: HTMLInputElement): void {
    const row = Number(field.value);
    if (Number.isInteger(row) && row >= 1) void chooseHeaderRow(page, row);
    else field.value = String(headerRow);
  }
  return (
    <Field label={say("headerRow")} hint={say("headerRowNote")}>
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

function DateOrderSelect() {
  const { page, state, say } = useView();
  const orders: Option<DateOrder | "">[] = [
    { value: "YMD", label: say("dateOrderYMD") },
    { value: "MDY", label: say("dateOrderMDY") },
    { value: "DMY", label: say("dateOrderDMY") },
  ];
  if (state.dateOrder === null) orders.unshift({ value: "", label: say("dateOrderOpen") });
  return (
    <SelectField
      label={say("dateOrder")}
      value={state.dateOrder ?? ""}
      options={orders}
      onChange={(order) => {
        if (order !== "") void chooseDateOrder(page, order);
      }}
    />
  );
}
