/** Limits in, the Express handlers out that stand between the network and Apollo: what reaches it is bounded, UTF-8 and JSON. */
import { isUtf8 } from "node:buffer";
import express, { type RequestHandler } from "express";
import type { Limits } from "../../graphql/operation/limits.ts";
import { replyLimitExceeded, replyWithError } from "./json-replies.ts";
import { splitAddress } from "./split-address.ts";

export function graphqlRequest(limits: Limits): readonly RequestHandler[] {
  return [
    boundQueryString(limits),
    sendBrowsersToGraphiql,
    omitEmptyParameters,
    readContentType,
    readBody(limits),
    omitEmptyFields,
  ];
}

function boundQueryString(limits: Limits): RequestHandler {
  return (request, response, next) => {
    // Without its question mark.
    const length = splitAddress(request.url)[1].length - 1;
    if (length > limits.queryStringCharacters) return replyLimitExceeded(response, "queryStringCharacters", limits);
    next();
  };
}

/** Somebody typed the API's address into a browser. The address is relative, so that it holds behind a proxy's path. */
const sendBrowsersToGraphiql: RequestHandler = (request, response, next) => {
  const [path, search] = splitAddress(request.url);
  const isQuestion = request.method !== "GET" || search !== "";
  if (isQuestion || request.accepts(["application/json", "text/html"]) !== "text/html") return next();
  response.redirect(302, path.endsWith("/") ? "../graphiql/" : "graphiql/");
};

/** Those that a request may leave out, and what else than leaving them out means the same: templates leave empty what they have no value for. */
const OMITTED: readonly { readonly name: string; readonly parameters: readonly string[] }[] = [
  { name: "operationName", parameters: [""] },
  { name: "variables", parameters: ["", "null"] },
  { name: "extensions", parameters: ["", "null"] },
];

const omitEmptyParameters: RequestHandler = (request, _response, next) => {
  const [path, search] = splitAddress(request.url);
  const all = [...new URLSearchParams(search)];
  const given = all.filter(
    ([key, value]) => !OMITTED.some((one) => one.name === key && one.parameters.includes(value)),
  );
  // What is whole stays as it was written.
  if (given.length < all.length) request.url = `${path}?${new URLSearchParams(given)}`;
  next();
};

/** null means omitted to Apollo, too. */
const omitEmptyFields: RequestHandler = ({ body }, _response, next) => {
  if (typeof body === "object" && body !== null)
    for (const { name } of OMITTED) if (body[name] === "") delete body[name];
  next();
};

const readContentType: RequestHandler = (request, response, next) => {
  // Of what has no content the type says nothing, though some clients send one with everything.
  if (request.method === "GET") delete request.headers["content-type"];
  if (request.method === "POST" && request.is("application/json") === false) {
    const message = "A POST request must have the content type application/json.";
    return replyWithError(response, 415, message, { code: "BAD_REQUEST" });
  }
  const type = request.headers["content-type"];
  // Not its registered name, but the one of many programs and of the Encoding Standard.
  if (type) request.headers["content-type"] = type.replace(/(;\s*charset\s*=\s*"?)utf8\b/i, "$1utf-8");
  next();
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
