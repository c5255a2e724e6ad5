import { assignFileColumn, chooseFileDateOrder, chooseFileHeaderRow, nameChannel } from "../acts/map-file.ts";
import { count } from "../format.ts";
import type { OrderFile } from "../import-state.ts";
import type { Unread } from "../../src/intake/date-survey.ts";
import { DateOrderSelect, HeaderRow } from "./columns.tsx";
import { useView } from "./context.ts";
import { Field } from "./fields.tsx";
import { Fold } from "./fold.tsx";
import { Questions } from "./questions.tsx";
import { RoleField, RoleFields } from "./role-fields.tsx";
import type { RoleColumns } from "./role-fields.tsx";
import { Samples } from "./samples.tsx";

interface Of {
  readonly id: number;
  readonly file: OrderFile;
}

/** What was understood of one file, its open questions first; everything can be corrected. */
export function FilePreview(props: Of) {
  return (
    <div class="folded">
      <HowRead {...props} />
      <Missing {...props} />
      <Questions {...props} />
      <Unreads {...props} />
      <Samples rows={props.file.samples} />
      <ChannelName {...props} />
      <FileColumns {...props} />
    </div>
  );
}

function HowRead({ file }: Of) {
  const { state, say } = useView();
  const channel = file.profile?.name[state.language];
  const note = file.profile?.note?.[state.language];
  return (
    <>
      <p class="muted">
        {channel === undefined ? say("fileByNames") : say("fileProfile", { channel })}
        {file.remembered && ` ${say("fileRemembered")}`}
      </p>
      {note && <p>{note}</p>}
    </>
  );
}

/** Columns that were not found, to be chosen. */
function Missing({ id, file }: Of) {
  const { page } = useView();
  return (
    <>
      {file.missing.map((role) => (
        <RoleField key={role} role={role} {...roleColumns(page, { id, file })} />
      ))}
    </>
  );
}

function Unreads({ file }: Of) {
  const { say } = useView();
  const [dates, amounts] = [unreadOf(file, "date"), unreadOf(file, "amount")];
  if (dates === null && amounts === null) return null;
  return (
    <div class="unread" aria-live="polite">
      {dates && <UnreadLine says="unreadDates" unread={dates} />}
      {amounts && <UnreadLine says="unreadAmounts" unread={amounts} />}
      <p class="hint">{say("unreadNote")}</p>
    </div>
  );
}

/** Null while there is nothing to say: no such cell, or no such column yet. */
function unreadOf({ survey, missing }: OrderFile, what: "date" | "amount"): Unread | null {
  const unread = what === "date" ? survey.unreadDates : survey.unreadAmounts;
  return unread.count > 0 && !missing.includes(what) ? unread : null;
}

function UnreadLine({ says, unread }: { says: "unreadDates" | "unreadAmounts"; unread: Unread }) {
  const { state, say } = useView();
  const named = unread.rows.map((row) => say("unreadRow", { row: count(row, state.language) }));
  const rows = named.join(state.language === "ja" ? "・" : ", ");
  const all = unread.count > unread.rows.length ? say("unreadMore", { rows }) : rows;
  return (
    <p>
      <span class="sign fault" aria-hidden="true">
        !{" "}
      </span>
      {say(says, { n: count(unread.count, state.language), rows: all })}
    </p>
  );
}

function ChannelName({ id, file }: Of) {
  const { page, say } = useView();
  const { columns, channel } = file.mapping;
  const header = typeof columns.channel === "number" ? file.headers[columns.channel] : undefined;
  return (
    <Field
      label={say("fileChannel")}
      hint={header === undefined ? say("fileChannelNote") : say("fileChannelColumn", { header })}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          autocomplete="off"
          maxLength={60}
          value={channel}
          onChange={(event) => nameChannel(page, id, event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function FileColumns({ id, file }: Of) {
  const { page, say } = useView();
  const { headerRow, dateOrder } = file.mapping;
  return (
    <Fold title={say("columns")}>
      <HeaderRow
        headerRow={headerRow}
        hint={say("fileHeaderRowNote")}
        onChange={(row) => chooseFileHeaderRow(page, id, row)}
      />
      <RoleFields {...roleColumns(page, { id, file })} />
      <DateOrderSelect order={dateOrder} onChange={(order) => chooseFileDateOrder(page, id, order)} />
    </Fold>
  );
}

function roleColumns(page: Parameters<typeof assignFileColumn>[0], { id, file }: Of): RoleColumns {
  const { headers, mapping } = file;
  return {
    headers,
    columns: mapping.columns,
    parts: mapping.parts,
    assign: (role, column) => assignFileColumn(page, id, role, column),
  };
}
