/** TODAY() and NOW() as Google Sheets has them: by the clock of the file's time zone, wherever the machine stands. */
import { registries } from "@odoo/o-spreadsheet";
import type { ZoneClock } from "./engine/zone-clock.ts";

/** What a function finds in the evaluation of its file. */
interface Evaluation {
  readonly clock?: ZoneClock;
  readonly locale: { readonly dateFormat: string; readonly timeFormat: string };
}

/** Puts them in the place of the library's own, which read the machine's clock; files say theirs as `clock`. */
export function registerZoneFunctions(): void {
  const put = (name: string, compute: (now: number, locale: Evaluation["locale"]) => object): void => {
    const own = registries.functionRegistry.get(name);
    registries.functionRegistry.replace(name, {
      ...own,
      compute() {
        const { clock, locale } = this as unknown as Evaluation;
        if (clock === undefined) throw new Error(`${name} without a clock`);
        return compute(clock.serial(Date.now()), locale) as never;
      },
    });
  };
  put("TODAY", (now, { dateFormat }) => ({ value: Math.floor(now), format: dateFormat }));
  put("NOW", (now, { dateFormat, timeFormat }) => ({ value: now, format: `${dateFormat} ${timeFormat}` }));
}
