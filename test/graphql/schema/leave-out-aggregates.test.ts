/** What nobody asks of notes is not in the schema; of all else everything is. */
import { isObjectType } from "graphql";
import { expect, test } from "vitest";
import { buildSchema } from "../../../src/graphql/schema/build-schema.ts";

test("notes and lines of documents have no aggregates and no conditions on them; what they say is asked as before", async () => {
  const { schema } = await buildSchema();
  const names = Object.keys(schema.getTypeMap());
  expect(names.filter((name) => /Note|DocumentLine/u.test(name) && /Aggregat/u.test(name))).toEqual([]);
  const fieldsOf = (name: string) => {
    const type = schema.getType(name);
    return isObjectType(type) ? Object.keys(type.getFields()) : [];
  };
  expect(fieldsOf("PlanNotesConnection")).toEqual(["edges", "totalCount", "pageInfo"]);
  expect(fieldsOf("Note")).toEqual(expect.arrayContaining(["head", "text", "plan", "passagesConnection"]));
  expect(fieldsOf("DocumentLine")).toEqual(expect.arrayContaining(["text", "before", "passagesConnection"]));
  expect(fieldsOf("PlanItemsConnection")).toContain("aggregate");
  expect(names.filter((name) => /Aggregat/u.test(name)).length).toBeGreaterThan(400);
});
