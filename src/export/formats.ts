/** The one list of all formats, in the order in which they are offered. */
import type { Format } from "./format.ts";
import { gexf } from "./formats/gexf.ts";

export const FORMATS: readonly Format[] = [gexf];

export function formatNamed(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}
