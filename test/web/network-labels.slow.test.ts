/** What a real browser has drawn of a network: no label covers another, a sign or a head, in any layout, at the widths of telephone, tablet and desk. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { madeUpEdition } from "../../bench/cities/made-up-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { completeGraph } from "../support/checked-graph.ts";
import { storeWith } from "../support/neo4j.ts";
import { openPage } from "./open-page.ts";
import { isBuilt, type ServedExplorer, seed, serveExplorer } from "./serve-explorer.ts";

const LAYOUTS = {
  flow: "&layout=flow",
  "flow in the colours of plans": "&layout=flow&colour=plan",
  "flow, a plan open": "&layout=flow&node=plan/1",
  "flow with paths": "&layout=flow&from=plan/4&to=plan/5",
  "flow of plans and items alone": "&layout=flow&kind=Plan,PolicyItem&colour=domain",
  "around a plan": "&layout=around&focus=plan/1",
  "around an item, two steps away": "&layout=around&focus=item/4-4&depth=2&colour=plan",
  "shared items": "&layout=shared&colour=plan",
  forces: "&layout=force",
  "forces in the colours of domains, a plan open": "&layout=force&colour=domain&node=plan/1",
} as const;

describe.skipIf(!isBuilt)("labels of the network (needs npm run build)", () => {
  describe("of the seed", () => {
    let explorer: ServedExplorer;
    beforeAll(async () => {
      explorer = await serveExplorer(await storeWith(seed));
    });
    afterAll(() => explorer?.stop());

    describe.each([1280, 768, 390])("%i pixels wide", (width) => {
      test.each(Object.entries(LAYOUTS))("%s", async (_name, search) => {
        const phone = { hasTouch: width < 1000, isMobile: width < 500 };
        const { page, complaints, close } = await openPage(explorer.browser, explorer.api.url, {
          viewport: { width, height: 900 },
          ...phone,
        });
        await page.goto(`${explorer.api.url}/?view=network${search}`);
        const { labels, covered } = await drawnOn(page);
        expect(covered).toEqual([]);
        expect(labels).toBeGreaterThan(4);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(complaints).toEqual([]);
        await close();
      });
    });

    test("where something is covered, it is found", async () => {
      const { page, close } = await openPage(explorer.browser, explorer.api.url);
      await page.goto(`${explorer.api.url}/?view=network&layout=shared`);
      await page.locator(".network-drawing a").first().waitFor();
      await page.evaluate(() =>
        document.querySelector(".network-drawing a rect:not(.network-reach)")?.setAttribute("width", "900"),
      );
      expect((await drawnOn(page)).covered).not.toEqual([]);
      await close();
    });
  });

  describe("of made-up cities, 1280 pixels wide", () => {
    test.each([3, 5, 18])("city %i", async (index) => {
      const city = completeGraph((await madeUpEdition(index)).graph);
      const store: Store = await storeWith(city);
      const explorer = await serveExplorer(store);
      try {
        const center = city.graph.plans[0]?.id.slice(city.graph.edition.id.length + 1);
        for (const search of [
          "&layout=flow&colour=plan",
          `&layout=around&focus=${center}&depth=2`,
          "&layout=shared",
          "&layout=force",
        ]) {
          await explorer.page.goto(`${explorer.api.url}/?view=network${search}`);
          expect([search, (await drawnOn(explorer.page)).covered]).toEqual([search, []]);
        }
      } finally {
        await explorer.stop();
      }
    });
  });
});

interface Drawn {
  readonly labels: number;
  /** What covers what, a line each. */
  readonly covered: readonly string[];
}

/** By the boxes that the browser itself has for texts and signs; of what WebGL has drawn, by the places it was told. */
async function drawnOn(page: Page): Promise<Drawn> {
  await page.locator(".network-drawing a, .network-labels text").first().waitFor();
  // Until nothing moves any more.
  await page.waitForFunction(
    () => {
      const now = document.querySelector(".network-place")?.innerHTML ?? "";
      const isCalm = document.documentElement.dataset.before === now;
      document.documentElement.dataset.before = now;
      return isCalm;
    },
    null,
    { polling: 250 },
  );
  return page.evaluate(() => {
    const SLACK = 0.5;
    const boxOf = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    };
    const labels = [...document.querySelectorAll(".network-drawing text, .network-labels text")]
      .filter((text) => text.textContent !== "")
      .map((text) => ({ name: text.textContent ?? "", box: boxOf(text) }));
    const layer = document.querySelector<SVGSVGElement>(".network-labels");
    const at = layer?.getBoundingClientRect();
    const told = (layer?.dataset.signs ?? "").split(" ").filter((sign) => sign !== "");
    const signs = [
      ...[...document.querySelectorAll(".network-drawing circle, .network-drawing rect:not(.network-reach)")].map(
        (sign) => ({ name: `a ${sign.tagName}`, box: boxOf(sign) }),
      ),
      ...told.map((sign) => {
        const [x = 0, y = 0, radius = 0] = sign.split(",").map(Number);
        const [left, top] = [(at?.left ?? 0) + x, (at?.top ?? 0) + y];
        return {
          name: `the sign at ${sign}`,
          box: { left: left - radius, right: left + radius, top: top - radius, bottom: top + radius },
        };
      }),
    ];
    type Named = (typeof labels)[number];
    const isOn = ({ box: one }: Named, { box: other }: Named) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK;
    const covered = labels.flatMap((label, i) =>
      [...labels.slice(i + 1), ...signs]
        .filter((other) => isOn(label, other))
        .map((other) => `${label.name} and ${other.name}`),
    );
    return { labels: labels.length, covered };
  });
}
