/** The example in Python of the feeds' page is run as it stands there, against a server of the test. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { serveGraph } from "../http/serve-graph.ts";
import { seedGraph } from "../support/checked-graph.ts";
import { storeWith } from "../support/neo4j.ts";
import { exampleIn } from "./example-in.ts";

const python = inject("readersPython");

test.skipIf("missing" in python)("the Python example", async () => {
  const api = await serveGraph(await storeWith(seedGraph()));
  try {
    const example = exampleIn("python", api.url);
    const { stdout } = await promisify(execFile)("missing" in python ? "" : python.path, ["-c", example], {
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    });
    expect(stdout.split("\n").map((line) => line.trim())).toEqual([
      "①塙保己一プラン and ②本庄版ネウボラプラン share 3 policy items",
      "{0: 10, 1: 16, 2: 11, 3: 1}",
      "4-4 交通サービスの充実",
      "",
    ]);
  } finally {
    await api.stop();
  }
});
