/** Replies of the HTTP layer in the shape of GraphQL's: a status, a code and one sentence, as JSON, or as a page for whoever looks with a browser. */
import type { ErrorRequestHandler, Request, Response } from "express";
import type { Limits } from "../../graphql/operation/limits.ts";
import { internalError, limitExceeded } from "../../graphql/operation/reply-errors.ts";
import { type Log, logUnexpected } from "../../log.ts";
import { errorPage, wantsPage } from "../pages/error-page.ts";
import { sendPage } from "../pages/page.ts";

export function replyWithError(response: Response, status: number, message: string, extensions: object): void {
  const { req: request } = response;
  response.vary("Accept").status(status);
  if (!wantsPage(request)) return void response.json({ errors: [{ message, extensions }] });
  sendPage(response, errorPage(request, status, message, status !== 404 || isFeed(request)));
}

/** Of what is not there below it, a sentence says what is. */
const isFeed = ({ originalUrl }: Request) => /^\/+feeds\//iu.test(originalUrl);

export function replyNotFound(_request: Request, response: Response): void {
  replyWithError(
    response,
    404,
    "There is nothing here. The API is at /graphql, its console at /graphiql/, files for other tools at /feeds/.",
    {
      code: "NOT_FOUND",
    },
  );
}

export function replyLimitExceeded(response: Response, limit: keyof Limits, limits: Limits): void {
  const { message, extensions } = limitExceeded(limit, limits);
  replyWithError(response, 400, message, { code: extensions.code, limit, maximum: limits[limit] });
}

/** What body-parser and the router throw; anything else is unexpected. */
const SENTENCES: Readonly<Record<string, string>> = {
  "entity.parse.failed": "The request body is not valid JSON.",
  "charset.unsupported": "The request body must be JSON in UTF-8.",
  "encoding.unsupported": "The request body has a content encoding that this server does not read.",
  "entity.not.utf8": "The request body is not valid UTF-8.",
};

export function errorReplies(limits: Limits, log: Log): ErrorRequestHandler {
  // Express tells an error handler by its four parameters.
  return (error: unknown, _request, response, _next) => {
    if (response.headersSent) {
      // Half a reply cannot be taken back; Express would hang up as well, but after writing to the console.
      logUnexpected(log, error);
      response.destroy();
      return;
    }
    const { status, type } = error as { readonly status?: unknown; readonly type?: unknown };
    if (type === "entity.too.large") return replyLimitExceeded(response, "bodyBytes", limits);
    if (typeof status === "number" && status >= 400 && status < 500) {
      const sentence = SENTENCES[String(type)] ?? "The request could not be read.";
      return replyWithError(response, status, sentence, { code: "BAD_REQUEST" });
    }
    const { message, extensions } = internalError(logUnexpected(log, error));
    return replyWithError(response, 500, message, extensions);
  };
}
