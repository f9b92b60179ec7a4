/** The built GraphiQL page and the questions it opens with, as an Express router to be mounted at `/graphiql`. */
import express, { type Router } from "express";
import { projectFile } from "../../project-files.ts";
import { replyWithError } from "./json-replies.ts";
import type { Question } from "./server-options.ts";

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
  router.use(
    express.static(projectFile("dist/web/graphiql"), {
      redirect: false,
      setHeaders(response, path) {
        // Vite puts a hash of the content into the names of everything but the page itself.
        const isHashed = /[\\/]assets[\\/]/.test(path);
        response.setHeader("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    }),
  );
  router.get("/", (_request, response) => {
    replyWithError(response, 404, "GraphiQL's page has not been built: npm run build does it.", { code: "NOT_FOUND" });
  });
  return router;
}
