/** What the bundle asked of the services. */
import type { ServiceCalls } from "../book.ts";
import { KindTeller, type CallKind } from "./call-kinds.ts";

type ByKind = Record<CallKind, number>;

const none = (): ByKind => ({ getters: 0, builders: 0, setters: 0, committingReads: 0 });

export class Counters {
  private byMethod: Record<string, number> = {};
  private byKind = none();
  private teller = new KindTeller();
  private read = 0;
  private written = 0;
  /** Every member ever used, also before a reset. */
  readonly touched = new Set<string>();

  private due: { calls: number; readonly act: () => void } | null = null;

  /** Does something just before the nth call from now on [count, 1 = the next one]. */
  before(nth: number, act: () => void): void {
    this.due = { calls: nth, act };
  }

  /** True when something is to be done just before the next call. */
  isDue(): boolean {
    return this.due?.calls === 1;
  }

  count(member: string): void {
    if (this.due !== null && --this.due.calls === 0) this.due.act();
    this.byMethod[member] = (this.byMethod[member] ?? 0) + 1;
    const [className = "", name = ""] = member.split(".");
    this.byKind[this.teller.kindOf(className, name)]++;
    this.touched.add(member);
  }

  cellsRead(cells: number): void {
    this.read += cells;
  }

  cellsWritten(cells: number): void {
    this.written += cells;
  }

  report(): ServiceCalls {
    const total = Object.values(this.byMethod).reduce((sum, count) => sum + count, 0);
    const { byMethod, byKind, read: cellsRead, written: cellsWritten } = this;
    return { total, byKind: { ...byKind }, byMethod: { ...byMethod }, cellsRead, cellsWritten };
  }

  reset(): void {
    [this.byMethod, this.byKind, this.teller] = [{}, none(), new KindTeller()];
    [this.read, this.written] = [0, 0];
  }
}
