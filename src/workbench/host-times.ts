/** Time passing in a file: its triggers fire in their order, each as the account that made it. */
import type { Fired, Times } from "./times.ts";
import { dueTrigger, nextDaily, nowOf, type TimedState, type TimeTrigger } from "./gas/timed.ts";

/**
 * The times of a file.
 *
 * @param execute calls a function of the bundle with a trigger's event
 */
export function newTimes(timed: TimedState, execute: (handler: string, event: object) => void): Times {
  /** One trigger as Google runs it; what it throws is told to nobody but the account. */
  function fire(trigger: TimeTrigger): Fired {
    const at = Math.max(nowOf(timed), trigger.next ?? 0);
    const [account, told] = [timed.account, { at, handler: trigger.handler, owner: trigger.owner }];
    timed.at = at;
    trigger.next = trigger.daily ? nextDaily(at, trigger.daily) : null;
    if (timed.lost.get(trigger.owner) === "all") return { ...told, error: AUTHORIZATION };
    [timed.account, timed.inTrigger] = [trigger.owner, true];
    try {
      execute(trigger.handler, { authMode: "FULL", triggerUid: trigger.id });
      return { ...told, error: null };
    } catch (error) {
      return { ...told, error: error instanceof Error ? error.message : String(error) };
    } finally {
      [timed.account, timed.inTrigger] = [account, false];
    }
  }

  function passUntil(until: number): Fired[] {
    const fired: Fired[] = [];
    for (let due = dueTrigger(timed, until); due !== null; due = dueTrigger(timed, until))
      fired.push(fire(due));
    timed.at = Math.max(until, nowOf(timed));
    return fired;
  }

  return {
    now: () => nowOf(timed),
    set: (at) => void (timed.at = at),
    passUntil,
    next: () => dueTrigger(timed, Number.MAX_SAFE_INTEGER)?.next ?? null,
    triggers: () => timed.triggers.map(({ id, handler, owner, next }) => ({ id, handler, owner, next })),
    mails: () => [...timed.mails],
    as: (account) => void (timed.account = account),
    lose: (account, right) =>
      void (right === null ? timed.lost.delete(account) : timed.lost.set(account, right)),
    hideFile: (hidden) => void (timed.fileless = hidden),
    killAt: (nth) => void (timed.killIn = nth),
  };
}

const AUTHORIZATION = "Authorization is required to perform that action.";
