/** A free TCP port of the loopback interface: the wished-for one if nobody listens there, else any. */
import { createServer } from "node:net";

export async function freePort(wished: number | null): Promise<number> {
  if (wished !== null && (await listens(wished)) !== null) return wished;
  const port = await listens(0);
  if (port === null) throw new Error("no free port on 127.0.0.1");
  return port;
}

async function listens(port: number): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? null) : null));
    });
  });
}
