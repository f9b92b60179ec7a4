/** A question and a subject in, the two ways to its answer out: over HTTP, and with the bare driver. */
import { type GraphQLSchema, Kind, parse } from "graphql";
import type { ServedApi } from "../api.ts";
import type { Database } from "../database.ts";
import { runCypher } from "../run-cypher.ts";
import type { Question } from "./question.ts";
import type { Subject } from "./subject.ts";

export interface BothWays {
  readonly overHttp: () => Promise<readonly unknown[]>;
  readonly byHand: () => Promise<readonly unknown[]>;
}

/** null where the schema has no such field. */
export function bothWays(
  { graphql, cypher, isOne = false }: Question,
  subject: Subject,
  database: Database,
  api: ServedApi,
): BothWays | null {
  if (!hasField(api.schema, graphql)) return null;
  // GraphQL refuses variables that a question does not declare.
  const variables = Object.fromEntries(Object.entries(subject).filter(([name]) => graphql.includes(`$${name}:`)));
  return {
    overHttp: async () => {
      const [answer] = Object.values(await api.ask(graphql, variables));
      return isOne ? [answer] : (answer as readonly unknown[]);
    },
    byHand: () => runCypher(database, cypher, { ...subject }),
  };
}

function hasField(schema: GraphQLSchema, graphql: string): boolean {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const roots = parse(graphql).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
  );
  return roots.every((root) => root.kind === Kind.FIELD && fields[root.name.value] !== undefined);
}
