/** The cookbook: its files in, its questions out, and what each leaves open. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DocumentNode, Kind, type VariableDefinitionNode } from "graphql";
import { projectFile } from "../project-files.ts";
import type { Question } from "./server/server-options.ts";

/** In the order of the files' names; a question's title is the comment on its first line. */
export async function readQuestions(folder = projectFile("docs/queries")): Promise<readonly Question[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".graphql")).sort();
  return Promise.all(
    files.map(async (file) => {
      const query = await readFile(join(folder, file), "utf8");
      // The number is for the order in the folder; a link holds when others come before it.
      const name = file.replace(/^\d+-/, "").replace(/\.graphql$/, "");
      return { name, title: /^#\s*(.+)$/m.exec(query)?.[1]?.trim() ?? file, query };
    }),
  );
}

export function variablesOf(document: DocumentNode): readonly VariableDefinitionNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
}
