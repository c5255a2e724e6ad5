import type { Frame, Page } from "playwright-core";

/** A file as a user would drop it. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drags files over the sidebar and lets them go there, as the browser reports it to the page. */
export async function dropFiles(page: Page | Frame, files: readonly DroppedFile[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  await page.waitForSelector(".drop");
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    const place = document.querySelector(".drop");
    for (const type of ["dragenter", "dragover", "drop"]) {
      place?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, sent);
}
