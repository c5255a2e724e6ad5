/**
 * Installs the packages when they are missing or belong to another lock file, platform or Node version: those of the
 * project, or of the folder that is named.
 * Plain JavaScript with Node's own modules only: it runs before anything is installed.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..", process.argv[2] ?? "");
const lockFile = join(root, "package-lock.json");
/** npm's own record of what lies in node_modules. */
const installed = join(root, "node_modules", ".package-lock.json");
const stamp = join(root, "node_modules", ".cpm-sheets-setup");
/** Names the processes of a running install; outside node_modules, which npm ci removes. */
const busy = join(root, ".cache", "setup.busy");

const OLDEST_NODE = [20, 19];
const LONGEST_INSTALL_MS = 15 * 60 * 1000;

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  stop(`CPM Sheets needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}`);
}

/** What must be the same for an earlier install to count. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of [lockFile, installed]) hash.update(readFileSync(file));
  return `${hash.digest("hex")} ${process.platform} ${process.arch} ${process.versions.node}\n`;
}

function isInPlace() {
  return existsSync(stamp) && existsSync(installed) && readFileSync(stamp, "utf8") === fingerprint();
}

/** Waits for an install that another command began, or that goes on after its command was stopped. */
async function waitForOthers() {
  if (othersAtWork()) console.error("Waiting for another install of these packages …");
  while (othersAtWork()) await sleep(200);
}

function othersAtWork() {
  const age = Date.now() - (statSync(busy, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age < LONGEST_INSTALL_MS && readFileSync(busy, "utf8").split(" ").map(Number).some(isAlive);
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

async function install() {
  console.error("Installing packages (npm ci); this happens once per version …");
  rmSync(stamp, { force: true });
  mkdirSync(dirname(busy), { recursive: true });
  // Under NODE_ENV=production a bare `npm ci` installs nothing we need and still succeeds.
  const status = await npm(["ci", "--include=dev", "--include=optional"]);
  rmSync(busy, { force: true });
  if (status !== 0) stop("npm ci did not finish; see above, then run the command again");
}

/** The npm that runs this hook where there is one, so that no other is needed on the path. */
function npm(args) {
  const script = process.env["npm_execpath"] ?? "";
  const options = { cwd: root, stdio: ["ignore", 2, 2] };
  const child = /npm-cli\.[cm]?js$/.test(script)
    ? spawn(process.execPath, [script, ...args], options)
    : spawn("npm", args, { ...options, shell: process.platform === "win32" });
  writeFileSync(busy, [process.pid, child.pid ?? process.pid].join(" "));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", resolve);
  });
}

/** Whether every package that must be there is there: npm does not notice what another program took away. */
function isWhole() {
  const { packages } = JSON.parse(readFileSync(lockFile, "utf8"));
  const needed = Object.keys(packages).filter((path) => path !== "" && !packages[path].optional);
  return needed.every((path) => existsSync(join(root, path, "package.json")));
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

requireNode();
if (!isInPlace()) await waitForOthers();
if (!isInPlace()) {
  await install();
  if (!isWhole()) await install();
  if (!isWhole())
    stop("The installed packages are not complete; is another program at work in node_modules?");
  writeFileSync(stamp, fingerprint());
}
