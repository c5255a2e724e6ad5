/**
 * Evaluation on demand: o-spreadsheet evaluates after every command, here only when something reads a result.
 * A report is written by dozens of commands, each of which would evaluate the whole book.
 */
import { isCoreCommand, registries } from "./library.ts";

interface Evaluation {
  beforeHandle(command: { type: string }): void;
  finalize(): void;
}

type EvaluationClass = (new (config: never) => Evaluation) & { readonly getters: readonly string[] };

const plugins = registries.coreViewsPluginRegistry as unknown as {
  get(name: string): EvaluationClass;
  replace(name: string, plugin: EvaluationClass): void;
};

/** Makes every model made from now on evaluate lazily; calling it twice does no harm. */
export function registerLazyEvaluation(): void {
  const Eager = plugins.get("evaluation");
  if ("lazy" in Eager) return;
  plugins.replace("evaluation", lazy(Eager));
}

function lazy(Eager: EvaluationClass): EvaluationClass {
  class Lazy extends Eager {
    static readonly lazy = true;
    private handling = false;
    private stale = false;

    override beforeHandle(command: { type: string }): void {
      if (!this.handling && !isCoreCommand(command as never)) this.settle();
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
  }
  for (const getter of Eager.getters) settleFirst(Lazy.prototype, Eager.prototype as object, getter);
  return Lazy;
}

function settleFirst(target: { settle(): void }, source: object, getter: string): void {
  const read = (source as Record<string, (...args: unknown[]) => unknown>)[getter];
  if (read === undefined) return;
  const settled = function (this: { settle(): void }, ...args: unknown[]): unknown {
    this.settle();
    return read.apply(this, args);
  };
  Object.defineProperty(target, getter, { value: settled });
}
