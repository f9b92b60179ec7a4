/** A browser and an address of the explorer's network in, how long a frame takes while nothing happens and while the picture is moved about out. */
import type { Browser, Page } from "playwright-core";
import { median } from "../median.ts";

/** Milliseconds between two frames. */
export interface Panning {
  readonly idle: number;
  readonly panning: number;
  /** Of a hundred frames of the panning, the five that took longest took longer. */
  readonly slowest: number;
}

const STEPS = 90;
const STEP_PIXELS = 4;

export async function panNetwork(browser: Browser, address: string): Promise<Panning> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "ja-JP" });
  try {
    const page = await context.newPage();
    await page.goto(address);
    const canvas = page.locator(".network-canvas");
    await canvas.locator("canvas").first().waitFor({ timeout: 120_000 });
    const box = await canvas.boundingBox();
    if (!box) throw new Error("the network is not to be seen");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const idle = await framesDuring(page, () => page.waitForTimeout(1_500));
    const panning = await framesDuring(page, async () => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      // There and back: what is moved about stays in sight.
      for (let step = 0; step < STEPS; step += 1) {
        const way = STEP_PIXELS * Math.min(step, STEPS - step);
        await page.mouse.move(x - way, y - way / 2);
      }
      await page.mouse.up();
    });
    return { idle: median(idle), panning: median(panning), slowest: panning[Math.floor(0.95 * panning.length)] ?? 0 };
  } finally {
    await context.close();
  }
}

/** The shortest first. */
async function framesDuring(page: Page, act: () => Promise<unknown>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = (now: number) => {
      frames.push(now - last);
      last = now;
      next = requestAnimationFrame(tick);
    };
    let next = requestAnimationFrame(tick);
    const endFrames = () => {
      cancelAnimationFrame(next);
      return frames;
    };
    Object.assign(globalThis, { endFrames });
  });
  await act();
  const frames = (await page.evaluate("endFrames()")) as number[];
  return frames.sort((a, b) => a - b);
}
