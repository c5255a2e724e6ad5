import {
  assignFileColumn,
  chooseAmountRole,
  chooseAmountStyle,
  chooseFileDateOrder,
  chooseFileHeaderRow,
  nameChannel,
} from "../acts/map-file.ts";
import { count } from "../format.ts";
import type { OrderFile } from "../import-state.ts";
import type { AmountQuestion } from "../../src/intake/questions.ts";
import type { Unread } from "../../src/intake/date-survey.ts";
import { AmountStyleQuestion } from "./amount-style.tsx";
import { Choice } from "./choice.tsx";
import { DateOrderSelect, HeaderRow } from "./columns.tsx";
import { useView } from "./context.ts";
import { DateQuestion } from "./date-question.tsx";
import { Field } from "./fields.tsx";
import { Fold } from "./fold.tsx";
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

/** What the file leaves open: columns, then dates, then amounts. */
function Questions({ id, file }: Of) {
  const { page } = useView();
  const { missing, dateQuestion, amountStyleQuestion, amountQuestion } = file;
  return (
    <>
      {missing.map((role) => (
        <RoleField key={role} role={role} {...roleColumns(page, { id, file })} />
      ))}
      {file.asksDateOrder && (
        <DateQuestion
          question={dateQuestion}
          order={file.mapping.dateOrder}
          onChange={(order) => chooseFileDateOrder(page, id, order)}
        />
      )}
      {amountStyleQuestion && (
        <AmountStyleQuestion
          question={amountStyleQuestion}
          style={file.mapping.amountStyle}
          onChange={(style) => chooseAmountStyle(page, id, style)}
        />
      )}
      {amountQuestion && <WhoseAmount id={id} file={file} question={amountQuestion} />}
    </>
  );
}

function WhoseAmount({ id, file, question }: Of & { question: AmountQuestion }) {
  const { page, state, say } = useView();
  const { order, rows, amount } = question;
  const shown = (n: number) => new Intl.NumberFormat(state.language).format(n);
  const role = typeof file.mapping.columns.orderTotal === "number" ? "orderTotal" : "amount";
  return (
    <Choice
      question={say("amountQuestion", { order, rows, amount: shown(amount) })}
      answers={[
        { value: "orderTotal", label: say("amountTotal", { total: shown(amount) }) },
        { value: "amount", label: say("amountLines", { total: shown(amount * rows) }) },
      ]}
      value={file.amountSaid ? role : null}
      onChange={(chosen) => chooseAmountRole(page, id, chosen)}
    />
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
  const unread = what === "date" ? survey?.unreadDates : survey?.unreadAmounts;
  return unread && unread.count > 0 && !missing.includes(what) ? unread : null;
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
