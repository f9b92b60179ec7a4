/** A source of editions and the cookbook in, what serves files made of them, and of the answers to any query, out. */
import compression from "compression";
import express from "express";
import type { Question, ServerOptions } from "../server/server-options.ts";
import { answersInFormats } from "./answers-in-formats.ts";
import type { FileParts } from "./ask-for-file.ts";
import { changesFeed } from "./changes-feed.ts";
import { comparisonFeeds } from "./comparison-feeds.ts";
import { editionFeeds } from "./edition-feeds.ts";
import type { FeedSource } from "./feed-source.ts";
import { questionFeeds } from "./question-feeds.ts";
import { failuresOf } from "./refusals.ts";

export function feedsOf(
  source: FeedSource,
  questions: readonly Question[],
  large: Pick<FileParts, "writeLargeAnswer" | "largeFrom"> = {},
): NonNullable<ServerOptions["feeds"]> {
  return (parts) => {
    const server = { ...parts, ...large };
    const failures = failuresOf(server.log);
    const router = express.Router();
    router.use(compression());
    router.use("/queries", questionFeeds(questions, source, server));
    router.use(comparisonFeeds(source, server));
    router.use(changesFeed(source, server));
    router.use(editionFeeds(source, server));
    router.use(failures);
    const answers = express.Router();
    answers.use(answersInFormats(server));
    answers.use(failures);
    return { router, answers };
  };
}
