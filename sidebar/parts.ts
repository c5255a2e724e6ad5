/**
 * What the page needs only now and then, as a file of its own (`parts.html`): the page opens without it, asks for it
 * when an order file is about to be read or a list to be handed over, and puts it in as a script whose exports stand
 * under one name.
 */
export { createReader } from "./file-reader.ts";
export { Lists } from "./lists/view/panel.tsx";
