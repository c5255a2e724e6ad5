/**
 * What kind of call it is, which is what decides its cost on Google: reads that have to wait for pending writes cost by
 * published measurements 0.15 to 0.3 s, builders nothing but the script's own time. Which reads wait is not documented
 * call by call; counted are all that ask for what a pending write may have changed: a sheet's cells and layout, the list
 * of sheets, names, entries of metadata. What a range or an entry already carries (its place, its value) is not asked for.
 */
import { isChange } from "./permissions.ts";

/** How many calls of each kind [count]. */
export interface CallKinds {
  /** Answers that wait for nothing. */
  readonly getters: number;
  /** Work in the script's own memory: charts, rules and searches before they are handed over, texts of dates. */
  readonly builders: number;
  /** What changes the file, its properties, or flushes. */
  readonly setters: number;
  /** Answers that wait until pending writes have reached the file. */
  readonly committingReads: number;
}

export type CallKind = keyof CallKinds;

const LOCAL_CLASS = /Builder$|^Utilities$/;
const LOCAL_MEMBER = /^(?:new|create\w*Finder|with|match|copy$|modify$)/;
/** The classes whose answers pending writes may change, and what their objects know without asking. */
const ASKING = /^(?:Spreadsheet|Sheet|Range|TextFinder|DeveloperMetadataFinder)$/;
const KNOWN =
  /^(?:Spreadsheet\.get(?:Id|SpreadsheetLocale|SpreadsheetTimeZone)|Sheet\.get(?:Range|RangeList|SheetId)|Range\.get(?:Row|Column|Sheet|GridId|A1Notation))$/;

/** Tells the kinds of calls one after the other; it remembers whether writes are pending. */
export class KindTeller {
  private pending = false;

  /** @param className the class as calls are counted, e.g. `Range` */
  kindOf(className: string, member: string): CallKind {
    if (LOCAL_CLASS.test(className) || LOCAL_MEMBER.test(member)) return "builders";
    if (className.endsWith("Properties")) return /^(?:set|delete)/.test(member) ? "setters" : "getters";
    if (member === "flush") return this.committed("setters");
    if (isChange(className, member)) {
      this.pending = true;
      return "setters";
    }
    const waits = this.pending && ASKING.test(className) && !KNOWN.test(`${className}.${member}`);
    return waits ? this.committed("committingReads") : "getters";
  }

  private committed(kind: CallKind): CallKind {
    this.pending = false;
    return kind;
  }
}
