/** The files of docs/queries in, each with its name and what stands in it out. */
import { readdirSync, readFileSync } from "node:fs";
import { projectFile } from "../../src/project-files.ts";

export interface CookbookQuery {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly text: string;
}

const FOLDER = projectFile("docs/queries");

export const COOKBOOK: readonly CookbookQuery[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => ({
    name: file.replace(/\.graphql$/, ""),
    text: readFileSync(`${FOLDER}/${file}`, "utf8"),
  }));
