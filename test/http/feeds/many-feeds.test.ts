/** Many feeds at once: eight are made, thirty wait, the next is told to come again; who waits is served when one is done. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TinyServer } from "../server/tiny-server.ts";
import { startFilesServer } from "./files-server.ts";

let server: TinyServer;
let reading = 0;
let goOn: () => void = () => {};
const gate = new Promise<void>((resolve) => {
  goOn = resolve;
});

beforeAll(async () => {
  server = await startFilesServer(() => {
    reading += 1;
    return gate;
  });
});
afterAll(() => server.stop());

test("eight at once, thirty wait, the thirty-ninth is refused with when to come again", async () => {
  const feeds = Array.from({ length: 38 }, () => server.send("/feeds/matrix.csv"));
  await expect.poll(() => reading).toBe(8);
  const { status, json, headers } = await server.send("/feeds/matrix.csv");
  expect([status, headers.get("retry-after")]).toEqual([503, "5"]);
  expect(json).toMatchObject({ errors: [{ extensions: { code: "SERVER_BUSY" } }] });
  expect(reading).toBe(8);
  goOn();
  const replies = await Promise.all(feeds);
  expect(new Set(replies.map((reply) => `${reply.status} ${reply.text.length}`)).size).toBe(1);
  expect([replies[0]?.status, reading]).toEqual([200, 38]);
});
