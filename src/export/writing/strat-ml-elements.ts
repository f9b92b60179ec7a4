/** Elements and words that both parts of StratML have, as our exports write them. */
import { createHash } from "node:crypto";
import type { Edition, Organization } from "../../model/policy-graph.ts";
import { SOURCE_WORDS } from "../../model/strat-ml-words.ts";
import { fullIri } from "../json-ld/iri.ts";
import { xmlText } from "./xml-text.ts";

/** undefined: left out. */
export function element(name: string, text: string | undefined): string {
  return text === undefined ? "" : `<${name}>${xmlText(text)}</${name}>\n`;
}

/** `全国地方公共団体コード 112119、埼玉県`; undefined where there is neither. */
export function describedInWords({ code, codeScheme, prefecture }: Organization): string | undefined {
  return [code === null ? null : `${codeScheme} ${code}`, prefecture].filter(Boolean).join("、") || undefined;
}

/** A date there is a day: of a year or a month alone there is none to give. */
export function administrative({ periodFrom, periodTo, sourceDate, sourceUrl }: Edition): string {
  const said = [
    element("StartDate", periodFrom === null ? undefined : `${periodFrom}-01-01`),
    element("EndDate", periodTo === null ? undefined : `${periodTo}-12-31`),
    element("PublicationDate", isDay(sourceDate) ? sourceDate : undefined),
    element("Source", sourceUrl ?? undefined),
  ].join("");
  return said && `<AdministrativeInformation>\n${said}</AdministrativeInformation>\n`;
}

export const isDay = (date: string | null): date is string => date?.length === "2026-01-01".length;

/** What there is no element for. */
export function sourceInWords({
  note,
  sourceTitle,
  sourcePublisher,
  sourceDate,
  sourceLicence,
  summarized,
}: Edition): readonly string[] {
  const said = lines([
    [SOURCE_WORDS.title, listed(sourceTitle)],
    [SOURCE_WORDS.publisher, listed(sourcePublisher)],
    [SOURCE_WORDS.date, isDay(sourceDate) ? [] : listed(sourceDate)],
    [SOURCE_WORDS.licence, listed(sourceLicence)],
    [SOURCE_WORDS.note, listed(note)],
    [SOURCE_WORDS.summarized, summarized],
  ]);
  return said === undefined ? [] : [said];
}

const listed = (text: string | null) => (text === null ? [] : [text]);

/** A line for each part that has something; undefined where none has. */
export function lines(parts: readonly (readonly [string, readonly string[]])[]): string | undefined {
  const said = parts.filter(([, names]) => names.length > 0).map(([what, names]) => `${what}: ${names.join("; ")}`);
  return said.length === 0 ? undefined : said.join("\n");
}

/** RFC 9562's name space for names that are URLs or other URIs. */
const URL_NAMESPACE = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

/** An XML ID made of a UUID, one and the same for one id, always: version 5, of the IRI that the node has in JSON-LD. An XML ID must not begin with a digit. */
export function identifierOf(nodeId: string): string {
  const bytes = createHash("sha1").update(URL_NAMESPACE).update(fullIri("node", nodeId)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return `_${bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
