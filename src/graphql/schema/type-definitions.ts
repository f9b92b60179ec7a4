/** Reads what the graph is and what may be asked of it besides: the type definitions. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { concatAST, type DefinitionNode, type DocumentNode, Kind, parse } from "graphql";
import { projectFile } from "../../project-files.ts";

const TYPE_DEFINITIONS = projectFile("src/graphql/schema/type-definitions");

export interface TypeDefinitions {
  /** Of the graph: the library generates the API from them. */
  readonly graph: DocumentNode;
  /** Of fields of our own, which extend what was generated. */
  readonly questions: DocumentNode;
}

/** Every .graphql file of the folder, in the order of names. */
export async function readTypeDefinitions(): Promise<TypeDefinitions> {
  const [graph, questions] = await Promise.all(
    [TYPE_DEFINITIONS, join(TYPE_DEFINITIONS, "questions")].map(async (folder) => {
      const names = (await readdir(folder)).filter((name) => name.endsWith(".graphql")).sort();
      const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
      return concatAST(texts.map((text) => parse(text)));
    }),
  );
  if (!graph || !questions) throw new Error("there are no type definitions");
  return { graph: interfacesFirst(graph), questions };
}

/** Without them the library doubts the limits of their types. */
function interfacesFirst({ definitions }: DocumentNode): DocumentNode {
  const isInterface = ({ kind }: DefinitionNode) => kind === Kind.INTERFACE_TYPE_DEFINITION;
  return {
    kind: Kind.DOCUMENT,
    definitions: [...definitions.filter(isInterface), ...definitions.filter((one) => !isInterface(one))],
  };
}
