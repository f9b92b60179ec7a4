/** A language in, the example of the feeds' page in it out, asking the server of the test. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { projectFile } from "../../src/project-files.ts";

/** Where the page's server is. */
export const DEFAULT = "http://127.0.0.1:4000";

export function exampleIn(language: string, url: string): string {
  const page = readFileSync(projectFile("docs/feeds.md"), "utf8");
  const [, code = ""] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "m").exec(page) ?? [];
  expect(code).toContain(DEFAULT);
  return code.replaceAll(DEFAULT, url);
}
