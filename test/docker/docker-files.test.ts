/** The Docker files against the program: no engine is needed to see that the image would lack a file or be given an unknown variable. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { VARIABLES } from "../../src/cli/variables.ts";
import { projectFile } from "../../src/project-files.ts";

const read = (path: string) => readFileSync(projectFile(path), "utf8");
const [building = "", running = ""] = read("Dockerfile")
  .split(/^FROM .*\n/m)
  .slice(1);
const compose = read("docker-compose.yml");

/** What a stage copies, from the context or from the stage before. */
function copied(stage: string, from: "context" | "build"): readonly string[] {
  return stage
    .split("\n")
    .filter((line) => line.startsWith("COPY ") && line.includes("--from=build ") === (from === "build"))
    .flatMap((line) => line.replace("--from=build ", "").split(/\s+/).slice(1, -1))
    .map((path) => path.replace(/^\/app\//, ""));
}

test("every file the program reads is in the image", () => {
  const inImage = [...copied(running, "build"), ...copied(running, "context")];
  const missing = filesRead().filter((file) => !inImage.some((path) => `${file}/`.startsWith(`${path}/`)));
  expect(missing).toEqual([]);
});

test("what is copied from the project gets past .dockerignore", () => {
  const allowed = [...read(".dockerignore").matchAll(/^!(.+)$/gm)].map(([, path]) => path);
  const wanted = [...copied(building, "context"), ...copied(running, "context")];
  expect(wanted.length).toBeGreaterThan(8);
  expect(wanted.filter((path) => !allowed.some((one) => `${path}/`.startsWith(`${one}/`)))).toEqual([]);
});

test("docker-compose.yml sets only variables that the program knows", () => {
  const [, service = ""] = compose.split(/^ {2}policy-graph:\n/m);
  const [, lines = ""] = /^ {4}environment:\n((?: {6}.*\n)+)/m.exec(service) ?? [];
  const set = [...lines.matchAll(/^ {6}(\w+):/gm)].map(([, name]) => name);
  expect(set).toContain("NEO4J_URI");
  expect(set.filter((name) => !VARIABLES.some(([known]) => known === name))).toEqual([]);
});

test("the database and the program are given the same password", () => {
  const passwords = [...compose.matchAll(/\$\{NEO4J_PASSWORD:-[^}]*\}/g)].map(([text]) => text);
  expect(passwords).toHaveLength(2);
  expect(new Set(passwords).size).toBe(1);
});

/** Paths in the project that the sources name where they look files up. The embedded server, which has its own, does not run in the image. */
function filesRead(): readonly string[] {
  const sources = readdirSync(projectFile("src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !/^embedded-neo4j[\\/]/.test(path))
    .map((path) => readFileSync(join(projectFile("src"), path), "utf8"))
    .filter((text) => /^import .*projectFile/m.test(text));
  const found = sources.flatMap((text) => [...text.matchAll(/["`]((?:seed|cypher|docs|dist|src)\/[^"`$]*)/g)]);
  expect(found.length).toBeGreaterThan(4);
  return found.map(([, path = ""]) => path);
}
