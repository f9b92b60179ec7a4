/** SHA-256 in hexadecimal digits of the bytes of documents, in their order; of one document what its bytes alone give. */
import { createHash } from "node:crypto";

export function hashOf(...documents: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const bytes of documents) hash.update(bytes);
  return hash.digest("hex");
}
