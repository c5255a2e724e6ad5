import { CheckField, Field, NameField, TextField } from "../../view/fields.tsx";
import { calledOf } from "../list-names.ts";
import { chooseCampaign, chooseSparing } from "../campaign-acts.ts";
import { localDay, newCampaign } from "../campaign-form.ts";
import type { CampaignChange, CampaignForm } from "../campaign-form.ts";
import { targetNamed } from "../targets.ts";
import { useLists } from "./context.ts";

/** 効果を測る: what is recorded of a campaign, and whom others spare. */
export function CampaignFields() {
  const { desk, state, say, language } = useLists();
  const { campaign, sparesRunning } = state;
  const called = calledOf(state) || (targetNamed(state.target ?? "")?.name[language] ?? "");
  const begin = () => newCampaign(called, state.given?.due?.day ?? localDay(new Date()));
  return (
    <div class="campaign">
      <CheckField
        label={say("measures")}
        value={campaign !== null}
        onChange={(on) => void chooseCampaign(desk, on ? begin() : null)}
      />
      {campaign !== null && (
        <Inside campaign={campaign} change={(next) => void chooseCampaign(desk, { ...campaign, ...next })} />
      )}
      <CheckField
        label={say("sparesRunning")}
        value={sparesRunning}
        onChange={(on) => void chooseSparing(desk, on)}
      />
    </div>
  );
}

function Inside({ campaign, change }: { campaign: CampaignForm; change: (next: CampaignChange) => void }) {
  const { say } = useLists();
  return (
    <div class="folded" role="group" aria-label={say("measures")}>
      <p class="hint">{say("measuresNote")}</p>
      <NameField label={say("campaignName")} value={campaign.name} onChange={(name) => change({ name })} />
      <Field label={say("sentOn")}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={campaign.sentOn}
            onInput={(event) => change({ sentOn: event.currentTarget.value })}
          />
        )}
      </Field>
      <TextField
        label={say("controlShare")}
        hint={say("controlShareHint")}
        value={campaign.share}
        onChange={(share) => change({ share })}
      />
      <div class="row">
        <TextField
          label={say("windowDays")}
          value={campaign.windowDays}
          onChange={(windowDays) => change({ windowDays })}
        />
        <TextField label={say("cost")} value={campaign.cost} onChange={(cost) => change({ cost })} />
      </div>
      {campaign.asksRate && (
        <TextField
          label={say("baseRate")}
          hint={say("baseRateHint")}
          value={campaign.rate}
          onChange={(rate) => change({ rate })}
        />
      )}
    </div>
  );
}
