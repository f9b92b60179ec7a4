/** A statement of cypher/queries and its parameters in, its rows as plain values out: read-only, within the request's time. */
import { cypherText } from "../../store/cypher-file.ts";
import { withIntegers } from "../../store/with-integers.ts";
import { withNumbers } from "../../store/with-numbers.ts";
import type { ReadOnlyDriver } from "../schema/read-only-driver.ts";

/** What `openApi` puts into the context of every request. */
export interface QuestionContext {
  readonly executionContext: ReadOnlyDriver;
}

export type Row = Readonly<Record<string, unknown>>;

/** Numbers among the parameters are sent as integers. */
export async function runQuery(context: QuestionContext, name: string, parameters: Row): Promise<readonly Row[]> {
  const session = context.executionContext.session();
  try {
    const sent = withIntegers(parameters) as Row;
    const { records } = await session.executeRead((transaction) =>
      transaction.run(cypherText(`queries/${name}`), sent),
    );
    return records.map((record) => withNumbers(record.toObject()));
  } finally {
    await session.close();
  }
}
