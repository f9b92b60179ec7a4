/** A store and a question in, the API's answer out: on the same way as the server's, from the bounds to the read-only driver. */
import { type ExecutionResult, GraphQLError, getOperationAST, parse, validate } from "graphql";
import { type Api, openApi } from "../../src/graphql/engine.ts";
import { executeOperation } from "../../src/graphql/operation/execute-operation.ts";
import { DEFAULT_LIMITS } from "../../src/graphql/operation/limits.ts";
import type { Store } from "../../src/store/store.ts";
import type { Question } from "./reference-answer.ts";

export type Ask = (question: Question) => Promise<ExecutionResult>;

/** Milliseconds for one question, more than the server's: the tests' machine may be busy. */
const TIME = 60_000;

export async function openAsk(store: Store): Promise<{ readonly ask: Ask; readonly api: Api }> {
  const api = await openApi(store);
  const ask: Ask = async ({ query, variables, operationName }) => {
    const { schema, checkOperation, prepareOperation, createContext } = api;
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) return { errors: invalid };
    const deadline = Date.now() + TIME;
    const operation = {
      schema,
      document,
      operation: getOperationAST(document, operationName) ?? undefined,
      operationName,
      variables,
      context: createContext({ deadline }),
      deadline,
    };
    const log = () => {};
    const execution = {
      limits: DEFAULT_LIMITS,
      readiness: async () => undefined,
      checkOperation,
      prepareOperation,
      log,
    };
    const answer = await executeOperation(operation, execution);
    // Plain objects, which compare.
    return JSON.parse(JSON.stringify(answer));
  };
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
