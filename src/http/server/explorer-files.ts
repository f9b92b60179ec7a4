/** The built explorer as an Express router to be mounted at `/`; what it does not have goes on to others. */
import express, { type Router } from "express";
import { pageFiles } from "./page-files.ts";

export function explorerFiles(): Router {
  const router = express.Router();
  router.use(pageFiles("explorer"));
  // The explorer has not been built: npm run build does it.
  router.get("/", (_request, response) => response.redirect(302, "graphiql/"));
  return router;
}
