/** A source of editions in, the addresses of their tables of old and new (新旧対照表) out: `old-and-new.xlsx?old=…&new=…`. */
import express, { type Router } from "express";
import { OLD_AND_NEW_FORMATS } from "../../export/old-and-new/formats.ts";
import type { EditionName } from "../../store/read-editions.ts";
import { watched } from "../../store/watchdog.ts";
import { clientSignal } from "../server/client-signal.ts";
import type { ServerParts } from "../server/server-options.ts";
import { openTurns, takeTurn } from "../turns.ts";
import { chooseEdition, languageIn, onlyValue, parametersIn, valuesByName } from "./feed-request.ts";
import { COMPARISON, type ComparisonFile, type FeedSource } from "./feed-source.ts";
import { type FileName, nameOfFile } from "./file-names.ts";
import { Refusal } from "./refusals.ts";
import { sendFile } from "./send-file.ts";

/** Each keeps two editions in memory, and the thread, while it is made. */
const AT_ONCE = 2;
const PARAMETERS = ["old", "new", "lang", "all"] as const;

export function comparisonFeeds(source: Pick<FeedSource, "editions" | "compare">, { readiness }: ServerParts): Router {
  const router = express.Router();
  const turns = openTurns({ atOnce: AT_ONCE });
  router.get(`/${COMPARISON}.:format`, async (request, response) => {
    const parameters = parametersIn(request);
    const editions = await watched(source.editions(), readiness);
    const file = requested(request.params.format, parameters, editions);
    const giveBack = await takeTurn(turns, clientSignal(response));
    try {
      const write = await watched(source.compare(file), readiness);
      if (!write) throw new Refusal("NOT_FOUND", "One of the editions has just been taken out of the database.");
      const name = nameOfComparison(file, editions);
      await sendFile({ name, format: file.format, write }, request, response);
    } finally {
      giveBack();
    }
  });
  return router;
}

/** Of the new edition, in which people look for what changed. */
function nameOfComparison({ old, next, language }: ComparisonFile, editions: readonly EditionName[]): FileName {
  const plain = `${[old, next].map((id) => id.replace("/", "-")).join("-")}-${COMPARISON}`;
  const title = { ja: "新旧対照表", en: COMPARISON };
  const { named } = nameOfFile(
    editions.filter(({ id }) => id === next),
    { plain, title },
    language,
  );
  return { plain, named };
}

function requested(ending: string, parameters: URLSearchParams, loaded: readonly EditionName[]): ComparisonFile {
  const format = OLD_AND_NEW_FORMATS.find(({ name }) => name === ending);
  const names = OLD_AND_NEW_FORMATS.map(({ name }) => name).join(", ");
  if (!format)
    throw new Refusal("NOT_FOUND", `There is no format ${JSON.stringify(ending)} of ${COMPARISON}. Formats: ${names}.`);
  const given = valuesByName(parameters, PARAMETERS, (unknown, meant) => {
    return `${COMPARISON} has no parameter ${unknown}${meant}. It has: ${PARAMETERS.join(", ")}.`;
  });
  const one = (name: (typeof PARAMETERS)[number]) => onlyValue(given, name);
  const [old, next] = [one("old"), one("new")];
  if (old === null || next === null)
    throw new Refusal(
      "BAD_REQUEST",
      `Name the two editions with ?old=…&new=…, of ${loaded.map(({ id }) => id).join(", ") || "none, since none is loaded"}.`,
    );
  const language = languageIn(given);
  const all = one("all") ?? "0";
  if (all !== "0" && all !== "1") throw new Refusal("BAD_REQUEST", `all is ${JSON.stringify(all)}: expected 1 or 0.`);
  return {
    ...{ old: chooseEdition(old, loaded).id, next: chooseEdition(next, loaded).id },
    ...{ language, all: all === "1", format },
  };
}
