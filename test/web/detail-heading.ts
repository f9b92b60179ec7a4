/** A page of the explorer in, the heading of the panel beside its view out; empty while there is none. */
import type { Page } from "playwright-core";

export function detailHeading(page: Page): Promise<string> {
  return page
    .locator("aside.detail h2")
    .innerText({ timeout: 500 })
    .catch(() => "");
}
