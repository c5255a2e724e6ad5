/** `ScriptApp`: time triggers of whoever runs the script, and whether the script still has its rights. */
import { enumeration } from "./enums.ts";
import { Refusal, type Run } from "./run.ts";
import { strict } from "./strict.ts";
import { nextDaily, nowOf, type TimeTrigger } from "./timed.ts";

type App = GoogleAppsScript.Script.ScriptApp;
type Clock = GoogleAppsScript.Script.ClockTriggerBuilder;
type Trigger = GoogleAppsScript.Script.Trigger;

/** Triggers that an account may have in a script. */
const MOST_TRIGGERS = 20;
const DAY = 86_400_000;

export class ScriptAppAdapter implements Pick<
  App,
  | "newTrigger"
  | "getProjectTriggers"
  | "deleteTrigger"
  | "getAuthorizationInfo"
  | "AuthMode"
  | "AuthorizationStatus"
> {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  newTrigger(handler: string): GoogleAppsScript.Script.TriggerBuilder {
    return strict(this.run, "TriggerBuilder", new TriggerBuilderAdapter(this.run, handler));
  }

  getProjectTriggers(): Trigger[] {
    const { triggers, account } = this.run.file.timed;
    return triggers
      .filter(({ owner }) => owner === account)
      .map((one) => strict(this.run, "Trigger", new TriggerAdapter(one)));
  }

  deleteTrigger(trigger: Trigger): void {
    const { timed } = this.run.file;
    const id = trigger.getUniqueId();
    timed.triggers = timed.triggers.filter((one) => one.id !== id);
  }

  getAuthorizationInfo(): GoogleAppsScript.Script.AuthorizationInfo {
    return strict(this.run, "AuthorizationInfo", new AuthorizationInfoAdapter(this.run));
  }

  get AuthMode(): App["AuthMode"] {
    return enumeration(this.run.realm, "AuthMode");
  }

  get AuthorizationStatus(): App["AuthorizationStatus"] {
    return enumeration(this.run.realm, "AuthorizationStatus");
  }
}

export class AuthorizationInfoAdapter implements Pick<
  GoogleAppsScript.Script.AuthorizationInfo,
  "getAuthorizationStatus"
> {
  private readonly run: Run;

  constructor(run: Run) {
    this.run = run;
  }

  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    const { REQUIRED, NOT_REQUIRED } = enumeration<App["AuthorizationStatus"]>(
      this.run.realm,
      "AuthorizationStatus",
    );
    const { lost, account } = this.run.file.timed;
    return lost.has(account) ? REQUIRED : NOT_REQUIRED;
  }
}

export class TriggerAdapter implements Pick<Trigger, "getUniqueId" | "getHandlerFunction"> {
  private readonly trigger: TimeTrigger;

  constructor(trigger: TimeTrigger) {
    this.trigger = trigger;
  }

  getUniqueId(): string {
    return this.trigger.id;
  }

  getHandlerFunction(): string {
    return this.trigger.handler;
  }
}

export class TriggerBuilderAdapter implements Pick<GoogleAppsScript.Script.TriggerBuilder, "timeBased"> {
  private readonly run: Run;
  private readonly handler: string;

  constructor(run: Run, handler: string) {
    this.run = run;
    this.handler = handler;
  }

  timeBased(): Clock {
    const adapter = new ClockTriggerBuilderAdapter(this.run, this.handler);
    adapter.self = strict<Clock>(this.run, "ClockTriggerBuilder", adapter);
    return adapter.self;
  }
}

export class ClockTriggerBuilderAdapter implements Pick<
  Clock,
  "after" | "everyDays" | "atHour" | "inTimezone" | "create"
> {
  self!: Clock;
  private readonly run: Run;
  private readonly handler: string;
  private delay: number | null = null;
  private hour = 0;
  private zone = "Etc/UTC";

  constructor(run: Run, handler: string) {
    this.run = run;
    this.handler = handler;
  }

  after(delay: number): Clock {
    this.delay = delay;
    return this.self;
  }

  everyDays(days: number): Clock {
    if (days * DAY !== DAY) throw new Refusal(`not adapted: ClockTriggerBuilder.everyDays(${days})`);
    return this.self;
  }

  atHour(hour: number): Clock {
    this.hour = hour;
    return this.self;
  }

  inTimezone(zone: string): Clock {
    this.zone = zone;
    return this.self;
  }

  create(): Trigger {
    const { timed } = this.run.file;
    const own = timed.triggers.filter(({ owner }) => owner === timed.account);
    if (own.length >= MOST_TRIGGERS)
      throw new Refusal(
        "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
      );
    const daily = this.delay === null ? { hour: this.hour, zone: this.zone } : null;
    const now = nowOf(timed);
    timed.made += 1;
    const next = daily ? nextDaily(now, daily) : now + (this.delay ?? 0);
    const made = { id: `${timed.made}`, handler: this.handler, owner: timed.account, next, daily };
    timed.triggers.push(made);
    return strict(this.run, "Trigger", new TriggerAdapter(made));
  }
}
