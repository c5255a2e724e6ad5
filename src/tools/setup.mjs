/**
 * Installs the packages when they are missing or belong to another lock file, platform or Node version.
 * Plain JavaScript with Node's own modules only: it runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const stamp = join(root, "node_modules", ".cpm-sheets-setup");
/** npm's own record of what lies in node_modules; written at the end of an install. */
const installed = join(root, "node_modules", ".package-lock.json");
const OLDEST_NODE = [20, 19];

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  stop(`CPM Sheets needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}`, 1);
}

/** What must be the same for an earlier install to count. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of [join(root, "package-lock.json"), installed]) hash.update(readFileSync(file));
  return `${hash.digest("hex")} ${process.platform} ${process.arch} ${process.versions.node}\n`;
}

function isInPlace() {
  return existsSync(stamp) && existsSync(installed) && readFileSync(stamp, "utf8") === fingerprint();
}

/** The npm that runs this hook where there is one, so that no other is needed on the path. */
function npm(args) {
  const script = process.env["npm_execpath"] ?? "";
  const options = { cwd: root, stdio: ["ignore", 2, 2] };
  if (/npm-cli\.[cm]?js$/.test(script)) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

function install() {
  console.error("Installing packages (npm ci); this happens once per version …");
  rmSync(stamp, { force: true });
  // Under NODE_ENV=production a bare `npm ci` installs nothing we need and still succeeds.
  const { status, error } = npm(["ci", "--include=dev", "--include=optional"]);
  if (status !== 0)
    stop(`npm ci did not finish${error ? ` (${error.message})` : ""}; run the command again`, status ?? 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint());
}

function stop(sentence, status) {
  console.error(sentence);
  process.exit(status);
}

requireNode();
if (!isInPlace()) install();
