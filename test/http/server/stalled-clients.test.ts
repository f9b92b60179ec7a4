/** A reply that nobody takes is not kept for ever; one that is taken slowly is whole. */
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTinyServer, type TinyServer } from "./tiny-server.ts";

/** More than the kernel's buffers take in the client's stead. */
const CHARACTERS = 40_000_000;
const STALLED_AFTER = 2_000;

let tiny: TinyServer;
beforeAll(async () => {
  const hello = "x".repeat(CHARACTERS);
  tiny = await startTinyServer({ run: async () => ({ data: { hello } }), stalledAfter: STALLED_AFTER });
});
afterAll(() => tiny.stop());

function ask(): Socket {
  const socket = connect(tiny.port, "127.0.0.1").on("error", () => {});
  socket.write("GET /graphql?query=%7Bhello%7D HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n");
  return socket;
}

/** Bytes until the server hangs up, or all of the reply. */
async function taken(socket: Socket, pause: number): Promise<number> {
  let bytes = 0;
  for await (const part of socket) {
    bytes += (part as Buffer).length;
    if (bytes > CHARACTERS) return bytes;
    if (pause > 0) await sleep(pause);
  }
  return bytes;
}

test("who takes nothing is hung up on, and others are answered meanwhile", async () => {
  // Node looks once whether anything has gone out since, and waits as long again; on a busy machine all of it takes longer.
  for (const wait of [3, 10, 20]) {
    const socket = ask();
    socket.pause();
    await sleep(STALLED_AFTER * wait);
    expect((await tiny.send("/health")).status).toBe(200);
    const bytes = await taken(socket, 0).catch(() => 0);
    if (bytes < CHARACTERS) return;
  }
  expect.fail("the reply was kept for whoever did not take it");
  // All three waits, and what is around them.
}, 180_000);

test("who waits for a reply that is still being made is not hung up on", async () => {
  const slow = await startTinyServer({
    run: async () => {
      await sleep(STALLED_AFTER * 3);
      return { data: { hello: "late" } };
    },
    stalledAfter: STALLED_AFTER,
  });
  try {
    expect((await slow.send("/graphql?query=%7Bhello%7D")).text).toContain("late");
  } finally {
    await slow.stop();
  }
});

test("who is slow has it whole", async () => {
  expect(await taken(ask(), 1)).toBeGreaterThan(CHARACTERS);
});
