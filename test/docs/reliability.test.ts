/** The page has a row for each promise, in its words, with what came of its rehearsal; new figures replace the old ones. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectFile } from "../../src/project-files.ts";
import { PROMISES } from "../faults/promises.ts";
import { withFigures } from "../faults/reliability.ts";

const page = readFileSync(projectFile("docs/reliability.md"), "utf8");

test("every promise stands in the page, with figures", () => {
  expect(withFigures(page, {})).toBe(page);
  for (const { fault, promise, rehearsal } of Object.values(PROMISES))
    expect(page).toMatch(
      new RegExp(`^\\| ${[fault, promise, rehearsal].map(escaped).join(" \\| ")} \\| .{10,} \\|$`, "m"),
    );
});

test("figures of a new rehearsal replace the old ones, and no others", () => {
  const changed = withFigures(page, { neo4j: "three times" });
  expect(changed).toContain("| three times |");
  const others = (text: string) => text.split("\n").filter((line) => !line.startsWith(`| ${PROMISES.neo4j.fault} |`));
  expect(others(changed)).toEqual(others(page));
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
