/** Carries o-spreadsheet's revisions between this page and the server. */
import type { TransportService } from "@odoo/o-spreadsheet";
import { ask } from "./connection.ts";

/** A message that moves the book from one revision to the next. */
export interface Revision {
  readonly nextRevisionId: string;
}

type Receive = (message: unknown) => void;

export interface PageTransport extends TransportService {
  /** Hands a revision from the server to the model. */
  receive(message: Revision): void;
  /** Resolves when everything sent so far has arrived. */
  sent(): Promise<unknown>;
}

export interface TransportEvents {
  /** The book is about to change, or has changed here. */
  readonly onRevision: () => void;
  /** The server no longer takes what the page sends. */
  readonly onBroken: () => void;
}

/** A transport that posts revisions one after the other; cursor positions stay in the page. */
export function newTransport({ onRevision, onBroken }: TransportEvents): PageTransport {
  const receivers = new Map<string, Receive>();
  const own = new Set<string>();
  let queue: Promise<unknown> = Promise.resolve();
  return {
    sendMessage: async (message: Partial<Revision>) => {
      if (message.nextRevisionId === undefined) return;
      own.add(message.nextRevisionId);
      onRevision();
      queue = queue.then(() => ask("revision", message)).catch(onBroken);
    },
    onNewMessage: (id, callback: Receive) => void receivers.set(id, callback),
    leave: (id) => void receivers.delete(id),
    receive: (message) => {
      if (!own.delete(message.nextRevisionId)) onRevision();
      receivers.forEach((callback) => callback(message));
    },
    sent: () => queue,
  };
}
