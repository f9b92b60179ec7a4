/** A question in GraphQL in, its answer told when it comes; while nobody answers it is asked again by itself. */
import { AskError, ask } from "./ask.ts";

export type Reply<Data> =
  | { readonly state: "there"; readonly data: Data }
  | { readonly state: "failed"; readonly error: AskError };

/** Between two attempts at what the server must be there for. */
export const AGAIN_MILLISECONDS = 3_000;

/** `pause`: milliseconds before it is asked. Returns how to stop it; nothing is told afterwards. */
export function keepAsking<Data>(
  query: string,
  variables: object,
  tell: (reply: Reply<Data>) => void,
  pause = 0,
): () => void {
  const ended = new AbortController();
  const attempt = async () => {
    const reply = await replyTo<Data>(query, variables, ended.signal);
    // An answer that is already being read when its question ends arrives all the same.
    if (ended.signal.aborted) return;
    tell(reply);
    if (reply.state === "failed" && reply.error.kind === "away") timer = window.setTimeout(attempt, AGAIN_MILLISECONDS);
  };
  let timer = window.setTimeout(attempt, pause);
  return () => {
    ended.abort();
    window.clearTimeout(timer);
  };
}

async function replyTo<Data>(query: string, variables: object, signal: AbortSignal): Promise<Reply<Data>> {
  try {
    return { state: "there", data: await ask<Data>(query, variables, signal) };
  } catch (thrown) {
    return { state: "failed", error: thrown instanceof AskError ? thrown : new AskError("refused", String(thrown)) };
  }
}
