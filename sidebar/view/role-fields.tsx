import type { OrderColumns } from "../../src/intake/preview.ts";
import type { ColumnRole } from "../../src/core/rows/column-roles.ts";
import { columnLetters } from "../../src/intake/column-letters.ts";
import { missingRoles } from "../../src/intake/missing-roles.ts";
import type { FileMapping } from "../../src/intake/mapping.ts";
import { roleName } from "../words.ts";
import type { Say } from "../say.ts";
import { useView } from "./context.ts";
import { SelectField } from "./fields.tsx";
import type { Option } from "./fields.tsx";
import { Fold } from "./fold.tsx";

/** The roles in sight. */
const MAIN = ["date", "customer", "email", "orderId", "orderTotal", "amount", "status"] as const;
/** The ones most shops never touch: found by themselves or not there. */
const RARE = [
  ...(["channel", "phone", "buyerName", "product", "productName", "category"] as const),
  ...(["quantity", "unitPrice", "lineId", "shipDate"] as const),
  ...(["shipping", "tax", "discount", "refund", "currency"] as const),
  ...(["prefecture", "sex", "birthday", "attribute"] as const),
  ...(["orderKind", "deliveryNumber", "subscriptionId"] as const),
] as const;
/** What lists of people are made of. */
const REACH = [
  ...(["lastName", "firstName", "lastNameKana", "firstNameKana"] as const),
  ...(["postalCode", "city", "address1", "address2", "lineUserId", "optOut", "consent"] as const),
  ...(["couponCode", "couponAmount", "unitCost"] as const),
] as const;

/** Roles for which another may stand in: what to say while none of them is there. */
const HINTS: { readonly [R in ColumnRole]?: "columnAskCustomer" | "columnAskAmount" } = {
  customer: "columnAskCustomer",
  amount: "columnAskAmount",
};

/** Which columns hold what, and how one is changed. */
export interface RoleColumns {
  readonly headers: readonly string[];
  readonly columns: OrderColumns;
  /** Roles whose text stands in several columns. */
  readonly parts?: FileMapping["parts"];
  readonly assign: (role: ColumnRole, column: number | null) => void;
}

/** One select a role; the rare ones folded. */
export function RoleFields(props: RoleColumns) {
  const { say } = useView();
  const fields = (roles: readonly ColumnRole[]) =>
    roles.map((role) => <RoleField key={role} role={role} {...props} />);
  const folded = (group: string, roles: readonly ColumnRole[]) => {
    const n = roles.filter((role) => isUsed(props, role)).length;
    return <Fold title={n === 0 ? group : say("columnsSet", { group, n })}>{fields(roles)}</Fold>;
  };
  return (
    <>
      {fields(MAIN)}
      {folded(say("columnsOther"), RARE)}
      {folded(say("columnsReach"), REACH)}
    </>
  );
}

function isUsed({ columns, parts }: RoleColumns, role: ColumnRole): boolean {
  return typeof columns[role] === "number" || parts?.[role] !== undefined;
}

/** Stands in the select where a role is read from several columns. */
const JOINED = "joined";

/** The column of one role. */
export function RoleField({ role, headers, columns, parts, assign }: RoleColumns & { role: ColumnRole }) {
  const { state, say } = useView();
  const several = parts?.[role];
  // The parts hold as long as the role's own column is the first of them.
  const joined = several !== undefined && several[0] === columns[role] ? several : undefined;
  const isMissing = missingRoles(columns).some((missing) => missing === role);
  const fault = isMissing ? say(HINTS[role] ?? "columnMissing") : undefined;
  return (
    <SelectField
      label={roleName(role, say)}
      fault={fault}
      value={joined ? JOINED : String(columns[role] ?? "")}
      options={[
        { value: "", label: say("columnNone") },
        ...(joined ? [{ value: JOINED, label: joinedName(joined, headers, state.language, say) }] : []),
        ...columnOptions(headers, say),
      ]}
      onChange={(value) => {
        if (value !== JOINED) assign(role, value === "" ? null : Number(value));
      }}
    />
  );
}

function columnOptions(headers: readonly string[], say: Say): Option<string>[] {
  return headers.map((header, i) => ({
    value: String(i),
    label: say("columnOption", { letter: columnLetters(i), header }).trim(),
  }));
}

function joinedName(
  columns: readonly number[],
  headers: readonly string[],
  language: string,
  say: Say,
): string {
  const names = columns.map((column) => headers[column] ?? columnLetters(column));
  return say("columnJoined", { columns: names.join(language === "ja" ? "・" : ", ") });
}
