/** The pages that the build leaves in `dist/web`, as Express routers: the explorer and GraphiQL; compressed, and kept by browsers as long as they are the same. */
import compression from "compression";
import express, { type RequestHandler, type Router } from "express";
import { projectFile } from "../../project-files.ts";
import { contentPolicy } from "./content-policy.ts";
import { replyWithError } from "./json-replies.ts";
import type { Question } from "./server-options.ts";
import { withLastSlash } from "./with-last-slash.ts";

/** To be mounted at `/`; what it does not have goes on to others. */
export function explorerFiles(): Router {
  const router = express.Router();
  router.use(pageFiles("explorer"));
  // The explorer has not been built: npm run build does it.
  router.get("/", (_request, response) => response.redirect(302, "graphiql/"));
  return router;
}

/** The editor writes its styles into the page; GraphiQL's style sheet has its fonts inside. */
const POLICY = contentPolicy({ styles: ["'unsafe-inline'"], fonts: ["data:"] });

/** To be mounted at `/graphiql`: the console, and the questions it opens with. */
export function graphiqlFiles(questions: readonly Question[]): Router {
  const router = express.Router();
  router.get("/", withLastSlash);
  router.get("/questions.json", (_request, response) => {
    response.set("Cache-Control", "no-cache").json(questions);
  });
  router.use(pageFiles("graphiql", POLICY));
  router.get("/", (_request, response) => {
    replyWithError(response, 404, "GraphiQL's page has not been built: npm run build does it.", { code: "NOT_FOUND" });
  });
  return router;
}

/** `policy`: the Content-Security-Policy of the page itself, where it needs another than everything has. */
function pageFiles(name: "explorer" | "graphiql", policy?: string): RequestHandler[] {
  const files = express.static(projectFile(`dist/web/${name}`), {
    redirect: false,
    // Ranges would be of the file, and then be compressed.
    acceptRanges: false,
    setHeaders(response, path) {
      // Vite puts a hash of the content into the names of everything but the page itself.
      const isHashed = /[\\/]assets[\\/]/.test(path);
      response.setHeader("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      if (policy && path.endsWith(".html")) response.setHeader("Content-Security-Policy", policy);
    },
  });
  return [compression(), files];
}
