/** A client's connection to a supervisor. */
import { connect, type Socket } from "node:net";
import type { Claim } from "./claims.ts";
import { type Message, onMessages, sendMessage } from "./json-lines.ts";
import { isAlive } from "./processes.ts";

/**
 * A supervisor answers within milliseconds, unless the machine is overloaded; whoever else listens on its port may stay silent for ever.
 * In milliseconds, while a process with the supervisor's id is there, and while there is none.
 */
const [PATIENCE, PATIENCE_WITH_STRANGERS] = [30_000, 2_000];

export interface SupervisorCall {
  readonly socket: Socket;
  /** Resolves when the supervisor's side is gone. */
  readonly closed: Promise<void>;
  /** Calls back with all messages after the welcome, from the first on; only one listener at a time. */
  listen(receive: (message: Message) => void): void;
}

/** null where the supervisor of the claim is not there any more. */
export function callSupervisor(claim: Claim, want: "lease" | "status"): Promise<SupervisorCall | null> {
  if (claim.port === 0) return Promise.resolve(null);
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port: claim.port });
    const waiting: Message[] = [];
    let receive: ((message: Message) => void) | null = null;
    let welcome = false;
    const patience = isAlive(claim.pid) ? PATIENCE : PATIENCE_WITH_STRANGERS;
    // What came while this process was busy is read first.
    socket.setTimeout(patience, () => setImmediate(() => welcome || socket.destroy()));
    socket.on("error", () => {});
    const closed = new Promise<void>((gone) => {
      socket.once("close", () => {
        gone();
        resolve(null);
      });
    });
    socket.once("connect", () => sendMessage(socket, { type: "hello", token: claim.token, want }));
    onMessages(socket, (message) => {
      if (welcome) return receive ? receive(message) : void waiting.push(message);
      if (message.type !== "welcome" || message.answer !== claim.answer) return void socket.destroy();
      welcome = true;
      socket.setTimeout(0);
      resolve({ socket, closed, listen });
    });

    function listen(listener: (message: Message) => void): void {
      receive = listener;
      waiting.splice(0).forEach(listener);
    }
  });
}
