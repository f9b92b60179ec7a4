/** What stands in the editors in, the server's answer out, as JSON or as a file; a question of one edition is asked of the one that is chosen. */
import { words } from "../words/graphiql-words.ts";
import type { Edition } from "./questions.ts";

const API = new URL("../graphql", window.location.href);

export interface Operation {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

/** What is asked, or why it cannot be yet. */
type Complete = { readonly operation: Operation } | { readonly missing: string };

/** A question that can be asked of one edition. */
export const OF_EDITION = /\$edition\b/;

export interface Asking {
  /** As GraphiQL takes it. */
  readonly ask: (operation: Operation) => Promise<unknown>;
  /** The answer as a file, or what came instead of it: a reply with errors. */
  readonly askForFile: (operation: Operation, format: string) => Promise<AnswerFile | { readonly reply: unknown }>;
  readonly choose: (edition: string) => void;
  /** Of those that are loaded a question means the chosen one. */
  readonly complete: (operation: Operation) => Complete;
}

interface AnswerFile {
  readonly name: string;
  readonly content: Blob;
}

export function askingOf(editions: readonly Edition[]): Asking {
  let chosen = "";
  /** Where several are loaded, a question of one edition is not asked without a choice. Null as the variable means all. */
  const complete = (given: Operation): Complete => {
    const operation = withoutStaleName(given);
    const variables = (operation.variables ?? {}) as Readonly<Record<string, unknown>>;
    const isOpen = OF_EDITION.test(operation.query) && variables.edition === undefined;
    if (!isOpen || editions.length < 2) return { operation };
    if (chosen !== "") return { operation: { ...operation, variables: { ...variables, edition: chosen } } };
    return { missing: words.severalEditions(editions.map(({ id }) => id).join(", ")) };
  };
  return {
    complete,
    choose: (edition) => {
      chosen = edition;
    },
    ask: async (given) => {
      const asked = complete(given);
      if ("missing" in asked) return failure(asked.missing);
      return (await send(API, asked.operation)).json();
    },
    askForFile: async (given, format) => {
      const asked = complete(given);
      if ("missing" in asked) return { reply: failure(asked.missing) };
      const { operation } = asked;
      if (format === "json") {
        const reply = (await (await send(API, operation)).json()) as { readonly errors?: unknown };
        return reply.errors
          ? { reply }
          : { name: `${operation.operationName ?? "answer"}.json`, content: asJson(reply) };
      }
      const response = await send(new URL(`?format=${encodeURIComponent(format)}`, API), operation);
      if (!response.ok) return { reply: await response.json() };
      return { name: fileNameIn(response) ?? `answer.${format}`, content: await response.blob() };
    },
  };
}

const failure = (message: string) => ({ errors: [{ message }] });

const asJson = (reply: unknown) => new Blob([`${JSON.stringify(reply, null, 2)}\n`], { type: "application/json" });

function send(address: URL, operation: Operation): Promise<Response> {
  return fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json, */*;q=0.5" },
    body: JSON.stringify(operation),
  });
}

/** `filename*=UTF-8''…`, or `filename="…"`. */
function fileNameIn({ headers }: Response): string | undefined {
  const disposition = headers.get("content-disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="([^"]+)"/i.exec(disposition)?.[1];
}

/** GraphiQL learns a moment after a tab is chosen which operation stands in it; until then it sends the other tab's name. */
function withoutStaleName(operation: Operation): Operation {
  const { operationName, ...rest } = operation;
  if (!operationName) return rest;
  const stands = new RegExp(`\\b(query|mutation|subscription)\\s+${operationName}\\b`).test(operation.query);
  return stands ? operation : rest;
}
