import { describe, expect, it } from "vitest";
import { welchDifference } from "../../../src/core/campaigns/welch.ts";

const sample = (values: readonly number[]) => ({
  people: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value ** 2, 0),
});
const times = (count: number, value: number) => Array.from({ length: count }, () => value);

describe("Welch's interval of the difference of two means", () => {
  it("is that of R's t.test on its data set sleep: ν 17.776, −3.3655 to 0.2055", () => {
    const one = sample([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
    const other = sample([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
    const found = welchDifference(one, other);
    expect(found?.value).toBeCloseTo(-1.58, 12);
    // The quantile is 2.1024 where R's is 2.1028: 0.0004 at these ends.
    expect(Math.abs((found?.low ?? NaN) + 3.3654832)).toBeLessThan(0.0005);
    expect(Math.abs((found?.high ?? NaN) - 0.2054832)).toBeLessThan(0.0005);
  });

  it("is that of SciPy's ttest_ind on purchases with many zeros: ν 81.11, −1135.47 to 735.47", () => {
    const sent = sample([...times(80, 0), ...times(15, 3000), ...times(5, 12_000)]);
    const control = sample([...times(30, 0), ...times(8, 4000), ...times(2, 9000)]);
    const found = welchDifference(sent, control);
    expect(found?.value).toBeCloseTo(-200, 9);
    expect(Math.abs((found?.low ?? NaN) + 1135.47)).toBeLessThan(0.1);
    expect(Math.abs((found?.high ?? NaN) - 735.47)).toBeLessThan(0.1);
  });

  it("has no answer for a group of one, nor where everybody bought for the same", () => {
    expect(welchDifference(sample([5]), sample([1, 2]))).toBeNull();
    expect(welchDifference(sample([5, 6]), sample([1]))).toBeNull();
    expect(welchDifference(sample([5, 5]), sample([1, 1]))).toBeNull();
  });
});
