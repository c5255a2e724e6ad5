import type { Schedule } from "../../reports/monthly/schedule.ts";
import { loadSchedule, saveSchedule as save } from "../../sheets/monthly/schedule-store.ts";

/** The schedule of the file; null = it has none. */
export const storedSchedule = () => loadSchedule() as Schedule | null;

/** Keeps it as it now stands. */
export const saveSchedule: (schedule: Schedule) => void = save;
