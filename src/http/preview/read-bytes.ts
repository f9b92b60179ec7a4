/** A request in, its body out, in the pieces in which it came; more than may be is not kept. */
import type { IncomingMessage } from "node:http";
import { Refusal } from "../feeds/refusals.ts";

/** @throws Refusal `TOO_LARGE`; whatever the request throws when its client goes away */
export async function readBytes(request: IncomingMessage, most: number): Promise<readonly Uint8Array[]> {
  if (Number(request.headers["content-length"] ?? 0) > most) throw tooLarge(most);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    length += piece.length;
    if (length > most) throw tooLarge(most);
    pieces.push(piece);
  }
  return pieces;
}

const tooLarge = (most: number) =>
  new Refusal("TOO_LARGE", `The draft is too large: at most ${most.toLocaleString("en-US")} bytes are read.`);
