/** Limits in, the Express handlers out that stand between the network and Apollo: what reaches it is bounded, UTF-8 and JSON. */
import { isUtf8 } from "node:buffer";
import express, { type RequestHandler } from "express";
import type { Limits } from "../../graphql/operation/limits.ts";
import { replyLimitExceeded, replyWithError } from "./json-replies.ts";

export function graphqlRequest(limits: Limits): readonly RequestHandler[] {
  return [boundQueryString(limits), sendBrowsersToGraphiql, requireJson, readBody(limits)];
}

function boundQueryString(limits: Limits): RequestHandler {
  return (request, response, next) => {
    const start = request.url.indexOf("?");
    const length = start < 0 ? 0 : request.url.length - start - 1;
    if (length > limits.queryStringCharacters) return replyLimitExceeded(response, "queryStringCharacters", limits);
    next();
  };
}

/** Somebody typed the API's address into a browser. The address is relative, so that it holds behind a proxy's path. */
const sendBrowsersToGraphiql: RequestHandler = (request, response, next) => {
  const isQuestion = request.method !== "GET" || request.url.includes("?");
  if (isQuestion || request.accepts(["application/json", "text/html"]) !== "text/html") return next();
  response.redirect(302, "graphiql/");
};

const requireJson: RequestHandler = (request, response, next) => {
  if (request.method !== "POST" || request.is("application/json") !== false) return next();
  replyWithError(response, 415, "A POST request must have the content type application/json.", { code: "BAD_REQUEST" });
};

function readBody(limits: Limits): RequestHandler {
  return express.json({
    limit: limits.bodyBytes,
    // The parser itself would take any charset that begins with "utf-", and put U+FFFD in place of what is not UTF-8.
    verify(_request, _response, body, charset) {
      if (charset !== "utf-8") throw refusal(415, "charset.unsupported");
      if (!isUtf8(body)) throw refusal(400, "entity.not.utf8");
    },
  });
}

function refusal(status: number, type: string): Error {
  return Object.assign(new Error(type), { status, type });
}
