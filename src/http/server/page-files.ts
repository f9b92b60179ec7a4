/** The name of a built page in, its files as Express handlers out: compressed, and kept by browsers as long as they are the same. */
import compression from "compression";
import express, { type RequestHandler } from "express";
import { projectFile } from "../../project-files.ts";

/** `policy`: the Content-Security-Policy of the page itself, where it needs another than everything has. */
export function pageFiles(name: "explorer" | "graphiql", policy?: string): RequestHandler[] {
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
