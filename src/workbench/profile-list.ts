/** What profiles of tables read, for the page that tells it. */
export { PROFILES_READ } from "../warehouse/index.ts";
