/** Part of `npm run fix`: prints the README's tables anew from the catalogue. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.ts";
import { withTables } from "./readme-tables.ts";

const README = join(ROOT, "README.md");

writeFileSync(README, withTables(readFileSync(README, "utf8")));
