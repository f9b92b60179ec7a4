/**
 * Three kinds of tests: those that need nothing, side by side; those that read our exports with programs of others, some of them in Python;
 * and those on a real Neo4j, one file after another on one server.
 */
import { defineConfig } from "vitest/config";

/** Vitest would take graphql's ES modules, its users' copies are CommonJS: two realms that do not know each other's types. */
const resolve = { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "plain",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.neo4j.test.ts", "test/**/*.readers.test.ts"],
          // A busy machine is no failure.
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "readers",
          include: ["test/**/*.readers.test.ts"],
          globalSetup: ["test/support/readers.ts", "test/support/gephi.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: "neo4j",
          include: ["test/**/*.neo4j.test.ts"],
          globalSetup: ["test/support/neo4j-server.ts", "test/support/readers.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          // A busy machine is no failure.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
