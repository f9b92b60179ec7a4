/** The built GraphiQL page and the questions it opens with, as an Express router to be mounted at `/graphiql`. */
import express, { type Router } from "express";
import { contentPolicy } from "./content-policy.ts";
import { replyWithError } from "./json-replies.ts";
import { pageFiles } from "./page-files.ts";
import type { Question } from "./server-options.ts";

/** The editor writes its styles into the page; GraphiQL's style sheet has its fonts inside. */
const POLICY = contentPolicy({ styles: ["'unsafe-inline'"], fonts: ["data:"] });

export function graphiqlFiles(questions: readonly Question[]): Router {
  const router = express.Router();
  router.use((request, response, next) => {
    // Without the slash the page's relative addresses would miss; express hides its absence in `url`.
    if (request.originalUrl.split("?")[0]?.endsWith("/graphiql")) return response.redirect(302, "graphiql/");
    next();
  });
  router.get("/questions.json", (_request, response) => {
    response.set("Cache-Control", "no-cache").json(questions);
  });
  router.use(pageFiles("graphiql", POLICY));
  router.get("/", (_request, response) => {
    replyWithError(response, 404, "GraphiQL's page has not been built: npm run build does it.", { code: "NOT_FOUND" });
  });
  return router;
}
