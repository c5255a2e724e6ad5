/** The two time triggers of 毎月ひとりでに: one that looks every day, and one for the next step. Google shows an account its own alone. */
import { messageOf } from "../refusals.ts";

const DAILY = "cpmMonthly";
const NEXT = "cpmMonthlyStep";

type Trigger = GoogleAppsScript.Script.Trigger;

const own = (...handlers: readonly string[]): Trigger[] =>
  ScriptApp.getProjectTriggers().filter((one) => handlers.includes(one.getHandlerFunction()));

const drop = (triggers: readonly Trigger[]): void => {
  for (const one of triggers) ScriptApp.deleteTrigger(one);
};

/**
 * Has this account looked for due reports every day from now on.
 *
 * @param hour 0 to 23, in the zone
 * @returns the trigger's ID
 */
export function armDaily(hour: number, zone: string): string {
  return ScriptApp.newTrigger(DAILY)
    .timeBased()
    .everyDays(1)
    .atHour(hour)
    .inTimezone(zone)
    .create()
    .getUniqueId();
}

/**
 * Has the next step done after a while, in place of whatever was to do it before: what is cut off now is gone on with then.
 *
 * @param delay [ms]
 */
export function armNext(delay: number): void {
  const before = own(NEXT);
  ScriptApp.newTrigger(NEXT).timeBased().after(delay).create();
  drop(before);
}

/** No step follows. */
export const dropNext = (): void => drop(own(NEXT));

/** Nothing is done for this account any more. */
export const dropTriggers = (): void => drop(own(DAILY, NEXT));

/** True when the account has the daily trigger of this ID. */
export const hasDaily = (id: string): boolean => own(DAILY).some((one) => one.getUniqueId() === id);

/** True when the account has to allow something anew before all of it works; asks for no right itself. */
export function isRightLost(): boolean {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
}

/** As Google words it in public reports; the Japanese words are guessed. */
const NO_RIGHT =
  /do not have permission to call|authorization is required|承認が必要|実行する権限がありません/i;

/** True when Google refused a call because the account did not, or does no longer, allow it. */
export const isRightRefused = (thrown: unknown): boolean => NO_RIGHT.test(messageOf(thrown));
