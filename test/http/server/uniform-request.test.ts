/** The many ways in which programs write one and the same request: methods, addresses, accepted types. */
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startFilesServer } from "../feeds/files-server.ts";
import { expectNoInternals, type TinyServer } from "./tiny-server.ts";

let server: TinyServer;
beforeAll(async () => {
  server = await startFilesServer();
});
afterAll(() => server.stop());

/** As it travels: `path` is sent as it stands. */
function send(method: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const options = { host: "127.0.0.1", port: server.port, method, path, headers, agent: false };
    httpRequest(options, async (response) => {
      let body = "";
      for await (const part of response) body += String(part);
      expectNoInternals(body);
      // What only a body needs, and the clock.
      const { date: _, "transfer-encoding": __, ...others } = response.headers;
      resolve({ status: response.statusCode ?? 0, headers: others, body });
    })
      .on("error", reject)
      .end();
  });
}
const messageIn = (body: string) => (JSON.parse(body) as { errors: { message: string }[] }).errors[0]?.message;

describe("HEAD is GET without the body", () => {
  test.each([
    "/",
    "/health",
    "/ready",
    "/schema.graphql",
    "/graphiql",
    "/graphiql/",
    "/graphiql/questions.json",
    "/graphql",
    "/graphql?query={hello}",
    "/graphql?query={helo}",
    "/graphql?query={hello}&format=csv",
    "/graphql?query={hello}&format=gexf",
    "/graphql?query={hello}&format=nope",
    "/feeds",
    "/feeds/",
    "/feeds/matrix.csv",
    "/feeds/graph.gexf?kind=Plan,PolicyItem",
    "/feeds/nope.csv",
    "/feeds/queries/",
    "/feeds/queries/greeting.csv",
    "/nope",
  ])("%s", async (path) => {
    for (const headers of [{}, { "accept-encoding": "gzip" }] as Record<string, string>[]) {
      const [head, get] = [await send("HEAD", path, headers), await send("GET", path, headers)];
      expect(get.status).toBeGreaterThanOrEqual(200);
      expect([head.status, head.headers, head.body]).toEqual([get.status, get.headers, ""]);
    }
  });

  test("with its validator, a 304", async () => {
    for (const path of ["/feeds/matrix.csv", "/graphql?query={hello}"]) {
      const { etag = "" } = (await send("GET", path)).headers;
      expect((await send("HEAD", path, { "if-none-match": etag })).status).toBe(304);
      expect((await send("HEAD", path, { "if-none-match": "*" })).status).toBe(304);
    }
  });
});

describe("methods", () => {
  test.each([
    ["/graphql", "GET, HEAD, POST, OPTIONS"],
    ["//graphql/?format=csv", "GET, HEAD, POST, OPTIONS"],
    ["/", "GET, HEAD, OPTIONS"],
    ["/feeds/matrix.csv", "GET, HEAD, OPTIONS"],
    ["/graphql/nope", "GET, HEAD, OPTIONS"],
  ])("%s: %s", async (path, allowed) => {
    const asked = await send("OPTIONS", path);
    expect([asked.status, asked.headers.allow, asked.body]).toEqual([204, allowed, ""]);
    for (const method of ["PUT", "DELETE", "PATCH", "PROPFIND", ...(allowed.includes("POST") ? [] : ["POST"])]) {
      const { status, headers, body } = await send(method, path);
      expect([method, status, headers.allow]).toEqual([method, 405, allowed]);
      expect(headers["access-control-allow-origin"]).toBe("*");
      expect(messageIn(body)).toMatch(allowed.includes("POST") ? /GET or POST/ : /is at \/graphql\.$/);
    }
  });
});

