/** Hits belong to plans and domains by their ids and by the matrix; what shows them is never an address without anything behind it. */
import { expect, test } from "vitest";
import { belongingsOf } from "../../../web/explorer/search/belongings.ts";
import { whereTo } from "../../../web/explorer/search/where-to.ts";
import { LEVELED_EDITION } from "./leveled-edition.ts";

const of = (id: string, more: object = {}) =>
  belongingsOf(LEVELED_EDITION, { node: { id: `${LEVELED_EDITION.id}/${id}`, label: "", ...more } });

test("an item to the plans that cover it and to its domain; its targets and notes with it", () => {
  const [item] = LEVELED_EDITION.items;
  const own = item?.id.slice(LEVELED_EDITION.id.length + 1) ?? "";
  const plans = LEVELED_EDITION.plans
    .filter(({ id }) => LEVELED_EDITION.marks.get(item?.id ?? "")?.has(id))
    .map(({ number }) => number);
  expect(plans.length).toBeGreaterThan(0);
  expect(of(own)).toEqual({ plans, domains: [item?.domain.number] });
  expect(of(`${own}/target/1/measurement/2`)).toEqual(of(own));
});

test("a plan to itself, what is below it to it alone", () => {
  const [plan] = LEVELED_EDITION.plans;
  expect(of("plan/1").plans).toEqual([plan?.number]);
  expect(of("plan/1").domains.length).toBeGreaterThan(0);
  expect(of("plan/1/target/2")).toEqual({ plans: [plan?.number], domains: [] });
  expect(of("plan/10")).toEqual({ plans: [], domains: [] });
});

test("a finding to what it is about", () => {
  expect(of("finding/x/1:1", { plans: [{ number: 2 }, { number: 1 }, { number: 2 }], domains: [] })).toEqual({
    plans: [1, 2],
    domains: [],
  });
});

test.each([
  ["PolicyItem", "1/e/item/4-4", { node: "item/4-4" }],
  ["Measurement", "1/e/plan/1/target/2/measurement/3", { node: "plan/1/target/2" }],
  ["Note", "1/e/item/4-4/note/1", { node: "item/4-4" }],
  ["Note", "1/e/note/1", { view: "home", node: null }],
  ["Goal", "sdg/11", { node: "sdg/11" }],
  ["Finding", "1/e/finding/x/1:1", { view: "findings" }],
  ["Edition", "1/e", { view: "home", node: null }],
  ["Organization", "1", { view: "home", node: null }],
])("%s %s is shown by %j", (kind, id, address) => {
  expect(whereTo({ id: "1/e" }, { kind, node: { id, label: "" } })).toEqual(address);
});
