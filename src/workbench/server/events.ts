/** Server-sent events to every open page. */
import type { ServerResponse } from "node:http";

export interface Events {
  /** Opens a stream; `first` is what the page gets before anything else. */
  add(response: ServerResponse, first: unknown): void;
  send(event: string, data: unknown): void;
  close(): void;
}

const HEARTBEAT_MS = 20_000;

/** One stream per page; a page that went away is forgotten. */
export function newEvents(): Events {
  const streams = new Set<ServerResponse>();
  const beat = setInterval(() => streams.forEach((stream) => stream.write(":\n\n")), HEARTBEAT_MS);
  beat.unref();

  return {
    add: (response, first) => {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(line("book", first));
      streams.add(response);
      response.on("close", () => streams.delete(response));
    },
    send: (event, data) => {
      const text = line(event, data);
      streams.forEach((stream) => stream.write(text));
    },
    close: () => {
      clearInterval(beat);
      streams.forEach((stream) => stream.end());
    },
  };
}

const line = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
