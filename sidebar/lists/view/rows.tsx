import { useLayoutEffect, useState } from "preact/hooks";
import type { HandoverRows } from "../../../src/entry/contract.ts";
import { lettersWithout } from "../../../src/exports/files.ts";
import { previewOf } from "../../../src/exports/preview.ts";
import type { Preview } from "../../../src/exports/preview.ts";
import type { ExportTarget } from "../../../src/exports/targets.ts";
import { count } from "../../format.ts";
import { digest } from "../file-acts.ts";
import { goTo } from "../list-acts.ts";
import type { FileForm } from "../list-state.ts";
import { choicesOf, targetNamed } from "../targets.ts";
import { useLists } from "./context.ts";
import { Lift } from "./counts.tsx";
import { StepHead } from "./step-head.tsx";

/** So many letters without a place in the encoding are shown. */
const MOST_LETTERS = 10;

interface Shown {
  readonly target: ExportTarget;
  readonly people: HandoverRows;
}

/** ファイルの内容: how many, whom the encoding cannot write, and the first people, masked. */
export function RowsStep() {
  const { desk, state, say, language } = useLists();
  const target = targetNamed(state.target ?? "");
  const people = desk.rows;
  if (target === undefined || people === null) return null;
  return (
    <>
      <StepHead step={3} title={say("rows")} back={say("backToWhere")} onBack={() => goTo(desk, "where")} />
      <p>{say("rowsOf", { target: target.name[language], n: count(state.fits, language) })}</p>
      <Held />
      <Letters target={target} people={people} />
      <First target={target} people={people} />
    </>
  );
}

/** Of a campaign: whom the file does not hold, and what that will show. */
function Held() {
  const { state, say, language } = useLists();
  const campaign = state.handover?.campaign ?? null;
  if (campaign === null) return null;
  return (
    <>
      {campaign.control > 0 && <p>{say("heldBack", { n: count(campaign.control, language) })}</p>}
      <Lift campaign={campaign} />
    </>
  );
}

function Letters({ target, people }: Shown) {
  const { state, say, language } = useLists();
  const [letters] = useState(() => lettersWithout(target, people, choicesOf(state.form)));
  const persons = new Set(letters.map(({ row }) => row)).size;
  if (persons === 0) return null;
  return (
    <div class="question">
      <p>{say("letters", { n: count(persons, language) })}</p>
      <ul class="notices">
        {letters.slice(0, MOST_LETTERS).map(({ row, letter }) => (
          <li key={`${row} ${letter}`}>{say("letterAt", { id: people.customers[row] ?? "", letter })}</li>
        ))}
      </ul>
      {letters.length > MOST_LETTERS && (
        <p class="hint">{say("lettersMore", { n: count(letters.length - MOST_LETTERS, language) })}</p>
      )}
      {target.encodings.includes("utf-8") && <p class="hint">{say("lettersUtf8")}</p>}
    </div>
  );
}

function First({ target, people }: Shown) {
  const { desk, state, say } = useLists();
  const { unmasked, form } = state;
  const previews = usePreviews({ target, people }, form);
  if (previews === null) return null;
  const { header, rows } = unmasked ? previews.plain : previews.masked;
  return (
    <section class="lists-part" aria-labelledby="first">
      <div class="apart">
        <h3 id="first">{say("firstRows", { n: rows.length })}</h3>
        {previews.hides && (
          <button
            type="button"
            class="quiet"
            onClick={() => desk.dispatch({ type: "unmasked", unmasked: !unmasked })}
          >
            {say(unmasked ? "mask" : "unmask")}
          </button>
        )}
      </div>
      <ol class="first">
        {rows.map((row, person) => (
          <li key={person} aria-label={say("rowAt", { n: person + 1 })}>
            <Person header={header} row={row} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Previews {
  readonly masked: Preview;
  readonly plain: Preview;
  /** False where nothing is masked, because all that is of a person is hashed. */
  readonly hides: boolean;
}

/** The beginning of the file as it will be; null while it is hashed. */
function usePreviews({ target, people }: Shown, form: FileForm): Previews | null {
  const [previews, setPreviews] = useState<Previews | null>(null);
  useLayoutEffect(() => {
    const choices = { ...choicesOf(form), digest };
    const both = [true, false].map((masked) => previewOf(target, people, { ...choices, masked }));
    void Promise.all(both).then(([masked, plain]) => {
      if (!masked || !plain) return;
      setPreviews({ masked, plain, hides: JSON.stringify(masked) !== JSON.stringify(plain) });
    });
  }, [target, people]);
  return previews;
}

const HASH = /^[0-9a-f]{64}$/;

function Person({ header, row }: { header: readonly string[]; row: readonly string[] }) {
  const { say } = useLists();
  return (
    <dl>
      {row.map((text, at) => (
        <div key={at}>
          <dt>{header[at]}</dt>
          <dd class={text === "" ? "blank" : HASH.test(text) ? "hash" : ""}>
            {text === "" ? say("blank") : text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
