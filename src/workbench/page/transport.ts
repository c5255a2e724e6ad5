/** Carries o-spreadsheet's revisions between this page and the server. */
import type { TransportService } from "@odoo/o-spreadsheet";
import { ask } from "./connection.ts";

type Receive = (message: unknown) => void;

export interface PageTransport extends TransportService {
  /** Hands a revision from the server to the model. */
  receive(message: unknown): void;
  /** Resolves when everything sent so far has arrived. */
  sent(): Promise<unknown>;
}

/** A transport that posts revisions one after the other; cursor positions stay in the page. */
export function newTransport(onBroken: () => void): PageTransport {
  const receivers = new Map<string, Receive>();
  let queue: Promise<unknown> = Promise.resolve();
  return {
    sendMessage: async (message: { readonly nextRevisionId?: string }) => {
      if (message.nextRevisionId === undefined) return;
      queue = queue.then(() => ask("revision", message)).catch(onBroken);
    },
    onNewMessage: (id, callback: Receive) => void receivers.set(id, callback),
    leave: (id) => void receivers.delete(id),
    receive: (message) => receivers.forEach((callback) => callback(message)),
    sent: () => queue,
  };
}
