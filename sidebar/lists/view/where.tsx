import { CheckField, Field, SelectField } from "../../view/fields.tsx";
import { chooseTarget, goTo } from "../list-acts.ts";
import { TARGET_GROUPS } from "../../../src/exports/targets.ts";
import type { ExportTarget } from "../../../src/exports/targets.ts";
import type { FileForm } from "../list-state.ts";
import type { ListSay } from "../list-words.ts";
import { firstForm, isPlainSheet, LIST_TARGET, PEOPLE_TARGET, targetNamed } from "../targets.ts";
import { CampaignFields } from "./campaign.tsx";
import { useLists, useSpot } from "./context.ts";
import { Counts } from "./counts.tsx";
import { PeopleForm } from "./people-form.tsx";
import { StepHead } from "./step-head.tsx";
import { ToSheet } from "./where-foot.tsx";

/** 渡す先: the target, what it leaves open, and who is left for it, before anything of a person is read. */
export function WhereStep() {
  const { desk, state, say, leave } = useLists();
  const target = targetNamed(state.target ?? "");
  const due = state.given?.due;
  return (
    <>
      <StepHead
        step={2}
        title={say("where")}
        back={say(due === undefined ? "backToWho" : "back")}
        onBack={() => (due === undefined ? void goTo(desk, "who") : leave())}
      />
      {due !== undefined && <p>{say("dueOn", { plan: due.plan, day: due.day.replace(/-/g, "/") })}</p>}
      <TargetSelect />
      {target && <About target={target} />}
      {state.target === LIST_TARGET && <p class="hint">{say("targetListNote")}</p>}
      {state.target === PEOPLE_TARGET && <PeopleForm />}
      {!isPlainSheet(state.target) && (
        <>
          {target && <CampaignFields />}
          <Counts />
          <ToSheet />
        </>
      )}
    </>
  );
}

function TargetSelect() {
  const { desk, state, say, language } = useLists();
  const place = useSpot<HTMLDivElement>("target", true);
  return (
    <div ref={place}>
      <Field label={say("target")}>
        {(control) => (
          <select
            {...control}
            value={state.target ?? NONE}
            onChange={(event) => {
              const id = event.currentTarget.value;
              void chooseTarget(desk, id === NONE ? null : id, firstForm(targetNamed(id)));
            }}
          >
            <option value={NONE}>{say("targetNone")}</option>
            {TARGET_GROUPS.map(({ name, targets }) => (
              <optgroup key={name.en} label={name[language]}>
                {targets.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name[language]}
                  </option>
                ))}
              </optgroup>
            ))}
            {state.given?.due === undefined && (
              <>
                <option value={PEOPLE_TARGET}>{say("targetPeople")}</option>
                <option value={LIST_TARGET}>{say("targetList")}</option>
              </>
            )}
          </select>
        )}
      </Field>
    </div>
  );
}

/** No target has this name. */
const NONE = "-";

function About({ target }: { target: ExportTarget }) {
  const { desk, state, say, language } = useLists();
  const change = (next: Partial<FileForm>) => desk.dispatch({ type: "form", change: next });
  const { form } = state;
  return (
    <>
      <p class="hint">
        {target.note[language]}{" "}
        <a href={target.source} target="_blank" rel="noopener">
          {say("source")}
        </a>
      </p>
      {target.hash === "choice" && (
        <CheckField label={say("hashYes")} value={form.hashed} onChange={(hashed) => change({ hashed })} />
      )}
      {target.encodings.length > 1 && (
        <SelectField
          label={say("encoding")}
          value={form.encoding ?? target.encodings[0]}
          options={target.encodings.map((value) => ({ value, label: ENCODING_NAMES[value] }))}
          onChange={(encoding) => change({ encoding })}
        />
      )}
      {(target.inputs ?? []).map(({ id, label, kind, fallback }) => (
        <Field key={id} label={label[language]} hint={fallbackHint(fallback, say)}>
          {(control) => (
            <input
              {...control}
              {...INPUT_KINDS[kind]}
              autocomplete="off"
              value={form.inputs[id] ?? ""}
              onInput={(event) => change({ inputs: { ...form.inputs, [id]: event.currentTarget.value } })}
            />
          )}
        </Field>
      ))}
    </>
  );
}

/** What is written where nothing is typed. */
function fallbackHint(fallback: string | undefined, say: ListSay): string | undefined {
  if (fallback === undefined) return undefined;
  return fallback === "" ? say("inputMayBeEmpty") : say("inputFallback", { text: fallback });
}

const INPUT_KINDS = {
  number: { type: "text", inputMode: "decimal" },
  day: { type: "date" },
  text: { type: "text" },
} as const;

const ENCODING_NAMES = { "utf-8": "UTF-8", shift_jis: "Shift_JIS" } as const;
