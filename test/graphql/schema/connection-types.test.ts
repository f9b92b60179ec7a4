/** Names that the library makes of kinds and fields: two of them may be one, of which it then answers only the first. */
import { getNamedType, isObjectType } from "graphql";
import { expect, test } from "vitest";
import { testSchema } from "./ask.ts";

test("no relationship's connection has the type of a root's, or of another relationship's", async () => {
  const owners = new Map<string, Set<string>>();
  for (const type of Object.values((await testSchema()).getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      if (!field.name.endsWith("Connection")) continue;
      const { name } = getNamedType(field.type);
      owners.set(name, (owners.get(name) ?? new Set()).add(type.name));
    }
  }
  expect(owners.size).toBeGreaterThan(60);
  expect([...owners].filter(([, types]) => types.size > 1).map(([name]) => name)).toEqual([]);
});
