/** What the documentation lists is what there is: rules, kinds, relationships, commands, audits. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { buildProgram } from "../../src/cli/main.ts";
import { parseEditionFacts } from "../../src/ingest/edition-facts.ts";
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

test("the READMEs in both languages have the same two commands and pictures, and lead to each other", () => {
  const [en, ja] = [read("README.md"), read("README.ja.md")];
  const commands = (text: string) => [...text.matchAll(/^ {4}(npm \w+)/gm)].map(([, command]) => command);
  const pictures = (text: string) => [...text.matchAll(/\]\((docs\/pictures\/[^)]+)\)/g)].map(([, path]) => path);
  expect(commands(ja)).toEqual(["npm start", "npm test"]);
  expect(commands(en).filter((command) => commands(ja).includes(command))).toEqual(commands(ja));
  expect(pictures(ja)).toEqual(pictures(en));
  expect([en.includes("(README.ja.md)"), ja.includes("(README.md)")]).toEqual([true, true]);
});

test.each(["README.ja.md", "docs/documents.ja.md", "docs/documents.md"])(
  "%s names commands and options that there are, and files that there are",
  (path) => {
    const text = read(path);
    const { commands } = buildProgram({}, () => {});
    for (const [line, name] of text.matchAll(/npx policy-graph (\w+)[^#`\n]*/g)) {
      const command = commands.find((one) => one.name() === name);
      if (name === "help") continue;
      expect(command, line).toBeDefined();
      const options = command?.options.map(({ long }) => long) ?? [];
      for (const [option] of line.matchAll(/--[a-z-]+/g)) expect(options, line).toContain(option);
    }
    for (const [, link = ""] of text.matchAll(/\]\(([^)#:]+)\)/g))
      expect(existsSync(join(dirname(projectFile(path)), link)), link).toBe(true);
  },
);

test("the guides in both languages have the same steps, and the example of an edition file is one", () => {
  const [en, ja] = [read("docs/documents.md"), read("docs/documents.ja.md")];
  const steps = (text: string) => [...text.matchAll(/^## (\d)\./gm)].map(([, step]) => step);
  expect(steps(ja)).toEqual(steps(en));
  for (const text of [en, ja]) {
    const [, example = ""] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
    expect(parseEditionFacts(JSON.parse(example))).toMatchObject({ facts: { edition: { stage: "draft" } } });
  }
});

test("the design choices give the reason for every audit that does not hold", () => {
  const audits = [...read("test/http/server/audits.test.ts").matchAll(/"([0-9A-Z]{4}) Response/g)].map(([, id]) => id);
  expect(audits.length).toBeGreaterThan(0);
  for (const id of audits) expect(read("docs/design-choices.md")).toContain(`\`${id}\``);
});
