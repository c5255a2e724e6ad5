/** `npm run publishing`: the texts, icons and drawings of src/publishing, each from its record. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./paths.ts";
import { publishingFiles } from "./publishing/files.ts";

const KIT = join(ROOT, "src", "publishing");

const files = await publishingFiles();
rmSync(KIT, { recursive: true, force: true });
for (const [name, content] of Object.entries(files)) {
  mkdirSync(dirname(join(KIT, name)), { recursive: true });
  writeFileSync(join(KIT, name), content);
}
