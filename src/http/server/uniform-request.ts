/** What clients write in several ways put into the one way that everything behind it reads: paths, accepted types, HEAD. What none could read is refused. */
import { isUtf8 } from "node:buffer";
import type { RequestHandler } from "express";
import { replyWithError } from "./json-replies.ts";
import { splitAddress } from "./split-address.ts";

/** What may be done at GraphQL's address and where drafts are tried, and at all others: HEAD wherever GET is. */
export const METHODS = { ask: ["GET", "HEAD", "POST", "OPTIONS"], read: ["GET", "HEAD", "OPTIONS"] } as const;

/** Express takes an address in any case for the same. */
export const isPreview = (path: string) => /^\/+preview(\/|$)/i.test(path);

const uniformMethod: RequestHandler = (request, response, next) => {
  const isApi = /^\/+graphql\/*$/.test(request.path);
  const allowed: readonly string[] = isApi || isPreview(request.path) ? METHODS.ask : METHODS.read;
  if (request.method === "OPTIONS") {
    response.status(204).set("Allow", allowed.join(", ")).set("Content-Length", "0").end();
    return;
  }
  if (!allowed.includes(request.method)) {
    const message = isApi
      ? "The API is asked with GET or POST."
      : "This address takes GET and HEAD only. The API, which takes POST as well, is at /graphql.";
    response.set("Allow", allowed.join(", "));
    return replyWithError(response, 405, message, { code: "METHOD_NOT_ALLOWED" });
  }
  // Node sends no body in reply to HEAD, whatever is written: nothing behind this needs to know of it, and the headers are those of GET.
  if (request.method === "HEAD") request.method = "GET";
  next();
};

const uniformAddress: RequestHandler = (request, response, next) => {
  const [path, search] = splitAddress(request.url);
  if (!isReadable(search)) {
    const message = "The parameters of this address are not UTF-8, percent-encoded.";
    return replyWithError(response, 400, message, { code: "BAD_REQUEST" });
  }
  // Who puts `/graphql` after an address that ends with a slash asks for `//graphql`.
  if (path.startsWith("/")) request.url = path.replace(/\/{2,}/g, "/") + search;
  next();
};

/**
 * Leaves nothing but types and their weights (`q`). No type is offered here in more than one form, so that a parameter (`charset=utf-8`,
 * `profile=…`) cannot choose; the libraries behind this take one that they do not know of for a refusal of the type.
 */
const uniformAccept: RequestHandler = (request, _response, next) => {
  const parameters = /;\s*([^\s;,="]*)(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?/g;
  const accept = request.headers.accept?.replace(parameters, (whole, name: string) =>
    name.toLowerCase() === "q" ? whole : "",
  );
  if (accept) request.headers.accept = accept;
  next();
};

/** To stand before everything that reads a request, and behind what sets headers of every reply. */
export const uniformRequest: readonly RequestHandler[] = [uniformMethod, uniformAddress, uniformAccept];

/** What is percent-encoded in Shift_JIS would become U+FFFD without a word, and a question for it would find nothing. */
function isReadable(search: string): boolean {
  const encoded = search.match(/(?:%[0-9a-f]{2})+/gi) ?? [];
  return encoded.every((bytes) => isUtf8(Buffer.from(bytes.replaceAll("%", ""), "hex")));
}
