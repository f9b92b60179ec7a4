/** The environment as it is validated, and as it is documented. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readConfiguration } from "../../src/cli/configuration.ts";
import { VARIABLES } from "../../src/cli/variables.ts";
import { projectFile } from "../../src/project-files.ts";

test("without any variable: port 4000 on this machine, the embedded database", () => {
  expect(readConfiguration({})).toEqual({
    port: 4000,
    host: "127.0.0.1",
    preview: null,
    server: null,
    database: undefined,
    dataFolder: projectFile(".data"),
  });
});

test("an empty variable counts as not set", () => {
  expect(readConfiguration({ PORT: "", NEO4J_URI: "" })).toEqual(readConfiguration({}));
});

test.each(["neo4j://h", "neo4j+s://h.example:7687", "neo4j+ssc://h", "bolt://h", "bolt+s://h", "bolt+ssc://h"])(
  "%s is an address",
  (uri) => {
    expect(readConfiguration({ NEO4J_URI: uri, NEO4J_PASSWORD: "p" }).server).toEqual({
      uri,
      username: "neo4j",
      password: "p",
    });
  },
);

test.each([
  [{ PORT: "65536" }, /PORT is "65536": expected a whole number from 0 to 65535/],
  [{ PORT: "http" }, /PORT is "http"/],
  [{ HOST: "a b" }, /HOST is "a b"/],
  [{ PREVIEW: "yes" }, /PREVIEW is "yes": expected on or off/],
  [
    { NEO4J_URI: "http://localhost:7474", NEO4J_PASSWORD: "p" },
    /NEO4J_URI is "http:\/\/localhost:7474": expected an address that begins with neo4j:\/\//,
  ],
  [{ NEO4J_URI: "neo4j://", NEO4J_PASSWORD: "p" }, /NEO4J_URI/],
  [{ NEO4J_URI: "neo4j://h" }, /NEO4J_PASSWORD is not/],
  [{ NEO4J_DATABASE: "x;" }, /NEO4J_DATABASE/],
  [{ NEO4J_DATABASE: "cities" }, /NEO4J_DATABASE is set but NEO4J_URI is not/],
  [
    { NEO4J_URI: "bolt://neo4j:secret@h", NEO4J_PASSWORD: "p" },
    /^NEO4J_URI is "bolt:\/\/…@h": .*NEO4J_PASSWORD hold\.$/,
  ],
  [{ NEO4J_URI: "http://neo4j:secret@h", NEO4J_PASSWORD: "p" }, /^NEO4J_URI is "http:\/\/…@h": (?!.*secret)/],
  [{ PORT: "x", HOST: "a b" }, /PORT .*HOST /],
] as const)("%j is refused by name", (environment, message) => {
  expect(() => readConfiguration(environment)).toThrow(message);
});

test("the README documents every variable with its default, and no other", () => {
  const readme = readFileSync(projectFile("README.md"), "utf8");
  const documented = [...readme.matchAll(/^\| `([A-Z0-9_]+)` \| (?:`([^`]*)`)? ?\|/gm)].map(([, name, fallback]) => [
    name,
    fallback ?? "",
  ]);
  expect(documented).toEqual(VARIABLES.map(([name, fallback]) => [name, fallback.replace(/ in the project$/, "")]));
});
