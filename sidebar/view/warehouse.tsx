import { useLayoutEffect, useState } from "preact/hooks";
import { anchorOfForm, goOnWithResult } from "../acts/run.ts";
import { openWarehouse } from "../acts/warehouse.ts";
import { chosenSettings } from "../settings-form.ts";
import { useView } from "./context.ts";
import { accountOf } from "./trouble-box.tsx";

/** The way to BigQueryから. */
export function WarehouseStart() {
  const { page, state, say } = useView();
  return (
    <button type="button" class="quiet" disabled={state.phase !== "form"} onClick={() => openWarehouse(page)}>
      {say(state.warehouse === null ? "warehouse" : "opening")}
    </button>
  );
}

/** BigQueryから itself; when it is left, the keyboard is where it was before. */
export function WarehousePanel() {
  const { page, state, say } = useView();
  // Looked up while it is drawn: once it stands, the keyboard is in it.
  const [before] = useState(() => document.activeElement as HTMLElement | null);
  useLayoutEffect(() => () => void setTimeout(() => before?.focus()), []);
  const brought = page.warehouse.brought();
  if (brought === null) return null;
  const { language, today, timeZone, settings } = state;
  return (
    <brought.Warehouse
      call={page.call}
      form={{ anchor: anchorOfForm(state), settings: chosenSettings(settings) }}
      zone={timeZone}
      {...{ language, today }}
      account={(trouble) => accountOf(trouble, say)}
      begin={(progress) => void goOnWithResult(page, progress)}
      leave={() => page.store.dispatch({ type: "warehouse", warehouse: null })}
    />
  );
}
