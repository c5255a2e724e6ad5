/** Where a run's time goes, told on standard error with `--verbose`. */

export interface Phases {
  /** Ends the phase before and begins one. */
  begin(name: string): void;
  /** Ends the last phase and tells the peak of memory. */
  end(): void;
}

const SILENT: Phases = { begin: () => undefined, end: () => undefined };

/** Phases that are told, or kept silent. */
export function phases(verbose: boolean, tell: (line: string) => void): Phases {
  if (!verbose) return SILENT;
  const started = performance.now();
  let current: { name: string; since: number } | null = null;
  const finish = (): void => {
    if (current !== null) tell(`${seconds(performance.now() - current.since)}  ${current.name}`);
  };
  return {
    begin: (name) => {
      finish();
      current = { name, since: performance.now() };
    },
    end: () => {
      finish();
      const peak = Math.round(process.resourceUsage().maxRSS / 1024);
      tell(`${seconds(performance.now() - started)}  total, peak memory ${peak} MiB`);
    },
  };
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2).padStart(7)} s`;
