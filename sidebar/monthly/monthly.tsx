import { useId, useState } from "preact/hooks";
import type { Failure, Language, MonthlyState } from "../../src/entry/contract.ts";
import { useView } from "../view/context.ts";
import { Field, NameField, SelectField } from "../view/fields.tsx";
import { type MonthlySay, monthlyWords } from "./monthly-say.ts";
import { type MonthlyDesk, useMonthly } from "./use-monthly.ts";

/** The problem of an address that is none. */
const MAIL_FAULT = "monthly-mail";

/** 毎月ひとりでに: set up once, then who it runs under, when, and what came of it. */
export function Monthly() {
  const { state: shown } = useView();
  const say = monthlyWords(shown.language);
  const desk = useMonthly();
  const { state, doing, refused } = desk;
  // What is wrong with the address stands at its field.
  const said = refused !== null && refused.code !== MAIL_FAULT ? [sentence(refused, shown.language)] : [];
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{say("monthly")}</h2>
      <p class="hint">{say("monthlyNote")}</p>
      <div class="more" aria-live="polite">
        {state === null && doing === "looking" && <p class="hint">{say("looking")}</p>}
        <Advice advice={[...said, ...(state?.advice ?? [])]} />
        {state !== null &&
          (state.schedule ? <Running desk={desk} say={say} /> : <Begin desk={desk} say={say} />)}
        {state !== null && <Records records={state.records} say={say} />}
      </div>
    </section>
  );
}

/** What happened and what to do, in one line. */
const sentence = ({ message, hint }: Failure, language: Language): string =>
  [message, hint].join(language === "ja" ? "" : " ");

interface Part {
  desk: MonthlyDesk;
  say: MonthlySay;
}

function Advice({ advice }: Pick<MonthlyState, "advice">) {
  return (
    <>
      {advice.map((sentence) => (
        <p key={sentence} class="what">
          <span aria-hidden="true">!</span> {sentence}
        </p>
      ))}
    </>
  );
}

/** A schedule that the file has. */
function Running({ desk: { state, doing, stop }, say }: Part) {
  const { state: shown } = useView();
  if (!state?.schedule) return null;
  const { name, day, hour, mail, next, mine, running } = state.schedule;
  return (
    <>
      <p>{say("runsUnder", { name, day, hour })}</p>
      <p>{running ? say("running") : say("next", { day: next.replace(/-/g, "/") })}</p>
      <p class="muted">{mail === null ? say("mailsNobody") : say("mailsTo", { mail })}</p>
      {!mine && <p class="muted">{say("notMine")}</p>}
      <button
        type="button"
        class="second"
        disabled={doing !== null || shown.phase !== "form"}
        onClick={() => void stop()}
      >
        {say(doing === "stopping" ? "stopping" : "stop")}
      </button>
    </>
  );
}

const DAYS = Array.from({ length: 28 }, (_, i) => i + 1);
const HOURS = Array.from({ length: 24 }, (_, i) => i);
/** By then most carts have the last orders of the month before, and nobody works yet. */
const USUAL = { day: 3, hour: 6 };

/** A file without one: what it takes to set one up. */
function Begin({ desk: { state, doing, refused, set }, say }: Part) {
  const { state: shown } = useView();
  const [name, setName] = useState("");
  const [mail, setMail] = useState("");
  const [day, setDay] = useState(String(USUAL.day));
  const [hour, setHour] = useState(String(USUAL.hour));
  const [tried, setTried] = useState(false);
  if (!state?.ready) return <p>{say("first")}</p>;
  const wrong = refused?.code === MAIL_FAULT ? { fault: sentence(refused, shown.language) } : {};
  const missing = tried && name.trim() === "" ? { fault: say("nameMissing") } : {};
  return (
    <form
      class="folded"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name.trim() !== "" && doing === null)
          void set({ name, mail, day: Number(day), hour: Number(hour) });
      }}
    >
      <NameField label={say("name")} hint={say("nameNote")} {...missing} value={name} onChange={setName} />
      <SelectField
        label={say("day")}
        hint={say("dayNote")}
        value={day}
        options={DAYS.map((n) => ({ value: String(n), label: say("dayOption", { n }) }))}
        onChange={setDay}
      />
      <SelectField
        label={say("hour")}
        value={hour}
        options={HOURS.map((n) => ({ value: String(n), label: say("hourOption", { n }) }))}
        onChange={setHour}
      />
      <Field label={say("mail")} hint={say("mailNote")} {...wrong}>
        {(control) => (
          <input
            {...control}
            type="email"
            autocomplete="off"
            value={mail}
            onInput={(event) => setMail(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="second wide" disabled={doing !== null || shown.phase !== "form"}>
        {say(doing === "setting" ? "setting" : "set")}
      </button>
    </form>
  );
}

/** What came of the last runs: the latest in full, the earlier ones folded. */
function Records({ records, say }: Pick<MonthlyState, "records"> & Pick<Part, "say">) {
  const [latest, ...earlier] = records;
  if (!latest) return null;
  return (
    <>
      <h3>{say("records")}</h3>
      <Record record={latest} say={say} />
      {earlier.map((record) => (
        <details key={record.startedAt} class="fold">
          <summary>{titleOf(record, say)}</summary>
          <div class="folded">
            <Sentences {...record} />
          </div>
        </details>
      ))}
    </>
  );
}

type Shown = MonthlyState["records"][number];

function Record({ record, say }: { record: Shown; say: MonthlySay }) {
  return (
    <>
      <p>
        <b>{titleOf(record, say)}</b>
      </p>
      <Sentences {...record} />
    </>
  );
}

const titleOf = ({ startedAt, outcome }: Shown, say: MonthlySay): string =>
  say("recordTime", {
    time: startedAt,
    outcome: say(outcome === "done" ? "recordDone" : "recordStopped"),
  });

function Sentences({ sentences }: Shown) {
  return (
    <ul class="lines">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
