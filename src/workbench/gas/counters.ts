/** What the bundle asked of the services. */
import type { ServiceCalls } from "../book.ts";

export class Counters {
  private byMethod: Record<string, number> = {};
  private read = 0;
  private written = 0;
  /** Every member ever used, also before a reset. */
  readonly touched = new Set<string>();

  count(member: string): void {
    this.byMethod[member] = (this.byMethod[member] ?? 0) + 1;
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
    return { total, byMethod: { ...this.byMethod }, cellsRead: this.read, cellsWritten: this.written };
  }

  reset(): void {
    [this.byMethod, this.read, this.written] = [{}, 0, 0];
  }
}
