/** The workbench's web server: one address on this machine, for one page. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { LiveBook, OpenTable } from "../live-book.ts";
import type { Begins, OpenRequest } from "../page-contract.ts";
import { newEvents, type Events } from "./events.ts";
import { framePolicy, newFrames, type Frames } from "./frame.ts";
import { newGate, originOf, properAddress, refusal, type Gate } from "./gate.ts";
import { pageFile, pageHtml } from "./page-files.ts";
import { answers, type Answer } from "./answers.ts";
import { newSession, type Session } from "./session.ts";

export interface WorkbenchOptions {
  readonly openTable: OpenTable;
  /** The file it opens on; the sample shop when missing. */
  readonly first?: OpenRequest;
  /** What a page shows at first; the grid alone when missing. */
  readonly begins?: Begins;
  /** 0 = any free port. */
  readonly port?: number;
  /** What the user's language is before a page says so. */
  readonly userLocale?: string;
  /** Turns a book into an Excel file. */
  readonly toXlsx: (book: LiveBook) => Promise<Uint8Array> | Uint8Array;
}

export interface Workbench {
  /** The page's address, e.g. `http://127.0.0.1:8123/`. */
  readonly address: string;
  readonly token: string;
  /** The open file's book. */
  book(): LiveBook;
  close(): Promise<void>;
}

interface Desk {
  readonly gate: Gate;
  readonly events: Events;
  readonly session: Session & Frames;
  readonly answers: Readonly<Record<string, Answer>>;
}

/**
 * Starts the workbench on 127.0.0.1; what is asked of it by another name of this machine is led there.
 *
 * @param options what to open and how
 * @returns address, and how to end it
 */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const server = createServer();
  const gate = newGate(await listening(server, options.port ?? 0));
  const desk = await newDesk(gate, options).catch((error: unknown) => {
    server.close();
    throw error;
  });
  const answer = (request: IncomingMessage, response: ServerResponse) => void serve(desk, request, response);
  server.on("request", answer);
  const second = await onSixthVersion(gate.port, answer);
  return {
    address: `${originOf(gate)}/`,
    token: gate.token,
    book: () => desk.session.file().book,
    close: async () => void (await Promise.all([server, ...second].map((one) => closed(one, desk.events)))),
  };
}

async function newDesk(gate: Gate, options: WorkbenchOptions): Promise<Desk> {
  void pageFile("/main.js"); // built while the first file opens
  const events = newEvents();
  const session = await newSession(
    {
      openTable: options.openTable,
      events,
      frames: (functions) => newFrames(originOf(gate), functions),
      userLocale: options.userLocale ?? "ja",
      begins: options.begins ?? "grid",
    },
    options.first ?? { kind: "sample" },
  );
  return { gate, events, session, answers: answers(session, options.toXlsx) };
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/** `localhost` is ::1 for some programs; where there is no such address, or it is taken, they use the other one. */
function onSixthVersion(
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server[]> {
  const server = createServer(answer);
  return new Promise((resolve) => {
    server.once("error", () => resolve([]));
    server.listen(port, "::1", () => resolve([server]));
  });
}

function closed(server: Server, events: Events): Promise<void> {
  events.close();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const elsewhere = properAddress(request, desk.gate);
  if (elsewhere !== null) return void response.writeHead(302, { location: elsewhere }).end();
  const refused = refusal(request, desk.gate);
  if (refused !== null) return end(response, 403, `refused: ${refused}; open ${originOf(desk.gate)}/`);
  const url = new URL(request.url ?? "/", originOf(desk.gate));
  try {
    if (url.pathname.startsWith("/api/")) await serveCall(desk, url, request, response);
    else await serveFile(desk, url.pathname, response);
  } catch (error) {
    end(response, 400, error instanceof Error ? error.message : String(error));
  }
}

async function serveCall(
  { events, session, answers: known }: Desk,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = url.pathname.slice("/api/".length);
  if (name === "events" && request.method === "GET") {
    return events.add(response, session.snapshot(url.searchParams.get("user") ?? "ja"));
  }
  const answer = request.method === "POST" && Object.hasOwn(known, name) ? known[name] : undefined;
  if (answer === undefined) return end(response, 404, `no such call: ${name}`);
  const result = await answer(await jsonBody(request));
  if (result instanceof Uint8Array) return end(response, 200, result, "application/octet-stream");
  end(response, 200, JSON.stringify(result ?? null), "application/json");
}

async function jsonBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString("utf8"));
}

/** What the page may load: itself and nothing from elsewhere. The grid compiles its templates, hence `unsafe-eval`. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

async function serveFile({ gate, session }: Desk, path: string, response: ServerResponse): Promise<void> {
  if (path === "/") return end(response, 200, await pageHtml(gate.token), "text/html", PAGE_POLICY);
  const frame = session.html(path);
  if (frame !== undefined) return end(response, 200, frame, "text/html", framePolicy(originOf(gate)));
  const file = await pageFile(path);
  if (file === undefined) return end(response, 404, "no such page");
  if (path.startsWith("/fonts/")) response.setHeader("access-control-allow-origin", "*");
  end(response, 200, file.body, file.type);
}

function end(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  type = "text/plain",
  policy = "default-src 'none'",
): void {
  response.writeHead(status, {
    "content-type": type.startsWith("text/") && !type.includes("charset") ? `${type}; charset=utf-8` : type,
    "content-security-policy": policy,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
  response.end(body);
}
