/** A database in, the API on it served over HTTP on a free port out, as `policy-graph serve` serves it. */
import type { GraphQLSchema } from "graphql";
import { openEngine } from "../src/graphql/engine.ts";
import { QUERY_TIMEOUT, QUERY_TOO_LARGE } from "../src/graphql/operation/reply-errors.ts";
import { startServer } from "../src/http/server/start-server.ts";
import type { Store } from "../src/store/store.ts";

export interface ServedApi {
  readonly url: string;
  readonly schema: GraphQLSchema;
  /** The answer's data. Throws where it has errors: a `BeyondBoundsError` where that is what they say. */
  readonly ask: (query: string, variables?: object) => Promise<Readonly<Record<string, unknown>>>;
  readonly close: () => Promise<void>;
}

/** The API says that a question needs more time or memory than one may have: a result, if not the one that was hoped for. */
export class BeyondBoundsError extends Error {}

const BEYOND_BOUNDS: readonly unknown[] = [QUERY_TIMEOUT, QUERY_TOO_LARGE];

export async function serveApi(store: Store): Promise<ServedApi> {
  const engine = await openEngine(store);
  const server = await startServer({ engine, questions: [], host: "127.0.0.1", port: 0 });
  return {
    url: server.url,
    schema: engine.schema,
    close: () => server.stop(),
    ask: async (query, variables = {}) => {
      const reply = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors = [] } = (await reply.json()) as Reply;
      const beyond = errors.find(({ extensions }) => BEYOND_BOUNDS.includes(extensions?.code));
      if (beyond) throw new BeyondBoundsError(beyond.message);
      if (errors.length > 0 || !data) throw new Error(`The API does not answer ${query}: ${JSON.stringify(errors)}`);
      return data;
    },
  };
}

interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: unknown } }[];
}
