/** The server in, the handler out that stands before GraphQL's own and answers those requests that want another format than JSON. */
import compression from "compression";
import express, { type Request, type Router } from "express";
import { ANSWER_FORMATS, type AnswerFormat } from "../../graphql/results/write-answer.ts";
import { clientSignal } from "../server/client-signal.ts";
import type { ServerParts } from "../server/server-options.ts";
import { splitAddress } from "../server/split-address.ts";
import { askForFile, type FileParts } from "./ask-for-file.ts";
import { languageIn, parametersIn, valuesOf } from "./feed-request.ts";
import { Refusal } from "./refusals.ts";
import { sendAnswer } from "./send-file.ts";

/**
 * Formats by their media types, undefined for GraphQL's own, in the order in which a type is chosen where several are accepted equally: who accepts
 * anything gets JSON, who accepts any text a table. Several formats are of one type: the first is meant.
 */
const BY_TYPE: ReadonlyMap<string, AnswerFormat | undefined> = new Map([
  ["application/json", undefined],
  ["application/graphql-response+json", undefined],
  ...["text/csv", ...ANSWER_FORMATS.map(({ mediaType }) => mediaType)].map(
    (type) => [type, ANSWER_FORMATS.find(({ mediaType }) => mediaType === type)] as const,
  ),
]);

export function answersInFormats(server: ServerParts & FileParts): Router {
  const router = express.Router();
  const compressed = compression();
  router.use((request, response, next) => {
    response.vary("Accept");
    const format = formatWanted(request);
    if (!format) return next();
    compressed(request, response, async (error) => {
      try {
        if (error) throw error;
        const asked = { method: request.method, search: splitAddress(request.url)[1] };
        const language = languageIn(valuesOf(parametersIn(request), "lang"));
        const wanted = { format, language };
        const answer = await askForFile({ ...asked, body: request.body }, wanted, server, clientSignal(response));
        await sendAnswer(answer, format, request, response);
      } catch (thrown) {
        next(thrown);
      }
    });
  });
  return router;
}

/** By `?format=`, or else by `Accept`; undefined for JSON. Throws a `Refusal`. */
export function formatWanted(request: Request): AnswerFormat | undefined {
  const [named = "", ...others] = parametersIn(request).getAll("format");
  if (others.length > 0)
    throw new Refusal("BAD_REQUEST", "format is given more than once: an answer is in one format.");
  if (named === "json") return undefined;
  if (named !== "") {
    const format = ANSWER_FORMATS.find(({ name }) => name === named);
    if (format) return format;
    const names = ["json", ...ANSWER_FORMATS.map(({ name }) => name)].join(", ");
    throw new Refusal("BAD_REQUEST", `There is no format ${JSON.stringify(named)} of answers. There are: ${names}.`);
  }
  const accepted = request.accepts([...BY_TYPE.keys()]);
  if (accepted === false) {
    const types = [...BY_TYPE.keys()].join(", ");
    throw new Refusal("NOT_ACCEPTABLE", `Nothing that is accepted can be sent. There are: ${types}.`);
  }
  return BY_TYPE.get(accepted);
}
