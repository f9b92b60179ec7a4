/** The built explorer as an Express router to be mounted at `/`; what it does not have goes on to others. */
import express, { type Router } from "express";
import { projectFile } from "../../project-files.ts";

export function explorerFiles(): Router {
  const router = express.Router();
  router.use(
    express.static(projectFile("dist/web/explorer"), {
      redirect: false,
      setHeaders(response, path) {
        // Vite puts a hash of the content into the names of everything but the page itself.
        const isHashed = /[\\/]assets[\\/]/.test(path);
        response.setHeader("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    }),
  );
  // The explorer has not been built: npm run build does it.
  router.get("/", (_request, response) => response.redirect(302, "graphiql/"));
  return router;
}
