/**
 * Five projects of tests; the end of a file's name says which is its own (CONTRIBUTING.md). One after another, each with the whole machine:
 * Neo4j Community has one database to a server, so that those who read the seed come before those who wipe it.
 */
import { defineConfig } from "vitest/config";

/** Vitest would take graphql's ES modules, its users' copies are CommonJS: two realms that do not know each other's types. */
const resolve = { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] };

const SERVER = "test/support/neo4j-server.ts";
const DRIVER = "test/support/close-driver.ts";
const PYTHON = "test/support/readers.ts";

/** A busy machine is no failure: these end what hangs, and measure nothing. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

/** `order`: projects come in this order, files of one side by side unless `alone`. */
interface Kind {
  readonly include: string;
  readonly exclude?: readonly string[];
  readonly order: number;
  readonly alone?: boolean;
  /** Each file imports for itself what it needs. */
  readonly isolate?: boolean;
  readonly globalSetup?: readonly string[];
  readonly setupFiles?: readonly string[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  plain: { include: "test/**/*.test.ts", exclude: ["test/**/*.{seed,neo4j,slow,readers}.test.ts"], order: 0 },
  seed: {
    include: "test/**/*.seed.test.ts",
    order: 1,
    globalSetup: ["test/support/seed-server.ts"],
    setupFiles: ["test/support/seed-untouched.ts", DRIVER],
  },
  neo4j: {
    include: "test/**/*.neo4j.test.ts",
    order: 2,
    alone: true,
    globalSetup: [SERVER],
    setupFiles: [DRIVER],
  },
  readers: {
    include: "test/**/*.readers.test.ts",
    order: 3,
    isolate: true,
    globalSetup: [PYTHON, "test/support/gephi.ts"],
  },
  slow: {
    include: "test/**/*.slow.test.ts",
    order: 4,
    isolate: true,
    alone: true,
    globalSetup: [SERVER, PYTHON],
    setupFiles: [DRIVER],
  },
};

export default defineConfig({
  test: {
    reporters: [
      "default",
      "./test/support/report-projects.ts",
      // What .ci/run counts.
      ...(process.env.TEST_REPORT
        ? [["json", { outputFile: process.env.TEST_REPORT }] as ["json", { outputFile: string }]]
        : []),
    ],
    projects: Object.entries(KINDS).map(([name, kind]) => ({
      resolve,
      test: {
        ...PATIENT,
        name,
        include: [kind.include],
        exclude: [...(kind.exclude ?? [])],
        globalSetup: [...(kind.globalSetup ?? [])],
        setupFiles: [...(kind.setupFiles ?? [])],
        // Where no file leaves anything to the next, what they import is imported once and the schema is built once: a third of their time.
        isolate: kind.isolate ?? false,
        fileParallelism: !kind.alone,
        ...(kind.alone ? {} : { maxWorkers: "100%" }),
        sequence: { groupOrder: kind.order },
      },
    })),
  },
});