describe("addresses", () => {
  test.each(["//graphql?query={hello}", "/graphql/?query={hello}", "///graphql//?query={hello}"])(
    "%s",
    async (path) => {
      const { status, body } = await send("GET", path);
      expect([status, JSON.parse(body)]).toEqual([200, { data: { hello: "world" } }]);
    },
  );

  test("as a proxy's client writes it", async () => {
    const { status, body } = await send("GET", "http://example.org/feeds/matrix.csv?plan=1");
    expect([status, body]).toEqual([200, (await send("GET", "//feeds//matrix.csv?plan=1")).body]);
  });

  test("with a slash at its end, too, the API leads a browser to the console", async () => {
    const { status, headers } = await send("GET", "/graphql/", { accept: "text/html" });
    const location = new URL(headers.location ?? "", `${server.url}/graphql/`).pathname;
    expect([status, location]).toEqual([302, "/graphiql/"]);
  });

  test("only slashes of the path are joined", async () => {
    const { body } = await send("GET", `/graphql?query=${encodeURIComponent("{hello}#")}//`);
    expect(JSON.parse(body)).toEqual({ data: { hello: "world" } });
    expect(messageIn((await send("GET", "/feeds/matrix.csv?edition=a//b")).body)).toMatch(/no edition "a\/\/b"/);
  });

  test.each(["/graphql?query=%7Bhello%7D%23%8C%F0%92%CA", "/feeds/matrix.csv?edition=%8C%F0", "/?q=%E4%BA"])(
    "%s is not UTF-8: refused, not guessed",
    async (path) => {
      const { status, body } = await send("GET", path);
      expect([status, messageIn(body)]).toEqual([
        400,
        "The parameters of this address are not UTF-8, percent-encoded.",
      ]);
    },
  );

  test("a sign of per cent is no fault", async () => {
    expect((await send("GET", "/graphql?query={hello}%23100%&x=%zz")).status).toBe(200);
  });
});

describe("Accept: types and weights choose, parameters do not", () => {
  const JSON_TYPE = "application/json; charset=utf-8";
  const CSV = "text/csv; charset=utf-8";
  test.each([
    ["text/csv; charset=utf-8", CSV],
    ["TEXT/CSV;Charset=UTF-8", CSV],
    ['text/csv ; charset="utf-8" ; header=present', CSV],
    ["text/csv;charset=shift_jis", CSV],
    ["text/*", CSV],
    ["text/*;charset=utf-8, application/json;q=0.9", CSV],
    ["text/csv;charset=utf-8;q=0.5, application/json;q=0.4", CSV],
    ["application/json;q=0.4, text/csv;q=0.5;charset=utf-8", CSV],
    ["text/csv;charset=utf-8;Q=0.5, application/json;profile=x", JSON_TYPE],
    ["application/json; charset=utf-8", JSON_TYPE],
    ['application/json;profile="a,text/csv;q=1", text/csv;q=0.5', JSON_TYPE],
    ['application/json;profile="\\",text/csv", text/csv;q=0.5', JSON_TYPE],
    ["application/*", JSON_TYPE],
    ["application/json;odata=verbose, */*;q=0.1", JSON_TYPE],
    ["text/csv;q=0, */*", JSON_TYPE],
    ["*/*;charset=utf-8", JSON_TYPE],
    ["", JSON_TYPE],
    [" ", JSON_TYPE],
    [
      "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8;q=0.9",
      "application/graphql-response+json; charset=utf-8",
    ],
    ["multipart/mixed;deferSpec=20220824, application/json", JSON_TYPE],
  ])("%s", async (accept, type) => {
    const { status, headers } = await send("GET", "/graphql?query={hello}", { accept });
    expect([status, headers["content-type"]]).toEqual([200, type]);
  });

  test("without it, JSON", async () => {
    expect((await send("GET", "/graphql?query={hello}")).headers["content-type"]).toBe(JSON_TYPE);
  });

  test.each(["image/png", "text/html", "text/csv;q=0", "nonsense", ';;,"'])(
    "%s: refused with what there is",
    async (accept) => {
      const { status, body } = await send("GET", "/graphql?query={hello}", { accept });
      expect([status, messageIn(body)]).toEqual([
        406,
        expect.stringMatching(/There are: application\/json, .*text\/csv/),
      ]);
    },
  );

  test.each([
    ["application/json; charset=utf-8", JSON_TYPE],
    ["APPLICATION/JSON;charset=utf-8, text/html;q=0.5", JSON_TYPE],
    ["application/json, text/plain, */*", JSON_TYPE],
    ["text/html;charset=utf-8, application/json;q=0.9", "text/html; charset=utf-8"],
    ["text/html;level=1;q=0.3, application/json;profile=x;q=0.9", JSON_TYPE],
    ["*/*", "text/html; charset=utf-8"],
  ])("/feeds/ with %s", async (accept, type) => {
    expect((await send("GET", "/feeds/", { accept })).headers["content-type"]).toBe(type);
  });
});
