/** The page's calls by name; each takes the call's body and gives what the page gets back. */
import type { LiveBook } from "../live-book.ts";
import type { CellPlace, FunctionCall, OpenRequest } from "../page-contract.ts";
import type { RevisionMessage } from "./revisions.ts";
import type { Session } from "./session.ts";

/** Takes a call's body, gives the answer; bytes go out as a file. */
export type Answer = (body: unknown) => unknown;

/**
 * All calls.
 *
 * @param session the open file
 * @param toXlsx turns its book into an Excel file
 */
export function answers(
  session: Session,
  toXlsx: (book: LiveBook) => Promise<Uint8Array> | Uint8Array,
): Readonly<Record<string, Answer>> {
  return {
    revision: (body) => session.accept(body as RevisionMessage),
    functions: (body) => session.functions((body as { calls: FunctionCall[] }).calls),
    menu: (body) => runMenu(session, (body as { functionName: string }).functionName),
    call: (body) => {
      const { name, args } = body as { name: string; args: unknown[] };
      return session.call(name, args);
    },
    play: () => session.play(),
    open: (body) => session.open(body as OpenRequest),
    focus: (body) => session.focus(body as CellPlace),
    rows: (body) => {
      const { sheetId, count } = body as { sheetId: string; count: number };
      return session.file().book.rawRows(sheetId, count);
    },
    xlsx: () => toXlsx(session.file().book),
  };
}

/** A menu entry that fails says so, as Google does in a bar at the top. */
async function runMenu(session: Session, functionName: string): Promise<void> {
  const answer = await session.call(functionName, []);
  if (!answer.ok) throw new Error(answer.message);
}
