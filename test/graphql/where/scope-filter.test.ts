/** A filter that demands one edition implies a prefix of ids; one that does not is left alone. */
import { expect, test } from "vitest";
import { scopeFilter } from "../../../src/graphql/where/scope-filter.ts";

const edition = { id: { eq: "112119/draft" } };
const scoped = (filter: object) => ({ AND: [{ id: { startsWith: "112119/draft/" } }, filter] });

test.each([
  [{ edition }],
  [{ planCount: { eq: 3 }, domain: { edition } }],
  [{ plan: { number: { eq: 1 }, edition: { ...edition, title: { contains: "a" } } } }],
  [{ AND: [{ itemCount: { gt: 1 } }, { AND: [{ edition }] }] }],
])("demands one: %j", (filter) => {
  expect(scopeFilter(filter)).toEqual(scoped(filter));
});

test.each([
  [{}],
  [{ OR: [{ edition }, { planCount: { eq: 2 } }] }],
  [{ NOT: { edition } }],
  [{ edition: { NOT: edition } }],
  [{ edition: { id: { startsWith: "112119" } } }],
  [{ edition: null }],
  [{ plans: { some: { edition } } }],
  [{ edition: { municipality: { code: { eq: "112119" } } } }],
])("does not: %j", (filter) => {
  expect(scopeFilter(filter)).toBe(filter);
});
