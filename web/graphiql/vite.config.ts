/** The GraphiQL page in, files that need nothing from the internet out: `dist/web/graphiql`. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path("."),
  base: "./",
  publicDir: false,
  build: {
    outDir: path("../../dist/web/graphiql"),
    emptyOutDir: true,
    target: "es2022",
    // The editor is one large chunk, as it has to be.
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
    // Dozens of dependencies mark files as "use client", which says nothing to a bundle that is all client.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  worker: { format: "es" },
});
