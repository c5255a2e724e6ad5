import type { ProfileRole } from "../../../src/engines/sql/profiles/profile.ts";
import { SelectField } from "../../view/fields.tsx";
import { Fold } from "../../view/fold.tsx";
import { DATE_ORDERS, MORE_ROLES, NEEDED_ROLES, TIMES_IN, unreadColumns, withRole } from "../table-form.ts";
import { roleName } from "../warehouse-words.ts";
import { useWarehouse } from "./context.ts";

const ORDER_NAMES = { auto: "dateOrderAuto", MDY: "dateOrderMdy", DMY: "dateOrderDmy" } as const;
const TIMES_NAMES = { auto: "timesInAuto", UTC: "timesInUtc", zone: "timesInZone" } as const;

/** Which column of a table of the shop's own is what, and how its dates are written. */
export function OwnTable({ names }: { names: readonly string[] }) {
  const { desk, state, say, zone } = useWarehouse();
  const { dateOrder, timesIn, roles } = state.form;
  const unread = unreadColumns(state.form);
  return (
    <fieldset class="own-table">
      <legend>{say("roles")}</legend>
      <p class="hint">{say("rolesNote")}</p>
      {NEEDED_ROLES.map((role) => (
        <RoleSelect key={role} role={role} names={names} />
      ))}
      <Fold title={say("rolesMore")} open={MORE_ROLES.some((role) => Boolean(roles[role]))}>
        {MORE_ROLES.map((role) => (
          <RoleSelect key={role} role={role} names={names} />
        ))}
      </Fold>
      {unread.length > 0 && <p class="hint">{say("unread", { names: unread.join(", ") })}</p>}
      <SelectField
        label={say("dateOrder")}
        value={dateOrder}
        options={DATE_ORDERS.map((value) => ({ value, label: say(ORDER_NAMES[value]) }))}
        onChange={(chosen) => desk.dispatch({ type: "form", change: { dateOrder: chosen } })}
      />
      <SelectField
        label={say("timesIn")}
        value={timesIn}
        options={TIMES_IN.map((value) => ({ value, label: say(TIMES_NAMES[value], { zone }) }))}
        onChange={(chosen) => desk.dispatch({ type: "form", change: { timesIn: chosen } })}
      />
    </fieldset>
  );
}

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

function RoleSelect({ role, names }: { role: ProfileRole; names: readonly string[] }) {
  const { desk, state, say, language } = useWarehouse();
  const { roles } = state.form;
  const options = [{ value: "", label: say("none") }, ...names.map((value) => ({ value, label: value }))];
  return (
    <SelectField
      label={capital(roleName(role, language))}
      value={roles[role] ?? ""}
      options={options}
      onChange={(column) => desk.dispatch({ type: "form", change: { roles: withRole(roles, role, column) } })}
    />
  );
}
