/** docs/licences.md says of every licence in the lock file what it means: none comes in that nobody has looked at. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectFile } from "../../src/project-files.ts";

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
}

const { packages } = JSON.parse(readFileSync(projectFile("package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const [running = "", building = ""] = readFileSync(projectFile("docs/licences.md"), "utf8").split(
  "**For building and testing**",
);
const installed = Object.entries(packages).flatMap(([path, { license, dev = false }]) =>
  path === "" ? [] : [{ name: path.replace(/^.*node_modules\//, ""), license, dev }],
);

/** The first column of a part's table. */
function listed(text: string): ReadonlySet<string> {
  const cells = [...text.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell = ""]) => cell);
  return new Set(cells.flatMap((cell) => cell.split(/, (?![^(]*\))/)));
}

test.each([
  ["the running program", false, running],
  ["building and testing", true, building],
] as const)("of %s", (_, isDev, text) => {
  const known = listed(text);
  const unknown = installed.filter(
    ({ name, license, dev }) =>
      dev === isDev && !(license && known.has(license)) && !(isDev && text.includes(`\`${name}\``)),
  );
  expect(unknown).toEqual([]);
  expect(installed.filter(({ dev }) => dev === isDev).length).toBeGreaterThan(50);
});

test("what is under the Elastic License is not installed", () => {
  expect(installed.filter(({ name }) => /^@apollo\/(subgraph|federation)/.test(name))).toEqual([
    { name: "@apollo/subgraph", license: "ISC", dev: false },
  ]);
  // Where MIT is offered beside it, MIT is taken.
  const bound = installed.filter(
    ({ license = "" }) => /Elastic|SSPL|BUSL|AGPL|GPL/.test(license) && !license.startsWith("(MIT OR "),
  );
  expect(bound).toEqual([]);
});
