/** The feeds' page: its example in JavaScript is run as it stands there, against a server of the test; its tables name what there is. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { PARAMETERS } from "../../src/export/views/parse-selection.ts";
import { VIEWS } from "../../src/export/views/views.ts";
import { projectFile } from "../../src/project-files.ts";
import { type ServedGraph, serveGraph } from "../http/serve-graph.ts";
import { seedStore } from "../support/neo4j.ts";
import { DEFAULT, exampleIn } from "./example-in.ts";

const page = readFileSync(projectFile("docs/feeds.md"), "utf8");
let api: ServedGraph;

beforeAll(async () => {
  api = await serveGraph(await seedStore());
});
afterAll(() => api.stop());

const run = promisify(execFile);

test("the JavaScript example", async () => {
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", exampleIn("js", api.url)]);
  expect(stdout).toBe("12 policy items in two or more plans, 25 marks\nname,itemCount | 塙保己一プラン,10\n");
});

test("every link of the page is answered", async () => {
  const links = [...page.matchAll(/\]\((http:\/\/127\.0\.0\.1:4000[^)]*)\)/g)].map(([, link = ""]) => link);
  const shown = [...page.matchAll(/^ {4}(http:\S+ ?.*)$|'(http:[^']+)'/gm)]
    .map(([, a, b]) => a ?? b ?? "")
    // To which a draft is sent.
    .filter((link) => !link.includes("/preview?"));
  expect([links.length, shown.length]).toEqual([expect.any(Number), 2]);
  expect(links.length).toBeGreaterThan(4);
  for (const link of [...links, ...shown]) {
    const { status } = await fetch(link.replace(DEFAULT, api.url));
    expect([link, status]).toEqual([link, 200]);
  }
});

test("the page names every view with its parameters, and every format", () => {
  for (const { name, choices } of VIEWS) {
    const row = new RegExp(`^\\| \`${name}\` \\|.*$`, "m").exec(page)?.[0] ?? "";
    const parameters = [...(row.split("|").at(-2) ?? "").matchAll(/`(\w+)`/g)].map(([, parameter]) => parameter);
    expect(parameters.sort(), name).toEqual(
      PARAMETERS.filter(({ choice }) => choices.includes(choice))
        .map((one) => one.name)
        .sort(),
    );
  }
  for (const { name } of FORMATS) expect(page, name).toMatch(new RegExp(`[\`.]${name.replaceAll(".", "\\.")}`));
});
