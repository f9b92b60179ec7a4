/** The pages of the feeds: whatever they link to is there. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFilesServer } from "./feeds/files-server.ts";
import type { TinyServer } from "./server/tiny-server.ts";

let server: TinyServer;
beforeAll(async () => {
  server = await startFilesServer();
});
afterAll(() => server.stop());

test.each(["/feeds/", "/feeds/queries/", "//feeds/queries/"])("every link of %s holds", async (path) => {
  const page = await server.send(path);
  const links = [...page.text.matchAll(/href="([^"]+)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
  expect(links.length).toBeGreaterThan(6);
  for (const link of links) {
    const { pathname, search } = new URL(link, server.url + path);
    expect([link, (await server.send(pathname + search)).status]).toEqual([link, 200]);
  }
});
