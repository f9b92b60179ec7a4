/** A question in GraphQL in, its answer out, or an error that says whose fault it is. */

/** `away`: nobody answers, or the database does not; it may come back. `refused`: the question is wrong or too large. */
export class AskError extends Error {
  readonly kind: "away" | "refused";

  constructor(kind: AskError["kind"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

interface Reply {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

export async function ask<Data>(query: string, variables: object, signal: AbortSignal): Promise<Data> {
  let response: Response;
  try {
    response = await fetch("graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
      signal,
    });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new AskError("away", "The server does not answer.", { cause });
  }
  const reply = (await response.json().catch(() => ({}))) as Reply;
  const message = reply.errors?.[0]?.message;
  if (response.status >= 500) throw new AskError("away", message ?? `HTTP ${response.status}`);
  if (!response.ok || message !== undefined) throw new AskError("refused", message ?? `HTTP ${response.status}`);
  return reply.data as Data;
}
