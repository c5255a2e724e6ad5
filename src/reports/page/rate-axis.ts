/** From here on programs end an axis of rates above 100 %. */
const NEAR_THE_TOP = 0.8;

/**
 * Where an axis of rates ends: at 100 % where they come near it, else where the program ends it.
 *
 * @param rates [ratio]; null = no answer
 *
 * @example
 * rateAxisEnd([0.4, null, 0.95]) //=> { leftMaximum: 1 }
 * @example
 * rateAxisEnd([0.4, 0.046]) //=> {}
 */
export function rateAxisEnd(rates: readonly (number | null)[]): { readonly leftMaximum?: number } {
  return rates.some((rate) => rate !== null && rate > NEAR_THE_TOP) ? { leftMaximum: 1 } : {};
}
