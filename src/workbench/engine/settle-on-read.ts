/** Plugins of o-spreadsheet that sum up after every command, made to do so only when something reads what they sum up. */
import { isCoreCommand } from "./library.ts";

export interface Plugin {
  beforeHandle(command: { type: string }): void;
  handle(command: { type: string }): void;
  allowDispatch(command: { type: string }): unknown;
  finalize(): void;
}

export type PluginClass<P extends Plugin> = (new (config: never) => P) & {
  readonly getters: readonly string[];
};

/** A registry of plugins as far as it is used here. */
export interface Plugins<P extends Plugin> {
  get(name: string): PluginClass<P>;
  replace(name: string, plugin: PluginClass<P>): void;
}

/**
 * Puts another class in a plugin's place, once a process: the class itself says that it was put there, because the
 * registry outlives this module where modules are loaded anew.
 *
 * @param made what takes its place
 */
export function replaceOnce<P extends Plugin>(
  plugins: Plugins<P>,
  name: string,
  made: (Eager: PluginClass<P>) => PluginClass<P>,
): void {
  const Eager = plugins.get(name);
  if (PUT in Eager) return;
  plugins.replace(name, Object.assign(made(Eager), { [PUT]: true }));
}

const PUT = "putOnce";

/** Kept at hand: it is asked for every command. */
const isCore = isCoreCommand;

/**
 * A plugin that sums up when one of its getters is called, and before a command that is not part of the file, such as
 * one that scrolls; a sheet that comes to the front needs nothing of what any of them knows.
 * In the middle of a command its getters answer as before the command, as they do at o-spreadsheet.
 */
export function settledOnRead<P extends Plugin>(Eager: PluginClass<P>): PluginClass<P> {
  class Lazy extends (Eager as PluginClass<Plugin>) {
    private handling = false;
    private stale = false;

    override allowDispatch(command: { type: string }): unknown {
      this.settleFor(command);
      return super.allowDispatch(command);
    }

    override beforeHandle(command: { type: string }): void {
      this.settleFor(command);
      this.handling = true;
      super.beforeHandle(command);
    }

    override finalize(): void {
      this.handling = false;
      this.stale = true;
    }

    settle(): void {
      if (this.handling || !this.stale) return;
      this.stale = false;
      super.finalize();
    }

    private settleFor(command: { type: string }): void {
      if (this.stale && !isCore(command as never) && command.type !== "ACTIVATE_SHEET") this.settle();
    }
  }
  const Class = Lazy as unknown as PluginClass<P>;
  return before(Class, Eager.getters, (lazy) => (lazy as unknown as Lazy).settle());
}

/**
 * Does something before every call of a plugin's getters.
 *
 * @param first gets the plugin and what the getter was given
 */
export function before<P extends Plugin>(
  Class: PluginClass<P>,
  getters: readonly string[],
  first: (plugin: P, args: readonly unknown[]) => void,
): PluginClass<P> {
  const target = Class.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const getter of getters) {
    const read = target[getter];
    if (read === undefined) continue;
    const value = function (this: P, ...args: unknown[]): unknown {
      first(this, args);
      return read.apply(this, args);
    };
    Object.defineProperty(target, getter, { value });
  }
  return Class;
}
