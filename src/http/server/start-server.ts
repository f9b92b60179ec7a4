/** Options in, a listening server out, and the way to stop it. */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { graphqlServer } from "./graphql-server.ts";
import { httpApp } from "./http-app.ts";
import type { ServerOptions } from "./server-options.ts";

/** Bytes of a request's line and headers together; Node answers nothing that is longer. */
const MAX_HEADER_BYTES = 32_768;
const STALLED_AFTER = 20_000;
const DRAIN_MILLISECONDS = 5_000;

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Takes no new requests, lets running ones finish for up to five seconds, then closes what is left. */
  stop(): Promise<void>;
}

/** Rejects with one sentence for the operator when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const apollo = graphqlServer(options.engine);
  await apollo.start();
  const server = createServer(
    { maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 10_000 },
    httpApp(apollo, options),
  );
  // A reply that nobody takes is kept in memory: longer than any question takes, and no longer.
  const stalledAfter = options.stalledAfter ?? STALLED_AFTER;
  server.setTimeout(stalledAfter);
  server.on("request", (_request, response) => keepWhileMade(response, stalledAfter));
  server.on("clientError", refuseUnreadable);
  try {
    await listen(server, options);
  } catch (error) {
    await apollo.stop();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  let stopped: Promise<void> | undefined;
  return {
    url: `http://${urlHost(options.host)}:${port}`,
    port,
    stop() {
      stopped ??= drain(server).then(() => apollo.stop());
      return stopped;
    },
  };
}

/** Whose reply is still being made is no client that takes nothing: a file of a large edition may need longer before its first byte. */
function keepWhileMade(response: ServerResponse, stalledAfter: number): void {
  response.on("timeout", (socket: Socket) => {
    if (socket.writableLength > 0) socket.destroy();
    else socket.setTimeout(stalledAfter);
  });
}

function listen(server: Server, { host, port }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const elsewhere = "Set the environment variable PORT to another one.";
  if (error.code === "EADDRINUSE") return new Error(`Port ${port} is already in use. ${elsewhere}`, { cause: error });
  if (error.code === "EACCES") return new Error(`Port ${port} needs more rights. ${elsewhere}`, { cause: error });
  return new Error(`Cannot listen on ${host}, port ${port}: ${error.code ?? error.message}`, { cause: error });
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // Connections that are kept alive become idle one by one as their last replies go out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}

/** Requests that Node's HTTP parser gives up on never reach Express. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const tooLong = error.code === "HPE_HEADER_OVERFLOW";
  const message = tooLong
    ? `Limit exceeded: at most ${MAX_HEADER_BYTES.toLocaleString("en-US")} bytes of request line and headers.`
    : error.code === "HPE_INVALID_URL"
      ? "Signs beyond ASCII, and spaces, must be percent-encoded (UTF-8) in an address."
      : "The request is not valid HTTP.";
  const body = JSON.stringify({
    errors: [{ message, extensions: { code: tooLong ? "LIMIT_EXCEEDED" : "BAD_REQUEST" } }],
  });
  const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`;
  socket.end(head + body);
}

function urlHost(host: string): string {
  if (host === "0.0.0.0" || host === "::" || host === "") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
