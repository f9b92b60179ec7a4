/** The explorer in, files that need nothing from the internet out: `dist/web/explorer`. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path("."),
  base: "./",
  publicDir: false,
  build: { outDir: path("../../dist/web/explorer"), emptyOutDir: true, target: "es2022", reportCompressedSize: false },
});
