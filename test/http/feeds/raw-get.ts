/** An address and headers in, the reply as it travels out: nothing is decoded. */

import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:http";
import { buffer } from "node:stream/consumers";

export interface RawReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export function rawGet(url: string, headers: Readonly<Record<string, string>>): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const { statusCode: status = 0, headers: received } = response;
      buffer(response).then((body) => resolve({ status, headers: received, body }), reject);
    })
      .on("error", reject)
      .end();
  });
}
