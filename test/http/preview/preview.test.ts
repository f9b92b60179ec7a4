/** A draft tried over HTTP: the same as in this process, from whom it is taken, and what ends it. */
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { checkDocument } from "../../../src/cli/check-document.ts";
import { type Run, runConfined } from "../../../src/cli/preview-work/confined-process.ts";
import { draftFacts } from "../../../src/cli/read-document.ts";
import { OLD_AND_NEW_FORMATS } from "../../../src/export/old-and-new/formats.ts";
import { writePreviewJson } from "../../../src/export/preview/write-json.ts";
import { admissionOf } from "../../../src/http/preview/same-origin.ts";
import { previewOf } from "../../../src/match/preview-draft.ts";
import type { Language } from "../../../src/template/words.ts";
import { EDITED_SEEDS, SEED_TEXT } from "../../match/edited-seeds.ts";
import type { TinyServer } from "../server/tiny-server.ts";
import { BYTES, OLD, sendRaw, startPreviewServer } from "./preview-server.ts";

const DRAFT = EDITED_SEEDS["merged-and-renumbered"] ?? "";
const AGAINST = `against=${OLD.edition.id}`;

let server: TinyServer;
beforeAll(async () => {
  server = await startPreviewServer();
});
afterAll(() => server.stop());

const at = (parameters: string, of: Pick<TinyServer, "url"> = server) => `${of.url}/preview?${parameters}`;

async function known(text: string, language: Language, isCompared: boolean) {
  const document = { path: "a.txt", name: "a.txt", bytes: Buffer.from(text) };
  return previewOf(await checkDocument(document, draftFacts("a.txt")), isCompared ? OLD : null, language);
}

describe("what is known of a draft", () => {
  test.each([
    ["ja", true],
    ["en", true],
    ["en", false],
  ] as const)("%s, compared: %s", async (language, isCompared) => {
    const parameters = `name=a.txt&lang=${language}${isCompared ? `&${AGAINST}` : ""}`;
    const { status, headers, bytes } = await sendRaw(at(parameters), { body: DRAFT });
    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
      200,
      "application/json; charset=utf-8",
      "no-store",
    ]);
    expect(bytes.toString("utf8")).toBe(writePreviewJson(await known(DRAFT, language, isCompared)));
  });

  test.each(OLD_AND_NEW_FORMATS)("the table of old and new as $name", async ({ name, mediaType, write }) => {
    const { status, headers, bytes } = await sendRaw(at(`name=案.txt&format=${name}&${AGAINST}`), { body: DRAFT });
    expect([status, headers["content-type"]?.split(";")[0]]).toEqual([200, mediaType]);
    expect(headers["content-disposition"]).toContain(
      `filename*=UTF-8''${encodeURIComponent("案")}-old-and-new.${name}`,
    );
    const { draft } = await known(DRAFT, "ja", true);
    const table = draft?.changes?.oldAndNew;
    if (!table) throw new Error("there is a table");
    // The draft is called by its file.
    const own = { ...table, next: "案.txt" };
    expect(bytes.equals(Buffer.concat([...write(own)].map((piece) => Buffer.from(piece))))).toBe(true);
  });

  test("a draft that cannot be read: what is wrong with it; and no table", async () => {
    const { status, json } = await sendRaw(at("name=a.txt"), { body: "拝啓\n" });
    expect([status, json.isLoadable, json.draft]).toEqual([200, false, null]);
    expect(json.findings.map(({ code }: { code: string }) => code)).toEqual(["not-a-plan"]);
    const table = await sendRaw(at(`name=a.txt&format=html&${AGAINST}`), { body: "拝啓\n" });
    expect([table.status, table.json.errors[0].extensions.code]).toEqual([422, "UNUSABLE"]);
    expect(table.json.errors[0].message).toBe(json.findings[0].messageJa);
  });

  test("a draft with errors is shown as far as it can be read; a PDF file is not", async () => {
    const wrong = await sendRaw(at("name=a.txt"), { body: SEED_TEXT.replace("\t1-3\t", "\t1-2\t") });
    expect([wrong.json.isLoadable, wrong.json.draft.counts.plans]).toEqual([false, 5]);
    const pdf = await sendRaw(at("name=a.pdf"), { body: "%PDF-1.4\n%âãÏÓ\n" });
    expect([pdf.json.draft, pdf.json.findings[0].message]).toEqual([null, expect.stringMatching(/PDF/u)]);
  });
});

