/** Names of attributes: short where that is clear. */
import { expect, test } from "vitest";
import { type AttributePlace, attributeNames, declarationsOf } from "../../../src/graphql/results/attribute-names.ts";

function place(short: string, full: string, further: Partial<AttributePlace> = {}): AttributePlace {
  return { kinds: ["Plan"], short, full, asked: short, type: "string", ...further };
}

const namesOf = (...places: readonly AttributePlace[]) => [...attributeNames(places).values()];

test("the same question in two places is one attribute, declared once", () => {
  const names = attributeNames([place("x", "a.x"), place("y", "a.y"), place("x", "b.x")]);
  expect([...names.values()]).toEqual(["x", "y", "x"]);
  expect(declarationsOf(names)).toEqual([
    { name: "x", type: "string" },
    { name: "y", type: "string" },
  ]);
});

test("other questions, other types and reserved names go by their path; other kinds may ask something else", () => {
  expect(namesOf(place("x", "a.x"), place("x", "b.x", { asked: "z" }), place("y", "a.y"))).toEqual(["a.x", "b.x", "y"]);
  expect(namesOf(place("x", "a.x"), place("x", "b.x", { kinds: ["Item"], type: "real" }))).toEqual(["a.x", "b.x"]);
  expect(namesOf(place("x", "a.x"), place("x", "b.x", { kinds: ["Item"], asked: "z" }))).toEqual(["x", "x"]);
  expect(namesOf(place("weight", "a.weight"))).toEqual(["a.weight"]);
});

test("whose name is the path of another goes by its own path too", () => {
  const others = [place("x", "a.x"), place("x", "b.x", { asked: "z" })];
  expect(namesOf(place("a.x", "c.a.x"), ...others)).toEqual(["c.a.x", "a.x", "b.x"]);
});
