/** A view of the explorer in, every stop that Tab makes in it out, with what is wrong with them: nothing that shows the focus, or a stop that is not in sight. */
import { openPage } from "./open-page.ts";
import type { ServedExplorer } from "./serve-explorer.ts";

export interface Walk {
  readonly stops: readonly string[];
  readonly faults: readonly string[];
  readonly complaints: readonly string[];
}

/** `whole` is there when the view is; it is left after one stop more than `most`. */
export async function walkByTab(
  { browser, api }: ServedExplorer,
  search: string,
  whole: string,
  most: number,
): Promise<Walk> {
  const { page, complaints, close } = await openPage(browser, api.url);
  await page.goto(`${api.url}/${search}`);
  await page.locator(whole).first().waitFor({ state: "attached" });
  // What comes later would push what has the focus out of sight.
  await page.waitForLoadState("networkidle");
  const stops: string[] = [];
  const faults: string[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const { name, fault } = await page.evaluate(lookAtFocus);
    if (name === "" || stops.length > most) break;
    stops.push(name);
    if (fault) faults.push(`${name}: ${fault}`);
  }
  await close();
  return { stops, faults, complaints };
}

// What follows runs in the page.

/** No name: the end of the page. */
function lookAtFocus(): { readonly name: string; readonly fault: string | null } {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return { name: "", fault: null };
  const name = `${element.tagName}.${element.className} ${(element.innerText || element.getAttribute("aria-label") || element.id || "").slice(0, 30)}`;
  const style = getComputedStyle(element);
  // In a drawing, a frame around the node is its ring.
  const frame = element.querySelector(".network-reach");
  const isFramed = frame !== null && Number.parseFloat(getComputedStyle(frame).strokeWidth) >= 2;
  const isShown = isFramed || (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0);
  if (!isShown) return { name, fault: "nothing shows that it has the focus" };
  const boxes = [...element.getClientRects()];
  const isSeen = boxes.some((box) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return false;
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
  return { name, fault: isSeen ? null : "out of sight" };
}
