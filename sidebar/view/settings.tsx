import { seeSettings } from "../acts/open.ts";
import { translate } from "../acts/run.ts";
import { settingFaults } from "../settings-form.ts";
import type { SettingsForm, TextKey } from "../settings-form.ts";
import { useFocus, useView } from "./context.ts";
import { CheckField, SelectField, TextField } from "./fields.tsx";
import { Fold } from "./fold.tsx";
import { Stages } from "./stages.tsx";

/** The settings, folded; each with one line of help that a fault replaces. */
export function Settings() {
  const { page, state, say } = useView();
  const inside = useFocus<HTMLDivElement>("settings");
  const change = (setting: Partial<SettingsForm>) =>
    page.store.dispatch({ type: "setting", change: setting });
  const faults = settingFaults(state.settings);
  const fault = (key: TextKey | undefined) => (key ? say(key) : undefined);
  return (
    <div class="card settings">
      <Fold
        title={say("settings")}
        insideRef={inside}
        open={state.folds.settings}
        onToggle={(open) => page.store.dispatch({ type: "fold", name: "settings", open })}
      >
        <Stages form={state.settings} fault={fault(faults.stages)} change={change} />
        <Projection change={change} />
        <Counting change={change} />
        <TextField
          label={say("newCustomers")}
          hint={say("newCustomersNote")}
          fault={fault(faults.newCustomers)}
          value={state.settings.newCustomers}
          onChange={(newCustomers) => change({ newCustomers })}
        />
        <TextField
          label={say("annualSales")}
          hint={say("annualSalesNote")}
          fault={fault(faults.annualSales)}
          value={state.settings.annualSales}
          onChange={(annualSales) => change({ annualSales })}
        />
        <TextField
          label={say("minSample")}
          hint={say("minSampleNote")}
          fault={fault(faults.minSample)}
          value={state.settings.minSample}
          onChange={(minSample) => change({ minSample })}
        />
        <Reports change={change} />
        <div class="more">
          <button type="button" class="second" onClick={() => seeSettings(page)}>
            {say("allSettings")}
          </button>
          <p class="hint">{say("allSettingsNote")}</p>
        </div>
      </Fold>
    </div>
  );
}

type Change = { change: (setting: Partial<SettingsForm>) => void };

function Projection({ change }: Change) {
  const { state, say } = useView();
  return (
    <SelectField
      label={say("model")}
      hint={say("modelNote")}
      value={state.settings.model}
      options={[
        { value: "static", label: say("modelStatic") },
        { value: "migration", label: say("modelMigration") },
      ]}
      onChange={(model) => change({ model })}
    />
  );
}

function Counting({ change }: Change) {
  const { state, say } = useView();
  const { returns, mergeSameDay, zeroYen } = state.settings;
  return (
    <div class="checks">
      <CheckField label={say("returns")} value={returns} onChange={(on) => change({ returns: on })} />
      <CheckField
        label={say("mergeSameDay")}
        value={mergeSameDay}
        onChange={(on) => change({ mergeSameDay: on })}
      />
      <CheckField label={say("zeroYen")} value={zeroYen} onChange={(on) => change({ zeroYen: on })} />
    </div>
  );
}

function Reports({ change }: Change) {
  const { state, say } = useView();
  return (
    <>
      <SelectField
        label={say("reportLanguage")}
        hint={say("reportLanguageNote")}
        value={state.settings.reportLanguage}
        options={[
          { value: "ja", label: say("japanese") },
          { value: "en", label: say("english") },
        ]}
        onChange={(reportLanguage) => change({ reportLanguage })}
      />
      <Translate />
    </>
  );
}

/** Where another language is chosen than the file's: its sheets may be written in it at once. */
function Translate() {
  const { page, state, say } = useView();
  const { reportLanguage } = state.settings;
  if (state.result === null || reportLanguage === state.asInFile.settings.reportLanguage) return null;
  const language = say(reportLanguage === "ja" ? "japanese" : "english");
  return (
    <>
      <button type="button" class="second" onClick={() => translate(page, reportLanguage)}>
        {say("translateTo", { language })}
      </button>
      <p class="hint">{say("translateNote")}</p>
    </>
  );
}
