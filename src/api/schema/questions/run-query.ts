/** A statement of cypher/queries and its parameters in, its rows as plain values out: read-only, within the request's time. */
import neo4j from "neo4j-driver";
import { cypherText } from "../../../store/cypher-file.ts";
import { withNumbers } from "../../../store/with-numbers.ts";
import type { ReadOnlyDriver } from "../read-only-driver.ts";

/** What `openApi` puts into the context of every request. */
export interface QuestionContext {
  readonly executionContext: ReadOnlyDriver;
}

export type Row = Readonly<Record<string, unknown>>;

/** Numbers among the parameters are sent as integers. */
export async function runQuery(context: QuestionContext, name: string, parameters: Row): Promise<readonly Row[]> {
  const session = context.executionContext.session();
  try {
    const sent = integers(parameters) as Row;
    const { records } = await session.executeRead((transaction) =>
      transaction.run(cypherText(`queries/${name}`), sent),
    );
    return records.map((record) => withNumbers(record.toObject()));
  } finally {
    await session.close();
  }
}

function integers(value: unknown): unknown {
  if (typeof value === "number") return neo4j.int(value);
  if (Array.isArray(value)) return value.map(integers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, integers(inner)]));
}
