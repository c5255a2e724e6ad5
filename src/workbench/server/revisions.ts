/** The book's model and the pages' models are one session: what one does, the others receive. */
import type { Model } from "@odoo/o-spreadsheet";

/** A message of o-spreadsheet's session that moves the book from one revision to the next. */
export interface RevisionMessage {
  readonly type: string;
  readonly serverRevisionId: string;
  readonly nextRevisionId: string;
}

export interface SharedRevisions {
  /** Revision the book stands at. */
  current(): string;
  /** Takes a page's message; false when the page was behind (it sends again once it has caught up). */
  accept(message: RevisionMessage): boolean;
  stop(): void;
}

/**
 * Publishes every revision of a model, in order, and lets pages add theirs.
 *
 * @param model the book's model; its own transport is the meeting point, so it needs no setting up
 * @param publish called once per revision, oldest first
 */
export function shareRevisions(model: Model, publish: (message: RevisionMessage) => void): SharedRevisions {
  const transport = model.config.transportService;
  const name = `pages-${Math.random()}`;
  const early: RevisionMessage[] = [];
  let revision = String(model.exportData().revisionId);

  transport.onNewMessage(name, (message: RevisionMessage) => {
    if (message.nextRevisionId === undefined) return;
    early.push(message);
    publishInOrder();
  });

  // A revision made while another is being received arrives first; the chain of ids says which goes out next.
  function publishInOrder(): void {
    const at = early.findIndex((message) => message.serverRevisionId === revision);
    const next = early[at];
    if (next === undefined) return;
    early.splice(at, 1);
    revision = next.nextRevisionId;
    publish(next);
    publishInOrder();
  }

  return {
    current: () => revision,
    accept: (message) => {
      if (message.serverRevisionId !== revision) return false;
      void transport.sendMessage(message);
      return true;
    },
    stop: () => transport.leave(name),
  };
}
