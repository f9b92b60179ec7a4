/** A node's id in, the same as StratML wants it out: an XML ID made of a UUID, one and the same for one id, always. */
import { createHash } from "node:crypto";
import { fullIri } from "../json-ld/iri.ts";

/** RFC 9562's name space for names that are URLs or other URIs. */
const URL_NAMESPACE = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

/** Version 5, of the IRI that the node has in JSON-LD. An XML ID must not begin with a digit. */
export function identifierOf(nodeId: string): string {
  const bytes = createHash("sha1").update(URL_NAMESPACE).update(fullIri("node", nodeId)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return `_${bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
