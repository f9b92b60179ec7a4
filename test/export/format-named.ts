/** A name in, the first format of that name out. */
import type { Format } from "../../src/export/format.ts";
import { FORMATS } from "../../src/export/formats.ts";

export const formatNamed = (name: string): Format | undefined => FORMATS.find((format) => format.name === name);
