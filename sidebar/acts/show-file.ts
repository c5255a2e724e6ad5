import type { FileReply } from "../reader.ts";
import { languageOf } from "./page.ts";
import type { Page } from "./page.ts";

/**
 * Shows a file that was understood, or refuses it for what stands in its rows or where a spreadsheet destroyed its IDs.
 * Whether such IDs are the shop's own is asked only then, so that a setting changed a moment ago counts.
 */
export async function showFile(page: Page, id: number, reply: FileReply): Promise<void> {
  if (!reply.ok) return page.store.dispatch({ type: "importRefused", id, refusal: reply.refusal });
  const { file } = reply;
  const refusal = page.parts.reader().lostIds(file);
  if (refusal === null || (await keepsLongIds(page))) page.store.dispatch({ type: "importRead", id, file });
  else page.store.dispatch({ type: "importRefused", id, refusal });
}

async function keepsLongIds(page: Page): Promise<boolean> {
  const reply = await page.call("longIds", { language: languageOf(page) });
  return reply.ok && reply.value.keepLongIds;
}
