/** Nothing in, a headless Chromium out that can reach this machine only; `CHROMIUM` names another binary than npm's. */
import { existsSync } from "node:fs";
import { type Browser, chromium as playwright } from "playwright-core";

/** Where a machine has its fonts; the package looks in a folder without Japanese ones, and then again for every sign it meets. */
const SYSTEM_FONTS = "/etc/fonts";

export async function launchBrowser(): Promise<Browser> {
  if (existsSync(`${SYSTEM_FONTS}/fonts.conf`)) process.env.FONTCONFIG_PATH ??= SYSTEM_FONTS;
  return playwright.launch({
    executablePath: process.env.CHROMIUM ?? (await packagedChromium()),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-dev-shm-usage",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
    headless: true,
  });
}

/** The package unpacks the libraries that a bare container lacks (NSS, expat) only where it believes itself in its usual place. */
async function packagedChromium(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}
