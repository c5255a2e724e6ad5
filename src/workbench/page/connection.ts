/** The page's line to the server: calls with the token in a header, and one stream of events. */

const TOKEN_HEADER = "x-workbench-token";

const token = (): string =>
  document.querySelector<HTMLMetaElement>("meta[name=workbench-token]")?.content ?? "";

/** Calls the server; a refusal or failure is thrown with the server's sentence. */
export async function ask(path: string, body: unknown = {}): Promise<Response> {
  const response = await fetch(`/api/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", [TOKEN_HEADER]: token() },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response;
}

/** Calls the server and reads its JSON answer. */
export async function askFor<Answer>(path: string, body: unknown = {}): Promise<Answer> {
  return (await (await ask(path, body)).json()) as Answer;
}

/** What to do with each event, by its name. */
export type Listeners = Record<string, (data: unknown) => void>;

/**
 * Listens to the server until the line breaks. A stream read by fetch, because EventSource cannot send the token.
 *
 * @param user the user's locale, told to the add-on
 * @param listeners event name → what to do
 * @returns when the line has broken
 */
export async function listen(user: string, listeners: Listeners): Promise<void> {
  const response = await fetch(`/api/events?user=${encodeURIComponent(user)}`, {
    headers: { [TOKEN_HEADER]: token() },
  });
  if (!response.ok || response.body === null) throw new Error(await response.text());
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (rest + value).split("\n\n");
    rest = parts.pop() ?? "";
    parts.forEach((part) => deliver(part, listeners));
  }
}

function deliver(part: string, listeners: Listeners): void {
  const event = /^event: (.*)$/m.exec(part)?.[1];
  const data = /^data: (.*)$/m.exec(part)?.[1];
  if (event !== undefined && data !== undefined) listeners[event]?.(JSON.parse(data));
}
