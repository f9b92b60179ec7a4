/** Addresses, headers and the ways of asking: what passes the HTTP layer and what it refuses in a sentence. */
import { existsSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFile } from "../../../src/project-files.ts";
import { expectNoInternals, SDL, startTinyServer, type TinyServer } from "./tiny-server.ts";

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer();
});
afterAll(() => server.stop());

describe("addresses", () => {
  test("/graphiql leads to the console, relatively, as a proxy may put a path in front", async () => {
    const { status, headers } = await server.send("/graphiql");
    expect([status, headers.get("location")]).toEqual([302, "graphiql/"]);
  });

  test("/graphiql takes along what is asked", async () => {
    const { status, headers } = await server.send("/graphiql?query=%7Bhello%7D&name=a%26b");
    expect([status, headers.get("location")]).toEqual([302, "graphiql/?query=%7Bhello%7D&name=a%26b"]);
  });

  test("/ is the explorer, or leads to the console where it is not built", async () => {
    const isBuilt = existsSync(projectFile("dist/web/explorer/index.html"));
    const { status, headers, text } = await server.send("/");
    if (isBuilt)
      expect([status, headers.get("cache-control"), text]).toEqual([
        200,
        "no-cache",
        expect.stringContaining('<div id="explorer">'),
      ]);
    else expect([status, headers.get("location")]).toEqual([302, "graphiql/"]);
  });

  test("/graphql leads a browser to the console when nothing is asked", async () => {
    const accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    const { status, headers } = await server.send("/graphql", { headers: { accept } });
    expect([status, headers.get("location")]).toEqual([302, "graphiql/"]);
    expect((await server.send("/graphql?query={hello}", { headers: { accept } })).json).toEqual({
      data: { hello: "world" },
    });
    expect((await server.send("/graphql")).status).toBe(400);
  });

  test("/schema.graphql is the SDL", async () => {
    const { headers, text } = await server.send("/schema.graphql");
    expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(text).toBe(SDL);
  });

  test("/health is 200", async () => {
    const { status, json } = await server.send("/health");
    expect([status, json]).toEqual([200, { status: "alive" }]);
  });

  test("/graphiql/questions.json has the questions", async () => {
    expect((await server.send("/graphiql/questions.json")).json).toEqual([
      { name: "greeting", title: "挨拶", query: "query Greeting {\n  hello\n}\n" },
    ]);
  });

  test.each([
    "/nope",
    "/graphql/nope",
    "/graphiql/nope.js",
    "/graphiql/..%2f..%2fpackage.json",
    "/graphiql/%2e%2e/%2e%2e/package.json",
    "/%E0%A4%A",
    "/graphiql/%E0%A4%A",
  ])("%s is not there", async (path) => {
    const { status, json } = await server.send(path);
    expect([400, 404]).toContain(status);
    expect(json.errors[0].message).toMatch(/^[A-Z].*\.$/);
  });
});

