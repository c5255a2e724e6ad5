/** The user's own browser, opened on the workbench's page. */
import { spawn } from "node:child_process";

/** What decides whether there is a browser to open. */
export interface Desktop {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What follows the command. */
  readonly args: readonly string[];
}

const HERE: Desktop = { platform: process.platform, env: process.env, args: process.argv.slice(2) };

/**
 * The command that opens an address; null = `--no-open` or CPM_NO_OPEN says no, a CI runs it, or there is no screen.
 *
 * @example
 * openCommand("http://127.0.0.1:8274/", { platform: "darwin", env: {}, args: [] }) //=> ["open", "http://127.0.0.1:8274/"]
 */
export function openCommand(address: string, { platform, env, args }: Desktop): readonly string[] | null {
  const isUnwanted = args.includes("--no-open") || isSet(env["CPM_NO_OPEN"]) || isSet(env["CI"]);
  if (isUnwanted) return null;
  if (platform === "darwin") return ["open", address];
  if (platform === "win32") return ["cmd", "/c", "start", "", address];
  return isSet(env["DISPLAY"]) || isSet(env["WAYLAND_DISPLAY"]) ? ["xdg-open", address] : null;
}

const isSet = (value: string | undefined): boolean => !["", "0", "false", undefined].includes(value);

/** Opens the page where there is a browser; whoever has none finds the address printed. */
export function openPage(address: string): void {
  const [command, ...args] = openCommand(address, HERE) ?? [];
  if (command === undefined) return;
  spawn(command, args, { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
}
