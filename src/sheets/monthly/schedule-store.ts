/** The schedule of the file, if it has one: everybody's accounts read it, so that there is never a second one. */
import { openFile } from "../book.ts";
import { dropValue, forgetProperties, loadValue, saveValue } from "../stores/properties.ts";

const NAME = "monthly";

/** As it is now, whatever this execution knew before; null = none. */
export function loadSchedule(): unknown {
  forgetProperties();
  return loadValue(NAME);
}

export const saveSchedule = (schedule: object): void => saveValue(NAME, schedule);

export const dropSchedule = (): void => dropValue(NAME);

/** What this account was once refused: Google handed no file to a time trigger. Kept with the account, for want of the file. */
const REFUSED = "cpm.monthlyFile";

/** True when Google hands the file to whoever runs this. */
export function hasFile(): boolean {
  return (openFile() as object | null) !== null;
}

export const noteNoFile = (): void =>
  void PropertiesService.getUserProperties().setProperty(REFUSED, String(Date.now()));

export const forgetNoFile = (): void => void PropertiesService.getUserProperties().deleteProperty(REFUSED);

export const wasNoFile = (): boolean => PropertiesService.getUserProperties().getProperty(REFUSED) !== null;
