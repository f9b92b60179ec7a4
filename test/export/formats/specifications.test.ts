/** Every writer says in its first lines which specification it follows, and where that is found. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectFile } from "../../../src/project-files.ts";

const FOLDER = projectFile("src/export/formats");

test.each(readdirSync(FOLDER))("%s names what it follows", (file) => {
  const [header = ""] = readFileSync(`${FOLDER}/${file}`, "utf8").split("*/", 1);
  expect(header).toMatch(/^\/\*\*\n \* Writes [^\n]*\.\n \* Follows [^\n]*https?:\/\/\S+\n $/);
});
