/** The question about a node goes by the kind that its id in the address tells. */
import { expect, test } from "vitest";
import { detailQuestion, kindOf } from "../../../web/explorer/detail/detail-query.ts";

test.each([
  ["item/4-4", "item"],
  ["item/~90", "item"],
  ["plan/1", "plan"],
  ["plan/1/initiative/2", "initiative"],
  ["item/1-1/target/3", "target"],
  ["domain/2", "domain"],
  ["department/企画・商工/課", "department"],
  ["department/課/item/1", "department"],
  ["sdg/11.2", "goal"],
  ["goal/市の約束/つながる/item/1", "goal"],
  ["finding/1", null],
  ["item", null],
  ["", null],
])("%s: %s", (node, kind) => {
  expect(kindOf(node)).toBe(kind);
});

test("asked by the id in full; of a goal that editions share, what belongs to this one", () => {
  const edition = { id: "990001/plan" };
  expect(detailQuestion(edition, "item/4-4")?.variables).toEqual({ id: "990001/plan/item/4-4" });
  expect(detailQuestion(edition, "sdg/11")?.variables).toEqual({ id: "sdg/11", within: "990001/plan/" });
  expect(detailQuestion(edition, "finding/1")).toBeNull();
});
