import { seeJoins } from "../acts/open.ts";
import { count } from "../format.ts";
import { useView } from "./context.ts";

/** The way to the list of customer IDs that look like one person; nothing is joined by it. */
export function Joins() {
  const { page, state, say } = useView();
  const { joins, language } = state;
  return (
    <div class="more">
      <button type="button" class="second" disabled={state.phase !== "form"} onClick={() => seeJoins(page)}>
        {say("joins")}
      </button>
      <p class="hint" aria-live="polite">
        {joins === null && say("joinsNote")}
        {joins === "working" && say("joinsWorking")}
        {joins !== null &&
          joins !== "working" &&
          say("joinsMade", {
            name: joins.name,
            proposals: count(joins.proposals, language),
            accepted: count(joins.accepted, language),
          })}
      </p>
      {joins !== null && joins !== "working" && joins.notices.map((notice) => <p key={notice}>{notice}</p>)}
    </div>
  );
}
