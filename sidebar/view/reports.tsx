import type { ReportLink } from "../../src/entry/contract.ts";
import { show } from "../acts/open.ts";
import { remake } from "../acts/run.ts";
import { dateTime } from "../format.ts";
import { GROUP_NAMES } from "../state.ts";
import type { State } from "../state.ts";
import { useFocus, useView } from "./context.ts";
import { Fold } from "./fold.tsx";

/** Every report that stands, by what it is about. */
export function Reports() {
  const { state, say } = useView();
  const list = useFocus<HTMLDivElement>("reports");
  const reports = state.result?.reports ?? [];
  const groups = GROUP_NAMES.map((group) => ({ group, links: reports.filter((one) => one.group === group) }));
  return (
    <div class="groups" tabIndex={-1} ref={list}>
      {reports.length === 0 && <p>{say("reportsNone")}</p>}
      {groups.map(
        ({ group, links }) => links.length > 0 && <Group key={group} group={group} links={links} />,
      )}
    </div>
  );
}

/** A report is out of date where something changed since, and where it shows other figures than the last run's. */
const isStale = ({ stale, result }: State, { facts }: ReportLink): boolean =>
  stale !== null || facts !== (result?.facts ?? null);

function Group({ group, links }: { group: ReportLink["group"]; links: readonly ReportLink[] }) {
  const { page, state, say } = useView();
  const name = `group_${group}` as const;
  const stale = links.filter((link) => isStale(state, link)).length;
  const title = say(stale === 0 ? "groupTitle" : "groupStale", { name: say(name), n: links.length, stale });
  return (
    <Fold
      title={title}
      open={state.folds[name]}
      onToggle={(open) => page.store.dispatch({ type: "fold", name, open })}
    >
      <ul class="links">
        {links.map((link) => (
          <Line key={link.id} link={link} />
        ))}
      </ul>
    </Fold>
  );
}

function Line({ link }: { link: ReportLink }) {
  const { page, state, say } = useView();
  const { id, name, sheetId, madeAt } = link;
  return (
    <li>
      <button type="button" class="to" onClick={() => show(page, sheetId)}>
        <span>{name}</span>
        <span class="stands">
          {dateTime(madeAt)}
          {isStale(state, link) && (
            <strong>
              <span aria-hidden="true">! </span>
              {say("reportStale")}
            </strong>
          )}
        </span>
      </button>
      {state.canEdit && (
        <button
          type="button"
          class="quiet small"
          aria-label={say("remakeOne", { name })}
          disabled={state.phase !== "form"}
          onClick={() => remake(page, id)}
        >
          {say("remake")}
        </button>
      )}
    </li>
  );
}
