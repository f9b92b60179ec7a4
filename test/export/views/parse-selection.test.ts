/** What links say of a selection, read or refused with what would be right. */
import { expect, test } from "vitest";
import { parseSelection } from "../../../src/export/views/parse-selection.ts";
import { EVERYTHING, SelectionError, selectFrom } from "../../../src/export/views/selection.ts";
import { VIEWS, viewNamed } from "../../../src/export/views/views.ts";
import { checkedGraphOf } from "../../support/checked-graph.ts";
import { seedBytes } from "../../support/ingest-text.ts";

function parse(view: string, query: string) {
  const found = viewNamed(view);
  if (!found) throw new Error(`no view ${view}`);
  const given = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query)) given.set(name, [...(given.get(name) ?? []), value]);
  return parseSelection(found, given);
}

test("nothing said is everything", () => {
  for (const { name } of VIEWS) expect(parse(name, "")).toEqual(EVERYTHING);
});

test("lists by commas or by repetition", () => {
  expect(parse("coverage", "plan=1,4&domain=2&domain=3&minPlanCount=2")).toEqual({
    ...EVERYTHING,
    plans: [1, 4],
    domains: [2, 3],
    minPlanCount: 2,
  });
  expect(parse("graph", "kind=Plan,%20PolicyItem").kinds).toEqual(["Plan", "PolicyItem"]);
});

test("bounds on both sides, which may be the same", () => {
  expect(parse("matrix", "maxPlanCount=0")).toEqual({ ...EVERYTHING, maxPlanCount: 0 });
  expect(parse("matrix", "minPlanCount=2&maxPlanCount=2")).toMatchObject({ minPlanCount: 2, maxPlanCount: 2 });
});

test.each([
  ["coverage", "k=2", 'The view coverage has no parameter "k". It has: plan, domain, minPlanCount, maxPlanCount.'],
  [
    "coverage",
    "minWeight=2",
    'The view coverage has no parameter "minWeight". It has: plan, domain, minPlanCount, maxPlanCount.',
  ],
  ["overlap", "minWeight=0", 'minWeight is "0": expected a whole number from 1.'],
  ["overlap", "minPlanCount=-1", 'minPlanCount is "-1": expected a whole number from 0.'],
  ["overlap", "minPlanCount=2,3", "minPlanCount is given 2 times: expected one number."],
  ["overlap", "maxPlanCount=few", 'maxPlanCount is "few": expected a whole number from 0.'],
  ["overlap", "maxPlanCount=1&maxPlanCount=2", "maxPlanCount is given 2 times: expected one number."],
  [
    "matrix",
    "minPlanCount=3&maxPlanCount=2",
    "minPlanCount is 3 and maxPlanCount is 2: no item has so many plans and so few.",
  ],
  ["overlap", "plan=①", 'plan is "①": expected a whole number from 0.'],
  ["overlap", "plan=", 'plan is "": expected a whole number from 0.'],
])("%s?%s is refused", (view, query, message) => {
  expect(() => parse(view, query)).toThrow(new SelectionError(message));
});

test("a plan, a domain or a kind that is not there is refused with those that are", () => {
  const seed = checkedGraphOf(seedBytes());
  expect(() => selectFrom(seed, { ...EVERYTHING, plans: [1, 9] })).toThrow(
    /^There is no plan 9 in this edition\. It has: 1 \(塙保己一プラン\), 2 /,
  );
  expect(() => selectFrom(seed, { ...EVERYTHING, domains: [7] })).toThrow(
    /^There is no policy domain 7 in this edition\. It has: 1 \(健康福祉\)/,
  );
  const graph = viewNamed("graph");
  if (graph?.holds !== "graph") throw new Error("no graph");
  expect(() => graph.draw(seed, { ...EVERYTHING, kinds: ["Plans"] })).toThrow(
    /^There is no kind of node "Plans"\. There are: Organization, /,
  );
});
