/** A source of editions in, the addresses of their views out: every view in every format that holds it, and a page, or a list for programs, of them all. */
import express, { type Router } from "express";
import { watched } from "../../store/watchdog.ts";
import { feedList, feedsPage } from "../pages/feeds-page.ts";
import { readerOf, sendPage } from "../pages/page.ts";
import { clientSignal } from "../server/client-signal.ts";
import type { ServerParts } from "../server/server-options.ts";
import { withLastSlash } from "../server/with-last-slash.ts";
import { openTurns, takeTurn } from "../turns.ts";
import { chooseEditions, parametersIn, parseFeedRequest } from "./feed-request.ts";
import type { FeedSource } from "./feed-source.ts";
import { nameOfFile } from "./file-names.ts";
import { Refusal } from "./refusals.ts";
import { sendFile } from "./send-file.ts";

/** Files at once: each keeps its edition in memory until its client has it. */
const AT_ONCE = 8;

export function editionFeeds(source: FeedSource, { readiness }: ServerParts): Router {
  const router = express.Router();
  const turns = openTurns({ atOnce: AT_ONCE });
  router.get("/", withLastSlash, async (request, response) => {
    const editions = await watched(source.editions(), readiness);
    // Who accepts anything gets the page.
    response.vary("Accept");
    if (request.accepts(["html", "json"]) !== "json") return sendPage(response, feedsPage(editions, readerOf(request)));
    response.set("Cache-Control", "no-cache").json(feedList(editions));
  });
  router.get("/:file", async (request, response) => {
    const { editions, ...what } = parseFeedRequest(request.params.file, parametersIn(request));
    const chosen = chooseEditions(editions, await watched(source.editions(), readiness));
    const ids = chosen.map(({ id }) => id);
    const [id = "", ...others] = ids;
    const gone = clientSignal(response);
    const giveBack = await takeTurn(turns, gone);
    try {
      const write = await watched(
        others.length === 0
          ? source.write({ ...what, edition: id }, gone)
          : source.writeTogether({ ...what, editions: ids }, gone),
        readiness,
      );
      if (!write)
        throw new Refusal("NOT_FOUND", `Edition ${ids.join(" or ")} has just been taken out of the database.`);
      const of = { plain: what.view.name, title: what.view.title };
      const name = nameOfFile(chosen, of, what.language);
      await sendFile({ name, format: what.format, write }, request, response);
    } finally {
      giveBack();
    }
  });
  return router;
}