describe("headers", () => {
  test("anybody's page may ask, without credentials", async () => {
    const { headers } = await server.post({ query: "{ hello }" }, { origin: "https://example.org" });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toBe("Retry-After,ETag,Content-Disposition");
    expect(headers.has("access-control-allow-credentials")).toBe(false);
  });

  test("a preflight is answered", async () => {
    const { status, headers } = await server.send("/graphql", {
      method: "OPTIONS",
      headers: {
        origin: "https://example.org",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-methods")).toBe("GET,HEAD,POST,OPTIONS");
    expect(headers.get("access-control-allow-headers")).toBe("content-type");
  });

  test("nothing tells what the server is made of", async () => {
    const { headers } = await server.send("/graphiql/questions.json");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.has("x-powered-by")).toBe(false);
    expect(headers.has("strict-transport-security")).toBe(false);
  });

  test("a reply that has not changed is not sent again", async () => {
    const first = await server.send("/graphql?query={hello}");
    expect(first.headers.get("cache-control")).toBe("no-cache");
    // Node's fetch would add `no-cache`.
    const headers = { "if-none-match": first.headers.get("etag") ?? "", "cache-control": "max-age=0" };
    expect((await server.send("/graphql?query={hello}", { headers })).status).toBe(304);
  });
});

/** The reply to these very bytes. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("data", (data) => {
      text += data;
    });
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
  });
}

describe("ways of asking", () => {
  test("GET as spreadsheets do it, with variables", async () => {
    const variables = encodeURIComponent('{"in":[1,2]}');
    const query = encodeURIComponent("query ($in: [Int!]) { count(in: $in) }");
    const { json } = await server.send(`/graphql?query=${query}&variables=${variables}`);
    expect(json).toEqual({ data: { count: 2 } });
  });

  test.each(["operationName=", "variables=", "extensions=", "variables=null", "operationName=&variables=&extensions="])(
    "GET with %s: omitted",
    async (empty) => {
      expect((await server.send(`/graphql?query={hello}&${empty}`)).json).toEqual({ data: { hello: "world" } });
      expect((await server.send(`/graphql?${empty}&query={hello}`)).json).toEqual({ data: { hello: "world" } });
    },
  );

  test.each([
    ["variables=[]", /variables/],
    ["variables={", /variables/],
    ["extensions=1", /extensions/],
    ["operationName=null", /"null"/],
    ["query={hello}", /'query'.* once/],
    ["operationName=A&operationName=B", /'operationName'.* once/],
  ])("GET with %s: refused", async (parameter, message) => {
    const { status, json } = await server.send(`/graphql?query={hello}&${parameter}`);
    expect([status, json.errors[0].message]).toEqual([400, expect.stringMatching(message)]);
  });

  test.each([{ operationName: "" }, { variables: "" }, { extensions: "" }, { operationName: null, variables: null }])(
    "POST with %j: omitted",
    async (empty) => {
      expect((await server.post({ query: "{ hello }", ...empty })).json).toEqual({ data: { hello: "world" } });
    },
  );

  test.each(["application/json", "text/csv", "application/x-www-form-urlencoded", "nonsense"])(
    "GET with a content type, %s, of no content",
    async (type) => {
      const { json } = await server.send("/graphql?query={hello}", { headers: { "content-type": type } });
      expect(json).toEqual({ data: { hello: "world" } });
    },
  );

  test("compressed, with the bound on what comes out", async () => {
    const compressed = (query: string) =>
      server.post(new Uint8Array(gzipSync(JSON.stringify({ query }))), { "content-encoding": "gzip" });
    expect((await compressed("{ hello }")).json).toEqual({ data: { hello: "world" } });
    const { status, json } = await compressed(`{ hello } # ${"x".repeat(10_000_000)}`);
    expect([status, json.errors[0].extensions.limit]).toEqual([400, "bodyBytes"]);
  });

  test.each(["utf-8", "UTF-8", '"utf-8"', "utf8", "UTF8", '"utf8"'])("charset %s", async (charset) => {
    const { status } = await server.post(
      { query: "{ hello }" },
      { "content-type": `application/json; charset=${charset}` },
    );
    expect(status).toBe(200);
  });

  test.each(["utf-7", "utf-16le", "utf-32", "shift_jis", "iso-8859-1"])("not charset %s", async (charset) => {
    const { status, json } = await server.post(
      { query: "{ hello }" },
      { "content-type": `application/json; charset=${charset}` },
    );
    expect([status, json.errors[0].message]).toEqual([415, "The request body must be JSON in UTF-8."]);
  });

  test.each<[string, NonNullable<RequestInit["body"]>, Record<string, string>, number, string]>([
    [
      "bytes that are not UTF-8",
      new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]),
      {},
      400,
      "The request body is not valid UTF-8.",
    ],
    ["half a JSON", '{"query":', {}, 400, "The request body is not valid JSON."],
    ["a JSON string", '"{ hello }"', {}, 400, "The request body is not valid JSON."],
    [
      "another type",
      "{ hello }",
      { "content-type": "application/graphql" },
      415,
      "A POST request must have the content type application/json.",
    ],
    [
      "a form",
      "query={hello}",
      { "content-type": "application/x-www-form-urlencoded" },
      415,
      "A POST request must have the content type application/json.",
    ],
    [
      "an unknown encoding",
      "{}",
      { "content-encoding": "zstd" },
      415,
      "The request body has a content encoding that this server does not read.",
    ],
  ])("not %s", async (_name, body, headers, expected, sentence) => {
    const { status, json } = await server.send("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
    expect([status, json.errors[0].message]).toEqual([expected, sentence]);
  });

  test("not in batches", async () => {
    const { status, json } = await server.post([{ query: "{ hello }" }, { query: "{ hello }" }]);
    expect([status, json.errors[0].message]).toEqual([400, "Operation batching disabled."]);
  });

  test("not by the hash of a query", async () => {
    const persistedQuery = { version: 1, sha256Hash: "0".repeat(64) };
    const { json } = await server.post({ extensions: { persistedQuery } });
    expect(json.errors[0].message).toBe("PersistedQueryNotSupported");
  });

  test.each(["PUT", "DELETE", "PATCH"])("not with %s", async (method) => {
    const { status, headers } = await server.send("/graphql", { method });
    expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
  });

  test("a request line that Node itself refuses is answered in the same way", async () => {
    const { status, json } = await server.send(`/graphql?query=${"x".repeat(40_000)}`);
    expect(status).toBe(400);
    expect(json.errors[0].message).toBe("Limit exceeded: at most 32,768 bytes of request line and headers.");
  });

  test("an address with signs that no address has says what to do", async () => {
    const reply = await sendRaw('GET /graphql?query={search(phrase:"交通")} HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(reply).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/);
    expect(reply).toContain("must be percent-encoded (UTF-8)");
  });

  test("what is not HTTP is answered and hung up on", async () => {
    const reply = await sendRaw("hello?\r\n\r\n");
    expect(reply).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/);
    expect(reply).toContain("The request is not valid HTTP.");
    expectNoInternals(reply);
  });
});

describe("starting and stopping", () => {
  test("a port in use is named, and the way to choose another", async () => {
    await expect(startTinyServer({ port: server.port })).rejects.toThrow(
      `Port ${server.port} is already in use. Set the environment variable PORT to another one.`,
    );
  });

  test("stopping lets a running query finish and takes no new ones", async () => {
    const stopping = await startTinyServer();
    const running = stopping.post({ query: "{ waits(milliseconds: 500) }" });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const stopped = stopping.stop();
    await expect(stopping.post({ query: "{ hello }" })).rejects.toThrow();
    expect((await running).json).toEqual({ data: { waits: "waited" } });
    await stopped;
    await stopping.stop();
  });

  test("stopping does not wait for a client that holds its connection", async () => {
    const stopping = await startTinyServer();
    const held = httpRequest({
      port: stopping.port,
      host: "127.0.0.1",
      path: "/graphql",
      method: "POST",
      headers: { "content-type": "application/json", "content-length": 100 },
    });
    held.on("error", () => {});
    held.write("{");
    await new Promise((resolve) => setTimeout(resolve, 100));
    // The client never lets go: that this ends at all is what is tested.
    await stopping.stop();
  });
});
