/**
 * Nothing in, the README's pictures out: docs/pictures, taken of the real page with the seed in a headless Chromium. A server of its own, in a
 * temporary folder, is ended and cleared away afterwards, whatever happened. Plain JavaScript, like all that runs beside the program.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setUp } from "./set-up.mjs";
import { shrinkPicture } from "./shrink-picture.mjs";

/** Of each: the page's address, what must be there before the picture is taken, and the elements with which it begins and ends. */
const PICTURES = [
  {
    name: "matrix",
    address: "/?lang=ja&node=item/2-1",
    until: "aside.detail blockquote",
    from: "body",
    to: 'table.matrix tr:has-text("豊かな心")',
  },
  {
    name: "network",
    address: "/?view=network&layout=flow&colour=plan&lang=ja",
    until: ".network-drawing a",
    from: ".network-legend, .network-drawing",
    to: ".network-drawing",
  },
];

const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(ROOT, "docs/pictures");
const WIDTH = 1200;
/** Above what is shown; none at the top of the page. */
const MARGIN = 4;
const MOST_BYTES = 360_000;
const SYSTEM_FONTS = "/etc/fonts";

/** Done in reverse order at the end. */
const cleaning = [];

let ended = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    ended = true;
    console.error("Interrupted; clearing away.");
    void clean().then(() => process.exit(1));
  });
}
try {
  if (!(await setUp())) throw new Error("The checkout is not ready.");
  requireJapaneseFont();
  await takePictures(await startServer());
} catch (error) {
  if (!ended) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await clean();
}

async function takePictures(url) {
  const browser = await launchBrowser();
  const page = await browser.newPage({
    ...{ viewport: { width: WIDTH, height: 1000 }, deviceScaleFactor: 2 },
    ...{ locale: "ja-JP", colorScheme: "light", reducedMotion: "reduce" },
  });
  await mkdir(FOLDER, { recursive: true });
  for (const { name, address, until, from, to } of PICTURES) {
    await page.goto(url + address);
    for (const place of [until, from, to]) await page.locator(place).first().waitFor();
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    const [begin, end] = [await boxOf(page, from), await boxOf(page, to)];
    const top = Math.max(0, Math.floor(begin.y) - MARGIN);
    // Hiding the caret would put a style into the page, which its policy does not allow.
    const taken = await page.screenshot({
      ...{ fullPage: true, caret: "initial" },
      clip: { x: 0, y: top, width: WIDTH, height: Math.ceil(end.y + end.height) - top },
    });
    const picture = shrinkPicture(taken);
    if (picture.length > MOST_BYTES)
      throw new Error(`${name}.png has ${picture.length} bytes: more than ${MOST_BYTES}.`);
    await writeFile(join(FOLDER, `${name}.png`), picture);
    console.log(`docs/pictures/${name}.png  ${Math.ceil(picture.length / 1000)} kB`);
  }
}

function boxOf(page, place) {
  return page.locator(place).first().boundingBox();
}

/** A browser without one draws a box for every sign. */
function requireJapaneseFont() {
  let fonts;
  try {
    fonts = execFileSync("fc-list", [":lang=ja"], { encoding: "utf8" });
  } catch {
    throw new Error("fc-list (fontconfig) cannot be run, which says whether there is a Japanese font.");
  }
  if (fonts.trim() !== "") return;
  throw new Error("There is no Japanese font on this machine (fc-list :lang=ja): install one, e.g. fonts-noto-cjk.");
}

/** Resolves with its address. */
async function startServer() {
  const data = await mkdtemp(join(tmpdir(), "policy-graph-pictures-"));
  cleaning.push(() => rm(data, { recursive: true, force: true, maxRetries: 20 }));
  const { NEO4J_URI: _, ...environment } = process.env;
  const server = spawn(process.execPath, [join(ROOT, "bin/policy-graph.mjs"), "serve", "--seed"], {
    env: { ...environment, POLICY_GRAPH_DATA: data, HOST: "127.0.0.1", PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(server, "exit");
  cleaning.push(async () => {
    server.kill();
    await exited;
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const [, url] = /^Explorer\s+(http\S+?)\/$/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error("The server did not start.");
}

/** The package unpacks the libraries that a bare container lacks only where it believes itself in its usual place; `CHROMIUM` names another binary. */
async function launchBrowser() {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  // It would take a folder without Japanese fonts.
  if (existsSync(`${SYSTEM_FONTS}/fonts.conf`)) process.env.FONTCONFIG_PATH ??= SYSTEM_FONTS;
  const { chromium } = await import("playwright-core");
  const { default: packaged } = await import("@sparticuz/chromium");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? (await packaged.executablePath()),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  cleaning.push(() => browser.close());
  return browser;
}

async function clean() {
  for (const step of cleaning.splice(0).reverse()) await step();
}
