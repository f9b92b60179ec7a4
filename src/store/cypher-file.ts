/** Reads the statements of a file in cypher/, each file once. */
import { readFileSync } from "node:fs";
import { projectFile } from "../project-files.ts";

const texts = new Map<string, string>();

/** The whole text of `cypher/<name>.cypher`. */
export function cypherText(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(projectFile(`cypher/${name}.cypher`), "utf8");
  texts.set(name, text);
  return text;
}

/** The file's statements, which end with `;` at the end of a line. */
export function cypherStatements(name: string): readonly string[] {
  return cypherText(name)
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replace(/^\/\/.*$/gm, "").trim() !== "");
}
