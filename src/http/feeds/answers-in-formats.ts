/** The server in, the handler out that stands before GraphQL's own and answers those requests that want another format than JSON. */
import compression from "compression";
import express, { type Request, type Router } from "express";
import { ANSWER_FORMATS, type AnswerFormat } from "../../graphql/results/write-answer.ts";
import type { ServerParts } from "../server/server-options.ts";
import { askForFile } from "./ask-for-file.ts";
import { parametersIn } from "./feed-request.ts";
import { Refusal } from "./refusal.ts";
import { sendAnswer } from "./send-answer.ts";

/** GraphQL's own, which stand first: who accepts anything gets JSON. */
const OF_GRAPHQL = ["application/json", "application/graphql-response+json"];

export function answersInFormats(server: ServerParts): Router {
  const router = express.Router();
  const compressed = compression();
  router.use((request, response, next) => {
    response.vary("Accept");
    const format = formatWanted(request);
    if (!format) return next();
    compressed(request, response, async (error) => {
      try {
        if (error) throw error;
        const asked = { method: request.method, search: new URL(request.originalUrl, "http://localhost").search };
        const answer = await askForFile({ ...asked, body: request.body }, format, server);
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
  const named = parametersIn(request).get("format");
  if (named === "json") return undefined;
  if (named !== null) {
    const format = ANSWER_FORMATS.find(({ name }) => name === named);
    if (format) return format;
    const names = ["json", ...ANSWER_FORMATS.map(({ name }) => name)].join(", ");
    throw new Refusal("BAD_REQUEST", `There is no format ${JSON.stringify(named)} of answers. There are: ${names}.`);
  }
  const byType = new Map<string, AnswerFormat>();
  // Several formats are of one type: the first is meant.
  for (const format of ANSWER_FORMATS) if (!byType.has(format.mediaType)) byType.set(format.mediaType, format);
  const accepted = request.accepts([...OF_GRAPHQL, ...byType.keys()]);
  return accepted === false ? undefined : byType.get(accepted);
}
