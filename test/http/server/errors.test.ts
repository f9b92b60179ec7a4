/** What clients hear when something goes wrong inside, and what the log hears. */
import { GraphQLError } from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { refusalErrors, testSchema } from "../../graphql/schema/ask.ts";
import { databaseError, expectNoInternals, startTinyServer, type TinyServer } from "./tiny-server.ts";

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer({ limits: { queryMilliseconds: 8_000 } });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.logged.length = 0;
  server.ready = async () => {};
});

async function failWith(error: unknown) {
  server.fail = () => {
    throw error;
  };
  return server.post({ query: '{ hello fails(how: "") }' });
}

describe("an unexpected error", () => {
  const UNEXPECTED: readonly [string, unknown][] = [
    ["a plain error", new Error("SELECT secret FROM /home/somebody/x")],
    ["a string", "bolt://secret"],
    ["nothing", undefined],
    ["a driver's error about the statement", databaseError("Neo.ClientError.Statement.SyntaxError")],
    ["a driver's error about credentials", databaseError("Neo.ClientError.Security.Unauthorized")],
    ["a GraphQLError without a code", new GraphQLError("Cannot serialize bolt://secret")],
    ["a GraphQLError around a plain one", new GraphQLError("bolt://secret", { originalError: new Error("inside") })],
    [
      "a plain error that carries a code",
      Object.assign(new Error("bolt://secret"), { extensions: { code: "BAD_USER_INPUT" } }),
    ],
    ["causes in a circle", circle()],
  ];

  test.each(UNEXPECTED)("is masked and logged under the id that the client hears: %s", async (_name, error) => {
    const { status, json } = await failWith(error);
    expect(status).toBe(200);
    expect(json.data).toEqual({ hello: "world", fails: null });
    const [{ message, path, extensions }] = json.errors;
    expect(extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", id: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(message).toBe(`Internal error; the server's log has it under id ${extensions.id}.`);
    expect(path).toEqual(["fails"]);
    expect(server.logged).toHaveLength(1);
    expect(server.logged[0]).toMatchObject({ level: "error", id: extensions.id, error: expect.any(Error) });
  });

  test("keeps its stack and its cause in the log", async () => {
    const cause = new Error("inside");
    await failWith(new Error("outside", { cause }));
    const logged = server.logged[0]?.error as GraphQLError;
    expect(logged.originalError?.message).toBe("outside");
    expect(logged.originalError?.stack).toContain("errors.test.ts");
    expect(logged.originalError?.cause).toBe(cause);
  });
});

test("what fails outside of any field is masked and logged", async () => {
  const broken = await startTinyServer({
    run: () => {
      throw new Error("bolt://secret");
    },
  });
  const { status, json } = await broken.post({ query: "{ hello }" });
  expect(status).toBe(500);
  expect(json.errors[0].extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", id: broken.logged.at(-1)?.id });
  await broken.stop();
});

test("an error that a resolver means for the client reaches it", async () => {
  const { status, json } = await failWith(new GraphQLError("No such plan.", { extensions: { code: "NOT_FOUND" } }));
  expect(status).toBe(200);
  expect(json.errors[0]).toMatchObject({
    message: "No such plan.",
    extensions: { code: "NOT_FOUND" },
    path: ["fails"],
  });
  expect(server.logged).toEqual([]);
});

test("mistakes in a document come with suggestions: the schema is public", async () => {
  const { status, json } = await server.post({ query: "{ helo }" });
  expect(status).toBe(400);
  expect(json.errors[0].message).toBe('Cannot query field "helo" on type "Query". Did you mean "hello" or "self"?');
});

test("of mistakes on the graph's schema a client hears what execute says, in the same words", async () => {
  const graph = await startTinyServer({ schema: await testSchema() });
  const said: string[] = [];
  for (const [query, variables] of [
    [`{ policyItems(where: {name: "x", plans: {number: {eq: 1}}}, orderBy: {name: asc}) { titel } }`],
    [`{ search(phrase: "x") { label } plan(id: "x") { name } plans { items } }`],
    ["{ plans（limit: 1) { id } }"],
    ["query ($w: PlanWhere) { plans(where: $w) { id } }", { w: { name: { equals: "x" }, items: { code: "1-1" } } }],
  ] as const) {
    const { status, json } = await graph.post({ query, variables });
    const errors = await refusalErrors(query, variables);
    expect(status).toBe(400);
    expect(json.errors).toEqual(errors.map((error) => error.toJSON()));
    said.push(...errors.map(({ message }) => message));
  }
  expect(said.filter((message) => message.includes("Write "))).toHaveLength(9);
  expect(graph.logged).toEqual([]);
  await graph.stop();
});

test("a document with more mistakes than are looked for is refused like any other", async () => {
  const { status, json } = await server.post({ query: `{ ${"x ".repeat(200)} }` });
  expect([status, json.errors.length]).toEqual([400, 101]);
  expect(json.errors[0].message).toBe(
    'Cannot query field "x" on type "Query". Query has hello, self, count, list, fails, waits, never and deadline.',
  );
});

test("wrong variables are a 400 that says which", async () => {
  const query = "query ($in: [Int!]) { count(in: $in) }";
  const { status, json } = await server.post({ query, variables: { in: [1, "two"] } });
  expect(status).toBe(400);
  expect(json.errors[0].message).toMatch(/^Variable "\$in" got invalid value "two" at "in\[1\]"; Int cannot represent/);
  expect(json.errors[0].extensions.code).toBe("BAD_USER_INPUT");
  expect(server.logged).toEqual([]);
});

test("what is refused is a 400 with its words, after coercion", async () => {
  const seen: unknown[] = [];
  const strict = await startTinyServer({
    run: async ({ operation, variables }) => {
      seen.push(operation.name?.value, variables);
      const extensions = { code: "BAD_USER_INPUT" };
      const said = ["An empty filter means nothing.", "Nor does this."];
      return { errors: said.map((message) => new GraphQLError(message, { extensions })) };
    },
  });
  const query = "query Q($in: [Int!] = [7], $where: Where) { count(in: $in, where: $where) }";
  const { status, json } = await strict.post({ query, variables: { where: {} } });
  expect(status).toBe(400);
  expect(json.errors).toEqual([
    { message: "An empty filter means nothing.", extensions: { code: "BAD_USER_INPUT" } },
    { message: "Nor does this.", extensions: { code: "BAD_USER_INPUT" } },
  ]);
  expect(seen).toEqual(["Q", { in: [7], where: {} }]);
  await strict.stop();
});

describe("without its database", () => {
  const GONE: readonly [string, unknown][] = [
    ["no connection", databaseError("ServiceUnavailable")],
    ["a lost session", databaseError("SessionExpired")],
    ["a database that starts", databaseError("Neo.TransientError.General.DatabaseUnavailable")],
    [
      "a connection that nobody gives back",
      databaseError("N/A", "Connection acquisition timed out in 2000 ms. Pool status: …"),
    ],
    ["a closed driver", databaseError("N/A", "Pool is closed, it is no more able to serve requests.")],
    ["an error inside another", new Error("wrapped", { cause: databaseError("ServiceUnavailable") })],
    ["an error inside GraphQL's", new GraphQLError("wrapped", { originalError: databaseError("SessionExpired") })],
    [
      "a transaction that is ended long before its deadline",
      databaseError("Neo.TransientError.Transaction.Terminated"),
    ],
  ];

  test.each(GONE)("answers 503 and when to come back: %s", async (_name, error) => {
    const { status, headers, json } = await failWith(error);
    expect(status).toBe(503);
    expect(headers.get("retry-after")).toBe("5");
    expect(json.errors[0]).toMatchObject({
      message: "The database does not answer at the moment. Try again shortly.",
      path: ["fails"],
      extensions: { code: "DATABASE_UNAVAILABLE" },
    });
    expect(server.logged).toMatchObject([{ level: "warn" }]);
  });

  test("answers 503 when the database says nothing at all, before the query's own time is up, and recovers by itself", async () => {
    server.ready = () => new Promise(() => {});
    const { status, json } = await server.post({ query: "{ never }" });
    expect(status).toBe(503);
    expect(json.errors[0].extensions.code).toBe("DATABASE_UNAVAILABLE");
    expect((await server.post({ query: "{ hello }" })).status).toBe(200);
  });

  test("lets a slow query run on when the database is there", async () => {
    const { status, json } = await server.post({ query: "{ waits(milliseconds: 3000) }" });
    expect(status).toBe(200);
    expect(json.data.waits).toBe("waited");
  });
});

describe("/ready", () => {
  test("is 200 while the database answers", async () => {
    const { status, json } = await server.send("/ready");
    expect([status, json]).toEqual([200, { status: "ready" }]);
  });

  test.each([
    ["does not answer", databaseError("ServiceUnavailable"), "The database does not answer."],
    [
      "says no",
      databaseError("Neo.ClientError.Security.Unauthorized"),
      "The database is not ready; the server's log says why.",
    ],
    ["is not migrated", Object.assign(new Error("Run migrate."), { expose: true }), "Run migrate."],
  ])("is 503 when the database %s", async (_name, error, reason) => {
    server.ready = async () => {
      throw error;
    };
    const { status, headers, json } = await server.send("/ready");
    expect([status, json]).toEqual([503, { status: "not ready", reason }]);
    expect(headers.get("retry-after")).toBe("5");
    expect((await server.send("/health")).status).toBe(200);
    // Only the change is logged, however often somebody asks.
    await server.send("/ready");
    expect(server.logged).toMatchObject([{ level: "warn", error }]);
    server.ready = async () => {};
    expect((await server.send("/ready")).status).toBe(200);
    expect(server.logged).toHaveLength(2);
  });

  test("is 503 when the database says nothing, with one probe for all who ask", async () => {
    let probes = 0;
    server.ready = () => {
      probes += 1;
      return new Promise(() => {});
    };
    const replies = await Promise.all(Array.from({ length: 20 }, () => server.send("/ready")));
    for (const { status, json } of replies) {
      expect([status, json.reason]).toEqual([503, "The database does not answer."]);
    }
    expect(probes).toBe(1);
  });
});

describe("a query that the database gives up on", () => {
  test.each([
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
  ])("is told the time it had: %s", async (code) => {
    const { status, json } = await failWith(databaseError(code));
    expect(status).toBe(200);
    expect(json.errors[0]).toMatchObject({
      message: "Limit exceeded: the query took longer than 8 seconds. Ask for less at a time.",
      path: ["fails"],
      extensions: { code: "QUERY_TIMEOUT", maximum: 8_000 },
    });
  });

  test("is told the time it had when it is ended at its deadline", async () => {
    const hasty = await startTinyServer({ limits: { queryMilliseconds: 900 } });
    hasty.fail = () => {
      throw databaseError("Neo.TransientError.Transaction.Terminated");
    };
    const { json } = await hasty.post({ query: '{ fails(how: "") }' });
    expect(json.errors[0].extensions.code).toBe("QUERY_TIMEOUT");
    await hasty.stop();
  });

  test.each([
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    "Neo.TransientError.General.TransactionOutOfMemoryError",
  ])("is told to ask for less: %s", async (code) => {
    const { status, json } = await failWith(databaseError(code));
    expect(status).toBe(200);
    expect(json.errors[0].extensions.code).toBe("QUERY_TOO_LARGE");
  });
});

test("the search for internals finds them", () => {
  for (const text of [
    "Error: x\n    at run (/srv/app/x.ts:1:2)",
    "at async run:12:3",
    '"stacktrace":[]',
    "bolt://localhost",
    "neo4j+s://x",
    "Neo.ClientError",
    "in node_modules",
    '"/home/somebody"',
    process.cwd(),
  ]) {
    expect(() => expectNoInternals(text)).toThrow();
  }
});

function circle(): Error {
  const error = new Error("bolt://secret");
  error.cause = error;
  return error;
}
