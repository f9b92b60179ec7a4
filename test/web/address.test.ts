/** The address of the page: whatever is chosen comes back from it as it was. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Address,
  COLOURINGS,
  formatAddress,
  KINDS,
  LANGUAGES,
  LAYOUTS,
  MARK_KINDS,
  PARTNER_GROUPS,
  parseAddress,
  SORTS,
  START,
  TARGET_SORTS,
  VIEWS,
} from "../../web/explorer/address/address.ts";

const id = fc.option(fc.string({ minLength: 1, unit: "grapheme" }));
const ids = fc.array(fc.string({ minLength: 1, unit: "grapheme" }), { maxLength: 3 });
const thousandths = fc.integer({ min: -5_000, max: 5_000 }).map((n) => n / 1_000);
const address: fc.Arbitrary<Address> = fc.record({
  view: fc.constantFrom(...VIEWS),
  language: fc.option(fc.constantFrom(...LANGUAGES)),
  edition: id,
  against: id,
  least: fc.nat(),
  most: fc.option(fc.nat()),
  uncovered: fc.boolean(),
  sort: fc.constantFrom(...SORTS),
  targetSort: fc.constantFrom(...TARGET_SORTS),
  departments: ids,
  goals: ids,
  folded: ids,
  node: id,
  overlap: id,
  cell: id,
  pair: fc.array(fc.nat(99)),
  partner: id,
  shared: fc.integer({ min: 1 }),
  partnerGroup: fc.constantFrom(...PARTNER_GROUPS),
  kinds: fc.subarray([...KINDS]),
  plans: fc.array(fc.nat(99)),
  domains: fc.array(fc.nat(99)),
  layout: fc.option(fc.constantFrom(...LAYOUTS)),
  colouring: fc.constantFrom(...COLOURINGS),
  focus: id,
  depth: fc.constantFrom(1, 2),
  from: id,
  to: id,
  query: fc.string({ unit: "grapheme" }).map((text) => text.trim()),
  hitKinds: fc.uniqueArray(fc.constantFrom("PolicyItem", "Target", "Finding")),
  table: fc.boolean(),
  place: id,
  marks: fc.subarray([...MARK_KINDS]),
  camera: fc.option(
    fc.record({ x: thousandths, y: thousandths, ratio: fc.integer({ min: 1, max: 5_000 }).map((n) => n / 1_000) }),
  ),
});

test("whatever is chosen is restored", () => {
  fc.assert(
    fc.property(address, (chosen) => {
      expect(parseAddress(formatAddress(chosen))).toEqual(chosen);
    }),
    { numRuns: 1_000 },
  );
});

test("who names no view sees the first page, and with something chosen the matrix", () => {
  const viewOf = (search: string) => parseAddress(search).view;
  expect(["", "?lang=en&edition=112119/draft", "?k=0", "?other=1"].map(viewOf)).toEqual(Array(4).fill("home"));
  expect(["?k=2", "?node=item/4-4", "?edition=112119/draft&uncovered=1"].map(viewOf)).toEqual(Array(3).fill("matrix"));
  expect(formatAddress({ ...START, view: "matrix" })).toBe("?view=matrix");
  expect(formatAddress({ ...START, view: "matrix", least: 2 })).toBe("?k=2");
  expect(formatAddress({ ...START, least: 2 })).toBe("?view=home&k=2");
});

test("the start needs no words, and what cannot be read is as if it were not there", () => {
  expect(formatAddress(START)).toBe("");
  expect(
    parseAddress("?view=globe&k=-1&k=x&max=&max=-1&shared=0&pair=x&plan=a,2,1.5&kind=Plan,Nothing&at=1,2&sort="),
  ).toEqual({
    ...START,
    view: "matrix",
    plans: [2],
    kinds: ["Plan"],
  });
});
