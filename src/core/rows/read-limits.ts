/** Below this many cells one call reads them all [count]. */
export const ONE_READ = 1_000_000;
/** About this many cells are read at once otherwise [count]: with what is kept of them a call stays below half a minute. */
export const BLOCK = 750_000;
/** A formula, which has half a minute, reads so many cells at most [count]: at 20 µs a cell, the slowest that others measured, 20 seconds. */
export const FORMULA_CELLS = 1_000_000;
/** What was read so long ago no longer counts [milliseconds]: whoever edited a cell since must not meet the old one. */
export const FRESH = 600_000;
