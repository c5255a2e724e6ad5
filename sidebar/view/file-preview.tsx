import { useRef } from "preact/hooks";
import { assignFileColumn, chooseFileDateOrder, chooseFileHeaderRow, nameChannel } from "../acts/map-file.ts";
import { isCustomerFile } from "../../src/intake/customer-file.ts";
import type { OrderFile } from "../import-state.ts";
import { DateOrderSelect, HeaderRow } from "./columns.tsx";
import { isPoorlyRead } from "../import-readiness.ts";
import { useView } from "./context.ts";
import { CurrencyField } from "./currency.tsx";
import { Field } from "./fields.tsx";
import { Fold } from "./fold.tsx";
import { Questions } from "./questions.tsx";
import { RoleField, RoleFields } from "./role-fields.tsx";
import type { RoleColumns } from "./role-fields.tsx";
import { Samples } from "./samples.tsx";
import { LaidOut } from "./laid-out.tsx";
import { Unreads } from "./unreads.tsx";

interface Of {
  readonly id: number;
  readonly file: OrderFile;
}

/** What was understood of one file, what could not be read and its open questions first; everything can be corrected. */
export function FilePreview(props: Of) {
  if (isCustomerFile(props.file)) return <CustomersPreview {...props} />;
  return (
    <div class="folded">
      {isPoorlyRead(props.file) && <Unreads file={props.file} />}
      <HowRead {...props} />
      <Missing {...props} />
      <Questions {...props} />
      {!isPoorlyRead(props.file) && <Unreads file={props.file} />}
      <LaidOut file={props.file} />
      <Samples rows={props.file.samples} />
      <CurrencyField />
      <ChannelName {...props} />
      <FileColumns {...props} />
    </div>
  );
}

/** A list of customers comes in as it is; the columns are there to say that it is one of orders. */
function CustomersPreview(props: Of) {
  return (
    <div class="folded">
      <HowRead {...props} />
      <FileColumns {...props} />
    </div>
  );
}

function HowRead({ file }: Of) {
  const { page, state, say } = useView();
  const other = isCustomerFile(file) ? "people" : file.other;
  const remarks = page.parts.reader().remarkLines(other, file.remarks, state.language);
  const channel = file.profile?.name[state.language];
  const note = file.profile?.note?.[state.language];
  return (
    <>
      <p class="muted">
        {channel === undefined ? say("fileByNames") : say("fileProfile", { channel })}
        {file.remembered && ` ${say("fileRemembered")}`}
      </p>
      {note && <p>{note}</p>}
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </>
  );
}

/** Columns that were not found, to be chosen; each stays in sight once it is, as arrow keys choose on the way to the right one. */
function Missing({ id, file }: Of) {
  const { page } = useView();
  const asked = useRef(new Set<OrderFile["missing"][number]>()).current;
  for (const role of file.missing) asked.add(role);
  return (
    <>
      {[...asked].map((role) => (
        <RoleField key={role} role={role} {...roleColumns(page, { id, file })} />
      ))}
    </>
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
