/** Who may talk to the workbench: this machine, this page, nobody else. */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The header that carries the page's secret; it never stands in an address. */
const TOKEN_HEADER = "x-workbench-token";

export interface Gate {
  readonly port: number;
  readonly token: string;
}

/** A gate with a fresh secret of 256 random bits. */
export function newGate(port: number): Gate {
  return { port, token: randomBytes(32).toString("hex") };
}

/**
 * Why a request is refused, or null when it may pass.
 *
 * Every request must name this machine as its host (a name that was rebound to 127.0.0.1 does not) and must not
 * come from another page; calls (`/api/…`) must carry the token, and those that change something the page's origin.
 * Only the font's files may be read from the sidebar's frame, which has no origin.
 *
 * @param request the request as it came in
 * @param gate port and token of this server
 */
export function refusal(request: IncomingMessage, gate: Gate): string | null {
  const origin = request.headers.origin;
  const path = request.url ?? "";
  if (request.headers.host !== `127.0.0.1:${gate.port}`) return "host";
  if (path.startsWith("/fonts/")) return null;
  if (origin !== undefined && origin !== originOf(gate)) return "origin";
  if (!path.startsWith("/api/")) return null;
  if (request.method !== "GET" && origin === undefined) return "origin";
  return sameText(String(request.headers[TOKEN_HEADER] ?? ""), gate.token) ? null : "token";
}

/** Other names of this machine, under which people ask for the page. */
const OTHER_NAMES = ["localhost", "[::1]"];

/**
 * Where a page is to be found that was asked for under another name of this machine; null = it was not, or it is a
 * call: those have one origin only.
 */
export function properAddress({ headers, method, url = "" }: IncomingMessage, gate: Gate): string | null {
  if (method !== "GET" || !url.startsWith("/") || url.startsWith("/api/")) return null;
  const isOther = OTHER_NAMES.some((name) => headers.host === `${name}:${gate.port}`);
  return isOther ? `${originOf(gate)}${url}` : null;
}

/** The only origin a page of this server has. */
export const originOf = (gate: Gate): string => `http://127.0.0.1:${gate.port}`;

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
