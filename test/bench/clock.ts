/** What something took [ms]: by the clock on the wall, and of processors, user and system, all threads together. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

/** Starts now; the function says what it took until then. */
export function stopwatch(): () => Cost {
  const begun = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { wall: performance.now() - begun, cpu: (user + system) / 1000 };
  };
}

/** Does something and notes the processor time that it took [ms]. */
export function timed<T>(into: number[], work: () => T): T {
  const took = stopwatch();
  const result = work();
  into.push(took().cpu);
  return result;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** The medians of both clocks. */
export const medianCost = (costs: readonly Cost[]): Cost => ({
  wall: median(costs.map(({ wall }) => wall)),
  cpu: median(costs.map(({ cpu }) => cpu)),
});
