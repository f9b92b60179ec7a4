/** GraphiQL's list of what can be asked, against the schema: nothing is missing, nothing is left over, and what is generated comes last. */
import { buildSchema, printSchema } from "graphql";
import { expect, test } from "vitest";
import { connectionOf, ROOT_TOPICS } from "../../web/graphiql/docs/roots.ts";
import { purposeOf, putInOrder } from "../../web/graphiql/docs/type-order.ts";
import { testSchema } from "../graphql/schema/ask.ts";

const fields = Object.keys((await testSchema()).getQueryType()?.getFields() ?? {});
const listed = ROOT_TOPICS.flatMap(({ roots }) => roots.map(({ name }) => name));

test("every field of Query is under one topic, with its connection, and nothing else is", () => {
  const withConnections = listed.flatMap((name) => [name, connectionOf(name)]);
  expect(fields.filter((name) => !withConnections.includes(name))).toEqual([]);
  expect(listed.filter((name) => !fields.includes(name))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});

test("types come in the order of their use: the root, what the graph holds, answers, values, what is generated, input", async () => {
  const schema = buildSchema(printSchema(await testSchema()));
  const before = Object.keys(schema.getTypeMap());
  putInOrder(schema);
  const after = Object.values(schema.getTypeMap());
  expect(after.map(({ name }) => name).sort()).toEqual(before.sort());
  const purposes = after.map((type) => purposeOf(schema, type));
  expect(purposes.filter((purpose, index) => purpose !== purposes[index - 1])).toEqual([
    ...["root", "node", "answer", "value", "generated", "input"],
  ]);
  const named = (purpose: string) => after.flatMap((type, index) => (purposes[index] === purpose ? [type.name] : []));
  for (const name of ["Plan", "PolicyItem", "PlanOverlap", "Finding"]) expect(named("node")).toContain(name);
  expect(named("answer")).toEqual(expect.arrayContaining(["SearchHit", "Path", "Covers"]));
  expect(named("answer").filter((name) => /Connection|Aggregate/.test(name))).toEqual([]);
});
