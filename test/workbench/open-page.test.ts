import { describe, expect, it } from "vitest";
import { type Desktop, openCommand } from "../../src/workbench/open-page.ts";

const ADDRESS = "http://127.0.0.1:8274/";
const LINUX: Desktop = { platform: "linux", env: { DISPLAY: ":0" }, args: [] };

describe("the page is opened", () => {
  it.each<[string, Desktop, string[]]>([
    ["a Mac's way", { platform: "darwin", env: {}, args: [] }, ["open", ADDRESS]],
    ["Windows' way", { platform: "win32", env: {}, args: [] }, ["cmd", "/c", "start", "", ADDRESS]],
    ["a Linux desktop's way", LINUX, ["xdg-open", ADDRESS]],
    ["the same on Wayland", { ...LINUX, env: { WAYLAND_DISPLAY: "wayland-0" } }, ["xdg-open", ADDRESS]],
    ["although CI says false", { ...LINUX, env: { DISPLAY: ":0", CI: "false" } }, ["xdg-open", ADDRESS]],
  ])("%s", (_, desktop, command) => {
    expect(openCommand(ADDRESS, desktop)).toEqual(command);
  });

  it.each<[string, Desktop]>([
    ["without a screen", { ...LINUX, env: {} }],
    ["in a CI", { ...LINUX, env: { DISPLAY: ":0", CI: "true" } }],
    ["where the environment says no", { platform: "darwin", env: { CPM_NO_OPEN: "1" }, args: [] }],
    ["where the command says no", { platform: "win32", env: {}, args: ["--no-open"] }],
  ])("not %s", (_, desktop) => {
    expect(openCommand(ADDRESS, desktop)).toBeNull();
  });
});
