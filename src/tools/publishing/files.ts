import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { ROOT } from "../paths.ts";
import { drawings } from "./drawings.ts";
import { icons } from "./icons.ts";
import { publishingPages } from "./pages.ts";

const inFolder = <T>(folder: string, files: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));

/** Every file of the kit by its name in src/publishing. */
export async function publishingFiles(): Promise<Record<string, string | Buffer>> {
  const pages: Record<string, string> = {};
  for (const [name, text] of Object.entries(publishingPages())) {
    const filepath = join(ROOT, "src", "publishing", name);
    pages[name] = await format(text, { ...(await resolveConfig(filepath)), filepath });
  }
  return { ...pages, ...inFolder("icons", icons()), ...inFolder("drawings", drawings()) };
}
