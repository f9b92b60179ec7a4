/** A browser and an address of the explorer in, how long a first visit takes until the matrix stands out, and what that was spent on. */
import type { Browser } from "playwright-core";

export interface PageLoad {
  /** Milliseconds from the navigation to the first picture that has the whole table; not a number where there is none within a minute. */
  readonly matrix: number;
  /** Of these, from sending each question to having its answer; the second waits for the first. */
  readonly answers: readonly number[];
  /** Marks (○) in the table. */
  readonly marks: number;
  /** Addresses of the scripts that were loaded. */
  readonly scripts: readonly string[];
}

export async function loadPage(browser: Browser, address: string): Promise<PageLoad> {
  // Nothing is in its cache.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "ja-JP" });
  try {
    await context.addInitScript(watchForMatrix);
    const page = await context.newPage();
    await page.goto(address);
    const matrix = Number(await page.evaluate("matrixStands"));
    return { matrix, ...(await page.evaluate(whatWasLoaded)) };
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything else does. */
function watchForMatrix(): void {
  const matrixStands = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector("table.matrix")) return;
      watch.disconnect();
      // React puts the table in whole; after the next frame it is to be seen.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    watch.observe(document, { childList: true, subtree: true });
    setTimeout(resolve, 60_000, Number.NaN);
  });
  Object.assign(globalThis, { matrixStands });
}

function whatWasLoaded(): Omit<PageLoad, "matrix"> {
  const loaded = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  return {
    answers: loaded.filter(({ name }) => name.endsWith("/graphql")).map(({ duration }) => duration),
    marks: [...document.querySelectorAll("table.matrix td:not(.total)")].filter((cell) =>
      cell.textContent?.includes("○"),
    ).length,
    scripts: loaded.map(({ name }) => name).filter((name) => name.endsWith(".js")),
  };
}
