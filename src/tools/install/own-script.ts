/** The script of one's own, as `.clasp.local.json` remembers it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { OWN_SCRIPT } from "../paths.ts";

/** The remembered id; null = none is. */
export function rememberedScript(): string | null {
  if (!existsSync(OWN_SCRIPT)) return null;
  const { scriptId } = JSON.parse(readFileSync(OWN_SCRIPT, "utf8")) as { scriptId?: unknown };
  return typeof scriptId === "string" ? scriptId : "?";
}

export function rememberScript(scriptId: string): void {
  writeFileSync(OWN_SCRIPT, `${JSON.stringify({ scriptId, rootDir: "dist" }, null, 2)}\n`);
}
