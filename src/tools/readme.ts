/** Part of `npm run fix`: prints the README's catalogues, the pages of src/docs, anew. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DOCS, PAGES, printed } from "./catalogue-pages.ts";
import { ROOT } from "./paths.ts";

mkdirSync(join(ROOT, DOCS), { recursive: true });
for (const [name, page] of Object.entries(PAGES)) writeFileSync(join(ROOT, DOCS, name), await printed(page));
