/** What the documentation lists is what there is: rules, kinds, relationships, commands, audits. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildProgram } from "../../src/cli/main.ts";
import { toEnumValue } from "../../src/model/enum-values.ts";
import { NODE_KINDS } from "../../src/model/node-kinds.ts";
import { PASSAGE_ROLES } from "../../src/model/policy-graph.ts";
import { projectFile } from "../../src/project-files.ts";

const read = (path: string) => readFileSync(projectFile(path), "utf8");
const dataModel = read("docs/data-model.md");
const definitions = readdirSync(projectFile("src/graphql/schema/type-definitions"))
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => read(`src/graphql/schema/type-definitions/${file}`));

test("the data model describes every rule of the checker, and no other", () => {
  const table = dataModel.slice(dataModel.indexOf("| rule |"));
  const documented = [...table.matchAll(/^\|(.+?)\|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([a-z-]+)`/g)].map(([, rule]) => rule),
  );
  const rules = readdirSync(projectFile("src/check/rules")).map((file) => file.replace(/\.ts$/, ""));
  expect(documented.sort()).toEqual(rules.sort());
});

test("the data model names every kind with the properties that GraphQL has", () => {
  for (const [, kind = "", body = ""] of definitions
    .join("\n")
    .matchAll(/^type (\w+) implements GraphNode @node[^{]*\{([\s\S]*?)^\}/gm)) {
    const row = new RegExp(`^\\| \`${kind}\` \\|.*$`, "m").exec(dataModel)?.[0];
    expect(row, kind).toBeDefined();
    const properties = [...body.matchAll(/^ {2}(\w+): \[?\w+!?\]?!?$/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== "id" && name !== "label");
    for (const property of properties) expect(row, `${kind}.${property}`).toContain(`\`${property}\``);
  }
});

test("the data model names every relationship and every role of a passage", () => {
  const types = new Set([...definitions.join("\n").matchAll(/type: "([A-Z_]+)"/g)].map(([, type = ""]) => type));
  expect(types.size).toBeGreaterThan(8);
  for (const type of types) expect(dataModel).toContain(type);
  for (const role of PASSAGE_ROLES) expect(dataModel).toContain(`\`${toEnumValue(role)}\``);
});

test("every measure of the statistics page is a field, and every real number of the schema is on the page", () => {
  const page = read("docs/statistics.md");
  for (const name of NODE_KINDS.flatMap(({ reals }): readonly string[] => reals))
    if (name !== "ownItemShare") expect(page).toContain(`\`${name}\``);
});

test("the README shows every command", () => {
  const readme = read("README.md");
  for (const command of buildProgram({}, () => {}).commands)
    expect(readme).toContain(`npx policy-graph ${command.name()}`);
});

test("the design choices give the reason for every audit that does not hold", () => {
  const audits = [...read("test/http/server/audits.test.ts").matchAll(/"([0-9A-Z]{4}) Response/g)].map(([, id]) => id);
  expect(audits.length).toBeGreaterThan(0);
  for (const id of audits) expect(read("docs/design-choices.md")).toContain(`\`${id}\``);
});
