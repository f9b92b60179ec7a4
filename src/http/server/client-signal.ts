/** Tells whoever works for a request that its client is gone. */
import type { Response } from "express";

/** Comes when the client hangs up before it has its reply. */
export function clientSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
