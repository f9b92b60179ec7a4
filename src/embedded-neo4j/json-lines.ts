/** Messages over a socket, one JSON object a line; what is no such object ends the connection. */
import type { Socket } from "node:net";

export type Message = Readonly<Record<string, unknown>>;

const LONGEST = 65_536;

export function sendMessage(socket: Socket, message: Message): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

export function onMessages(socket: Socket, receive: (message: Message) => void): void {
  let rest = "";
  socket.setEncoding("utf8");
  socket.on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST) socket.destroy();
    for (const line of lines) {
      const message = parse(line);
      if (message === null) return void socket.destroy();
      receive(message);
    }
  });
}

function parse(line: string): Message | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Message) : null;
  } catch {
    return null;
  }
}
