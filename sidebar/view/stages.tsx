import { useId } from "preact/hooks";
import type { SettingsForm } from "../settings-form.ts";
import { useView } from "./context.ts";
import { Hint } from "./fields.tsx";

const STAGES = ["f3", "f4", "f5"] as const;
const STANDARD = { f3: "3", f4: "4", f5: "5" };
const WIDE = { f3: "3", f4: "6", f5: "12" };

/** The purchases at which F3, F4 and F5 begin, with two presets and what the shop's counts propose. */
export function Stages(props: {
  form: SettingsForm;
  fault: string | undefined;
  change: (setting: Partial<SettingsForm>) => void;
}) {
  const { state, say } = useView();
  const advice = state.result?.stages;
  const [, , f3, f4, f5] = (advice?.thresholds ?? []).map(String);
  const hint = useId();
  return (
    <fieldset class="field stages">
      <legend>{say("stages")}</legend>
      <div class="row">
        {STAGES.map((stage) => (
          <label key={stage}>
            {stage.toUpperCase()}
            <input
              type="text"
              inputMode="numeric"
              autocomplete="off"
              aria-describedby={hint}
              {...(props.fault === undefined ? {} : { "aria-invalid": true })}
              value={props.form[stage]}
              onInput={(event) => props.change({ [stage]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
      <Hint id={hint} hint={say("stagesNote")} fault={props.fault} />
      <div class="row">
        <button type="button" class="second small" onClick={() => props.change(STANDARD)}>
          {say("presetStandard")}
        </button>
        <button type="button" class="second small" onClick={() => props.change(WIDE)}>
          {say("presetWide")}
        </button>
        {f3 && f4 && f5 && (
          <button type="button" class="second small" onClick={() => props.change({ f3, f4, f5 })}>
            {say("presetProposed", { f4, f5 })}
          </button>
        )}
      </div>
      {advice && <p class="hint">{advice.sentence}</p>}
    </fieldset>
  );
}
