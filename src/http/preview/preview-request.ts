/** The address and head of a request to try a draft in, what is asked out; or what is wrong with it, and what would be right. */
import type { Request } from "express";
import { OLD_AND_NEW_FORMATS, type OldAndNewFormat } from "../../export/old-and-new/formats.ts";
import type { EditionName } from "../../store/read-editions.ts";
import type { Language } from "../../template/words.ts";
import { chooseEdition, languageIn, onlyValue, parametersIn, valuesByName } from "../feeds/feed-request.ts";
import { Refusal } from "../feeds/refusals.ts";

export interface AskedPreview {
  /** Of the draft's file: its ending is looked at. */
  readonly name: string;
  /** Id of the edition that it is compared with. */
  readonly against: string | null;
  readonly language: Language;
  /** Of the table of old and new; null: all that is known. */
  readonly format: OldAndNewFormat | null;
}

const PARAMETERS = ["name", "against", "lang", "format"] as const;
const MEDIA_TYPE = "application/octet-stream";
/** Of the name of a file. */
const MOST_CHARACTERS = 255;

/** @throws Refusal */
export async function parsePreviewRequest(
  request: Request,
  editions: () => Promise<readonly EditionName[]>,
): Promise<AskedPreview> {
  // A page elsewhere may send forms and texts without asking; for this type browsers ask first, and are told no.
  if (request.get("Content-Type")?.toLowerCase() !== MEDIA_TYPE)
    throw new Refusal("UNSUPPORTED_MEDIA_TYPE", `A draft is sent as its bytes, with the content type ${MEDIA_TYPE}.`);
  if ((request.get("Content-Encoding") ?? "identity") !== "identity")
    throw new Refusal("UNSUPPORTED_MEDIA_TYPE", "A draft is sent as it is, without a content encoding.");
  const given = valuesByName(parametersIn(request), PARAMETERS, (unknown, meant) => {
    return `preview has no parameter ${unknown}${meant}. It has: ${PARAMETERS.join(", ")}.`;
  });
  const one = (name: (typeof PARAMETERS)[number]) => onlyValue(given, name);
  const name = one("name") ?? "";
  if (name === "" || name.length > MOST_CHARACTERS || !/^[^/\\\p{Cc}\p{Cs}]+$/u.test(name))
    throw new Refusal(
      "BAD_REQUEST",
      "Give the name of the draft's file, without a folder: ?name=plan.xlsx. Its ending is looked at.",
    );
  const [against, language, ending] = [one("against"), languageIn(given), one("format")];
  const format = ending === null ? null : OLD_AND_NEW_FORMATS.find((known) => known.name === ending);
  if (format === undefined)
    throw new Refusal(
      "BAD_REQUEST",
      `format is ${JSON.stringify(ending)}: expected one of ${OLD_AND_NEW_FORMATS.map((known) => known.name).join(", ")}; without it, all that is known comes as JSON.`,
    );
  if (format && against === null)
    throw new Refusal(
      "BAD_REQUEST",
      "A table of old and new is between two: name the edition to compare with, ?against=….",
    );
  return { name, language, format, against: against === null ? null : chooseEdition(against, await editions()).id };
}
