/** Which edition follows which: what is said of them tells, or nothing does. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type OrderedEdition, successionsAmong } from "../../src/match/succession.ts";

const edition = (id: string, said: Partial<OrderedEdition> = {}): OrderedEdition => ({
  ...{ id, stage: "draft", periodFrom: null, sourceDate: null },
  ...said,
});
const pairs = (...editions: readonly OrderedEdition[]) =>
  successionsAmong(editions).map(({ oldId, newId }) => `${oldId} ${newId}`);

test("a draft comes before what is adopted, an earlier period before a later, an earlier date before a later", () => {
  expect(pairs(edition("b", { stage: "adopted" }), edition("a"))).toEqual(["a b"]);
  expect(pairs(edition("b", { periodFrom: 2023 }), edition("a", { periodFrom: 2018, stage: "adopted" }))).toEqual([
    "a b",
  ]);
  expect(
    pairs(
      edition("c", { sourceDate: "2023-03", periodFrom: 2018 }),
      edition("a", { sourceDate: "2022-11-30", periodFrom: 2023, stage: "adopted" }),
      edition("b", { sourceDate: "2022-12", periodFrom: 2018, stage: "adopted" }),
    ),
  ).toEqual(["a b", "b c"]);
});

test("what is not said of every edition does not tell; dates tell as exactly as all of them are given", () => {
  expect(pairs(edition("a", { periodFrom: 2018 }), edition("b"))).toEqual([]);
  expect(pairs(edition("a", { sourceDate: "2022" }), edition("b", { sourceDate: "2022-11" }))).toEqual([]);
  expect(pairs(edition("a", { sourceDate: "2022" }), edition("b", { sourceDate: "2023-11" }))).toEqual(["a b"]);
});

test("where two are alike, nothing is taken to follow on them or to be followed by them", () => {
  const [first, second] = [edition("a"), edition("b")];
  expect(pairs(first, second, edition("c", { stage: "adopted" }))).toEqual([]);
  expect(
    pairs(
      edition("x", { periodFrom: 2010 }),
      edition("y", { periodFrom: 2015 }),
      edition("a", { periodFrom: 2020 }),
      edition("b", { periodFrom: 2020 }),
      edition("z", { periodFrom: 2025 }),
    ),
  ).toEqual(["x y"]);
});

test("every edition follows at most one and is followed by at most one, in whatever order they come", () => {
  const one = fc.record({
    stage: fc.constantFrom("draft" as const, "adopted" as const),
    periodFrom: fc.constantFrom(null, 2018, 2023),
    sourceDate: fc.constantFrom(null, "2022", "2022-11", "2022-12-01"),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), (all) => {
      const editions = all.map((said, index) => edition(`e${index}`, said));
      const found = successionsAmong(editions);
      expect(new Set(found.map(({ oldId }) => oldId)).size).toBe(found.length);
      expect(new Set(found.map(({ newId }) => newId)).size).toBe(found.length);
      const backwards = successionsAmong([...editions].reverse());
      expect(new Set(backwards.map(({ oldId, newId }) => `${oldId} ${newId}`))).toEqual(
        new Set(found.map(({ oldId, newId }) => `${oldId} ${newId}`)),
      );
    }),
  );
});