describe("what is refused", () => {
  test.each([
    ["", 400, /name of the draft's file/u],
    ["name=", 400, /name of the draft's file/u],
    ["name=../a.txt", 400, /without a folder/u],
    ["name=a%0A.txt", 400, /without a folder/u],
    [`name=${"a".repeat(256)}`, 400, /without a folder/u],
    ["name=a.txt&name=b.txt", 400, /more than once/u],
    ["name=a.txt&agianst=x", 400, /no parameter "agianst".*against/u],
    ["name=a.txt&lang=fr", 400, /expected ja or en/u],
    ["name=a.txt&against=112119/gone", 404, /no edition "112119\/gone"/u],
    ["name=a.txt&format=xlsx", 400, /name the edition to compare with/u],
    [`name=a.txt&format=pdf&${AGAINST}`, 400, /expected one of txt, xlsx/u],
  ])("%s", async (parameters, status, message) => {
    const reply = await sendRaw(at(parameters));
    expect([reply.status, reply.json.errors[0].message]).toEqual([status, expect.stringMatching(message)]);
  });

  test.each([
    [{}],
    [{ "content-type": "text/plain" }],
    [{ "content-type": "multipart/form-data; boundary=a" }],
    [{ "content-type": "application/x-www-form-urlencoded" }],
    [{ "content-type": "application/json" }],
    [{ ...BYTES, "content-encoding": "gzip" }],
  ])("sent with %j", async (headers) => {
    const reply = await sendRaw(at("name=a.txt"), { headers: headers as Record<string, string> });
    expect([reply.status, reply.json.errors[0].extensions.code]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
  });

  test("other methods; and a page elsewhere that asks whether it may", async () => {
    const put = await sendRaw(at("name=a.txt"), { method: "PUT" });
    expect([put.status, put.headers.allow]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
    for (const path of ["/preview", "/PREVIEW", "//preview/", "/preview?name=a"]) {
      const asked = { origin: "https://evil.example", "access-control-request-method": "POST" };
      const { headers } = await sendRaw(server.url + path, { method: "OPTIONS", headers: asked });
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });
});

describe("from whom a draft is taken", () => {
  const host = () => new URL(server.url).host;
  const statusOf = async (headers: Record<string, string>, of: TinyServer = server) => {
    const { status, json } = await sendRaw(at("name=a.txt", of), { headers: { ...BYTES, ...headers } });
    return status === 200 ? 200 : [status, json.errors[0].extensions.code];
  };

  test("pages of this server, and programs", async () => {
    expect(await statusOf({ origin: server.url, "sec-fetch-site": "same-origin" })).toBe(200);
    expect(await statusOf({ origin: server.url })).toBe(200);
    expect(await statusOf({ host: `localhost:${new URL(server.url).port}` })).toBe(200);
  });

  test.each([
    [{ origin: "https://evil.example" }],
    [{ origin: "null" }],
    [{ origin: "http://127.0.0.1:1" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
    // A name of theirs that leads here (DNS rebinding): all the browser says is that they are the same.
    [{ host: "evil.example:4000", origin: "http://evil.example:4000", "sec-fetch-site": "same-origin" }],
    [{ host: "127.0.0.1.evil.example" }],
  ])("no page of others: %j", async (headers) => {
    expect(await statusOf(headers as Record<string, string>)).toEqual([403, "CROSS_ORIGIN"]);
  });

  test.each([
    ["127.0.0.1", "local"],
    ["127.9.9.9", "local"],
    ["::1", "local"],
    ["localhost", "local"],
    ["0.0.0.0", "off"],
    ["::", "off"],
    ["192.168.1.2", "off"],
    ["plans.example", "off"],
    ["127.0.0.1.example", "off"],
  ])("a server that listens on %s: %s, unless it is told otherwise", (host, admission) => {
    expect([null, true, false].map((stated) => admissionOf(stated, host))).toEqual([admission, "on", "off"]);
  });

  test("nobody behind a proxy, unless it is switched on; where it is off nobody, and the page is told", async () => {
    const proxied = { "x-forwarded-for": "192.0.2.1" };
    expect(await statusOf(proxied)).toEqual([403, "PREVIEW_OFF"]);
    const said = async (of: TinyServer, headers = {}) =>
      (await sendRaw(`${of.url}/preview`, { method: "GET", headers })).json;
    expect(await said(server)).toEqual({ isOffered: true, mostBytes: 25_000_000 });
    expect(await said(server, proxied)).toMatchObject({ isOffered: false, code: "PREVIEW_OFF" });
    const [on, off] = [await startPreviewServer({}, "on"), await startPreviewServer({}, "off")];
    try {
      expect(await statusOf({ ...proxied, host: "plans.example", origin: "https://plans.example" }, on)).toBe(200);
      expect(await statusOf({ origin: `http://${host()}` }, on)).toEqual([403, "CROSS_ORIGIN"]);
      expect(await statusOf({}, off)).toEqual([403, "PREVIEW_OFF"]);
      expect(await said(off)).toMatchObject({ isOffered: false, code: "PREVIEW_OFF" });
    } finally {
      await Promise.all([on.stop(), off.stop()]);
    }
  });
});

describe("bounds", () => {
  const servers: TinyServer[] = [];
  const started = async (...options: Parameters<typeof startPreviewServer>) => {
    const one = await startPreviewServer(...options);
    servers.push(one);
    return one;
  };
  afterAll(() => Promise.all(servers.map((one) => one.stop())));
  /** Runs this in place of the reading of a draft, under the same bounds. */
  const running =
    (script: string, onEnd: (ran: Run) => void = () => {}): typeof runConfined =>
    async (_script, _input, bounds, signal) => {
      const ran = await runConfined("-", [Buffer.from(script)], bounds, signal);
      onEnd(ran);
      return ran;
    };
  const codeOf = ({ status, json }: Awaited<ReturnType<typeof sendRaw>>) => [status, json.errors[0].extensions.code];

  test("of size: as it says, and as it comes", async () => {
    const small = await started({ mostBytes: 100 });
    expect((await sendRaw(at("name=a.txt", small), { body: "a".repeat(100) })).status).toBe(200);
    expect(codeOf(await sendRaw(at("name=a.txt", small), { body: "a".repeat(101) }))).toEqual([413, "TOO_LARGE"]);
    const chunked = { ...BYTES, "transfer-encoding": "chunked" };
    expect(codeOf(await sendRaw(at("name=a.txt", small), { headers: chunked, body: "a".repeat(1_000_000) }))).toEqual([
      413,
      "TOO_LARGE",
    ]);
  });

  test("of time and of memory", async () => {
    const endless = await started({ milliseconds: 300, run: running("for (;;);") });
    expect(codeOf(await sendRaw(at("name=a.txt", endless)))).toEqual([422, "TAKES_TOO_LONG"]);
    const greedy = await started({
      memory: 64,
      run: running("const a = []; for (;;) a.push(Array(1e4).fill(Math.random()));"),
    });
    expect(codeOf(await sendRaw(at("name=a.txt", greedy)))).toEqual([422, "TAKES_TOO_MUCH"]);
  });

  test("a process that ends by a fault of its own: the operator hears why, the client an id", async () => {
    const faulty = await started({ run: running("throw new Error('at /home/somebody/secret.js:1:1')") });
    const { status, json } = await sendRaw(at("name=a.txt", faulty));
    const { code, id } = json.errors[0].extensions;
    expect([status, code]).toEqual([500, "INTERNAL_SERVER_ERROR"]);
    const entry = faulty.logged.find((one) => one.id === id);
    expect(String(entry?.error)).toContain("secret.js");
  });

  test("of number: the next one waits, who comes after those that may wait is told so", async () => {
    let ended = 0;
    const one = await started({
      atOnce: 1,
      waiting: 1,
      milliseconds: 1_500,
      run: running("for (;;);", () => (ended += 1)),
    });
    const replies = await Promise.all(
      [1, 2, 3].map(async () => {
        const reply = await sendRaw(at("name=a.txt", one));
        return { code: codeOf(reply)[1], after: ended, again: reply.headers["retry-after"] };
      }),
    );
    expect(replies.map(({ code }) => code).sort()).toEqual(["SERVER_BUSY", "TAKES_TOO_LONG", "TAKES_TOO_LONG"]);
    expect(replies.find(({ code }) => code === "SERVER_BUSY")).toMatchObject({ after: 0, again: "5" });
    expect(replies.map(({ after }) => after).sort()).toEqual([0, 1, 2]);
  });

  test("who goes away takes the process along, and leaves the turn to the next", async () => {
    const ended: string[] = [];
    const one = await started({ atOnce: 1, waiting: 0, run: running("for (;;);", ({ kind }) => ended.push(kind)) });
    for (const _ of [1, 2]) {
      const gone = new AbortController();
      const sent = sendRaw(at("name=a.txt", one), { signal: gone.signal }).catch(() => "gone");
      await sleep(400);
      gone.abort();
      expect(await sent).toBe("gone");
      await vi.waitFor(() => expect(ended).toHaveLength(_), 10_000);
    }
    expect(ended).toEqual(["gone", "gone"]);
    expect(one.logged).toEqual([]);
  });

  test("who goes away in the middle of a draft: nothing is begun, nothing is logged", async () => {
    let begun = 0;
    const one = await started({ run: async () => ({ kind: begun++ === 0 ? "time" : "gone" }) });
    const socket = connect(Number(new URL(one.url).port), "127.0.0.1");
    socket.write(
      `POST /preview?name=a.txt HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\nhalf`,
    );
    await sleep(200);
    socket.destroy();
    await sleep(200);
    expect([begun, one.logged]).toEqual([0, []]);
    expect((await one.send("/health")).status).toBe(200);
  });
});
