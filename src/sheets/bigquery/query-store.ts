/** The query that is under way, kept with the file: a page that is opened anew goes on with it, and never pays twice. */
import { dropValue, forgetProperties, loadValue, saveValue } from "../stores/properties.ts";

const NAME = "query";

export interface RunningQuery {
  /** The project that pays for it. */
  readonly project: string;
  /** Tells BigQuery that a query sent again is the same one. */
  readonly requestId: string;
  /** null = it was sent, and no answer came. */
  readonly jobId: string | null;
  readonly location: string;
}

/** As it is now, whatever this execution knew before; null = none. */
export function loadQuery(): RunningQuery | null {
  forgetProperties();
  return loadValue(NAME) as RunningQuery | null;
}

export const saveQuery = (query: RunningQuery): void => saveValue(NAME, query);

export const dropQuery = (): void => dropValue(NAME);
