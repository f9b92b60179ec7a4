/**
 * The command line in, the benchmark run out: sets the checkout up, puts the benchmark beside the compiled program, and starts it.
 * What is measured is the program as users run it; plain JavaScript, because Node.js 20 reads no TypeScript.
 */
import { join } from "node:path";
import { setUp } from "../scripts/set-up.mjs";

const ROOT = join(import.meta.dirname, "..");

if (await setUp()) {
  await bundle();
  const { main } = await import("../dist/bench/main.js");
  process.exitCode = await main(process.argv.slice(2));
} else process.exitCode = 3;

async function bundle() {
  const { build } = await import("vite");
  await build({
    ...{ root: ROOT, configFile: false, logLevel: "error", publicDir: false },
    build: {
      ...{ ssr: true, outDir: "dist/bench", target: "node20", minify: false, sourcemap: true },
      rollupOptions: {
        input: { main: "bench/main.ts", "feeds-server": "bench/feeds/server.ts" },
        // What both share lies beside them: the program is one folder up from there, too.
        output: { chunkFileNames: "[name].js" },
      },
    },
    plugins: [{ name: "compiled-program", enforce: "pre", resolveId: compiledProgram }],
  });
}

/** `../../src/store/store.ts` is `../store/store.js`, as seen from dist/bench/main.js. */
function compiledProgram(source) {
  const [, path] = /^(?:\.\.\/)+src\/(.+)\.ts$/.exec(source) ?? [];
  return path === undefined ? null : { id: `../${path}.js`, external: true };
}
