import type { Handover } from "../../../src/entry/contract.ts";
import { count } from "../../format.ts";
import { targetNamed } from "../targets.ts";
import { useLists } from "./context.ts";

/** 対象, every reason with its number, 出力; what is missing and what there is to know. */
export function Counts() {
  const { state, say } = useLists();
  const { handover, waiting, refusal } = state;
  return (
    <div class="counts" aria-live="polite" aria-busy={waiting === "handover"}>
      {waiting === "handover" && <p class="hint">{say("counting")}</p>}
      {refusal !== null && (
        <p class="stops">
          {refusal.message} {refusal.hint}
        </p>
      )}
      {handover !== null && <Answer handover={handover} />}
    </div>
  );
}

function Answer({ handover }: { handover: Handover }) {
  const { state, say, language } = useLists();
  const { stops, left, missing, warning } = handover;
  // The target's own note stands above already.
  const own = targetNamed(state.target ?? "")?.note[language];
  const notes = handover.notes.filter((note) => note !== own);
  return (
    <>
      {stops !== null && <p class="stops">{stops}</p>}
      {stops === null && left === 0 && <p class="stops">{say("nobodyLeft")}</p>}
      {warning !== null && <p class="warns">{warning}</p>}
      <Table handover={handover} />
      <Lift campaign={handover.campaign} />
      {stops === null && missing.length > 0 && (
        <p class="hint">{say("missing", { names: missing.join(say("listComma")) })}</p>
      )}
      {notes.length > 0 && (
        <ul class="notices">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the groups of a campaign can show, before anything is recorded. */
export function Lift({ campaign }: Pick<Handover, "campaign">) {
  if (campaign === null) return null;
  return (
    <div class="lift">
      <p class={campaign.isMeasurable ? "found" : "warns"}>{campaign.lift}</p>
      {campaign.notes.map((note) => (
        <p key={note} class="hint">
          {note}
        </p>
      ))}
    </div>
  );
}

/** Rows of campaigns are shown once they count somebody. */
const isShown = ({ reason, people }: Handover["excluded"][number]): boolean =>
  people > 0 || (reason !== "recentContact" && reason !== "campaign");

function Table({ handover: { people, excluded, left } }: { handover: Handover }) {
  const { say } = useLists();
  return (
    <table>
      <caption>{say("guards")}</caption>
      <tbody>
        <Line label={say("people")} people={people} />
        {excluded.filter(isShown).map(({ reason, label, people: out, unknown }) => (
          <Line key={reason} label={say("excluded", { label })} people={unknown ? null : out} sign="−" />
        ))}
        <Line label={say("left")} people={left} strong />
      </tbody>
    </table>
  );
}

function Line(props: { label: string; people: number | null; sign?: string; strong?: boolean }) {
  const { say, language } = useLists();
  const { people, sign = "" } = props;
  const shown = people === null ? say("noColumn") : say("heads", { n: count(people, language) });
  return (
    <tr class={props.strong ? "strong" : ""}>
      <th scope="row">{props.label}</th>
      <td class="number">
        {people !== null && people > 0 && sign}
        {shown}
      </td>
    </tr>
  );
}
