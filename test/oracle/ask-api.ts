/** A store and a question in, the API's answer out: by the engine's `execute`, as everybody asks. */
import { type ExecutionResult, GraphQLError } from "graphql";
import { type Engine, openEngine } from "../../src/graphql/engine.ts";
import type { Store } from "../../src/store/store.ts";
import type { Question } from "./reference-answer.ts";

export type Ask = (question: Question) => Promise<ExecutionResult>;

/** Milliseconds for one question, more than the server's: the tests' machine may be busy. */
const TIME = 60_000;

export async function openAsk(store: Store): Promise<{ readonly ask: Ask; readonly api: Engine }> {
  const api = await openEngine(store);
  // Plain objects, which compare.
  const ask: Ask = async (question) =>
    JSON.parse(JSON.stringify(await api.execute({ ...question, deadline: Date.now() + TIME })));
  return { ask, api };
}

/** What throws is no answer: it counts as an error of the program's own, so that the question is told. */
export function catching(ask: Ask): Ask {
  return async (question) => {
    try {
      return await ask(question);
    } catch (error) {
      return { errors: [new GraphQLError(`thrown: ${error instanceof Error ? error.stack : error}`)] };
    }
  };
}

/** Why the API does not answer, where it says so and leaves it to the asker to mend the question. */
export function refusalOf({ data, errors }: ExecutionResult): string | undefined {
  const isRefusal = errors?.every(({ extensions }) => extensions?.code === "BAD_USER_INPUT") && (data ?? null) === null;
  return isRefusal ? errors?.map(({ message }) => message).join("\n") : undefined;
}
