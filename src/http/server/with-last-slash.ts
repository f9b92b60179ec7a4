/** A page's address without its last slash in, the same with it out, and all that was asked: without it the page's relative addresses would miss. */
import { posix } from "node:path";
import type { RequestHandler } from "express";
import { splitAddress } from "./split-address.ts";

/** For a router's "/": express hides there whether the slash was sent. The new address is relative, so that it holds behind a proxy's path. */
export const withLastSlash: RequestHandler = (request, response, next) => {
  const [path, search] = splitAddress(request.originalUrl);
  if (path.endsWith("/")) return next();
  response.redirect(302, `${posix.basename(path)}/${search}`);
};
