/**
 * `google.script.run` and `google.script.host` inside the sidebar's frame, as messages to the page around it.
 * The server puts this script first into the frame's HTML; it is the only thing added there.
 */

interface BridgeSettings {
  /** The only origin this frame talks to and listens to. */
  readonly origin: string;
  /** Names the bundle declares at top level. */
  readonly functions: readonly string[];
}

interface Answer {
  readonly id: number;
  readonly ok: boolean;
  readonly value?: unknown;
  readonly name?: string;
  readonly message?: string;
}

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

declare const WORKBENCH_BRIDGE: BridgeSettings;

(() => {
  const waiting = new Map<number, Handlers>();
  let lastId = 0;

  function post(message: object): void {
    window.parent.postMessage(message, WORKBENCH_BRIDGE.origin);
  }

  function call(name: string, args: readonly unknown[], handlers: Handlers): void {
    args.forEach(refuseIllegal);
    lastId += 1;
    waiting.set(lastId, handlers);
    post({ kind: "call", id: lastId, name, args: JSON.parse(JSON.stringify(args)) as unknown });
  }

  /** Google refuses dates, functions and page elements anywhere inside an argument. */
  function refuseIllegal(value: unknown, at: number | string): void {
    if (typeof value === "function" || value instanceof Date || value instanceof Node) {
      throw new TypeError(`Failed due to illegal value in property: ${at}`);
    }
    if (value !== null && typeof value === "object") {
      Object.entries(value).forEach(([key, inner]) => refuseIllegal(inner, key));
    }
  }

  function runner(handlers: Handlers): Record<string, unknown> {
    const functions: Record<string, unknown> = {};
    for (const name of WORKBENCH_BRIDGE.functions) {
      functions[name] = (...args: unknown[]) => call(name, args, handlers);
    }
    return {
      ...functions,
      withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
      withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
      withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
    };
  }

  function receive(answer: Answer): void {
    const handlers = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (handlers === undefined) return;
    if (answer.ok) return handlers.success?.(answer.value, handlers.userObject);
    const error = Object.assign(new Error(answer.message ?? ""), { name: answer.name ?? "Error" });
    if (handlers.failure === undefined) console.error(error);
    else handlers.failure(error, handlers.userObject);
  }

  window.addEventListener("keydown", (event) => {
    if (event.key === "F6") post({ kind: "focus" });
  });
  window.addEventListener("message", (event: MessageEvent<Answer>) => {
    if (event.source === window.parent && event.origin === WORKBENCH_BRIDGE.origin) receive(event.data);
  });

  const host = {
    close: () => post({ kind: "close" }),
    editor: { focus: () => post({ kind: "focus" }) },
    origin: WORKBENCH_BRIDGE.origin,
    setHeight: (height: number) => post({ kind: "height", height }),
    setWidth: (width: number) => post({ kind: "width", width }),
  };
  Object.assign(window, { google: { script: { run: runner({}), host } } });
})();
