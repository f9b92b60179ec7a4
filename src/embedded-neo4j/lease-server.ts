/** Where clients hold their leases: connections on 127.0.0.1, which the kernel closes when a client ends in whatever way. */
import { createServer, type Server, type Socket } from "node:net";
import type { Claim } from "./claims.ts";
import { type Message, onMessages, sendMessage } from "./json-lines.ts";

/** A caller has this long to say who it is, in milliseconds. */
const INTRODUCTION = 60_000;

export interface LeaseServer {
  readonly port: number;
  /** From now on whoever knows the claim's token is let in. */
  admit(claim: Claim): void;
  /** Tells every client, and those to come, how things stand. */
  say(state: Message): void;
  /** No more leases: those who come now wait for the end of this process. */
  close(): void;
  /** The same if nobody has a lease; says whether that is so. */
  closeIfUnused(): boolean;
}

/** `onUnused` is called once, when the last lease is given up or lost. */
export async function serveLeases(onUnused: () => void): Promise<LeaseServer> {
  const leases = new Set<Socket>();
  let claim: Claim | null = null;
  let state: Message = { type: "step", step: "starting the embedded database" };
  let closed = false;

  const server = createServer((socket) => {
    socket.on("error", () => {});
    const strangers = setTimeout(() => socket.destroy(), INTRODUCTION);
    socket.once("close", () => {
      clearTimeout(strangers);
      giveUp(socket);
    });
    onMessages(socket, (message) => {
      if (message.type === "release") return release(socket);
      if (claim === null || message.type !== "hello" || message.token !== claim.token) return socket.destroy();
      clearTimeout(strangers);
      sendMessage(socket, { type: "welcome", answer: claim.answer });
      if (message.want === "status") return void socket.end(`${JSON.stringify(status())}\n`);
      if (closed) return sendMessage(socket, { type: "stopping" });
      leases.add(socket);
      sendMessage(socket, state);
    });
  });
  return {
    port: await listen(server),
    admit: (granted) => {
      claim = granted;
    },
    say(next) {
      state = next;
      for (const socket of leases) sendMessage(socket, state);
    },
    close() {
      closed = true;
      for (const socket of leases) sendMessage(socket, { type: "stopping" });
    },
    closeIfUnused() {
      if (leases.size === 0) closed = true;
      return leases.size === 0;
    },
  };

  function status(): Message {
    return { type: "status", pid: process.pid, leases: leases.size, stopping: closed, state };
  }

  /** The last one's connection stays open until this process has ended, for that is what its client waits for. */
  function release(socket: Socket): void {
    if (leases.size > 1 && leases.delete(socket)) socket.end(`${JSON.stringify({ type: "released" })}\n`);
    else giveUp(socket);
  }

  function giveUp(socket: Socket): void {
    if (!leases.delete(socket) || leases.size > 0 || closed) return;
    closed = true;
    onUnused();
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
