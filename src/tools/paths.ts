import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What gets pushed: exactly these files. */
export const DIST = join(ROOT, "dist");
export const DIST_FILES = [
  "Code.js",
  "sidebar.html",
  "parts.html",
  "warehouse.html",
  "appsscript.json",
] as const;

/** Scratch files of the tools; never in git. */
export const CACHE = join(ROOT, ".cache");

/** The script of one's own to push to; never in git. */
export const OWN_SCRIPT = join(ROOT, ".clasp.local.json");
