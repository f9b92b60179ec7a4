/** What the server is given by whoever starts it: the engine that answers, and where to listen. */
import type { HTTPGraphQLRequest, HTTPGraphQLResponse } from "@apollo/server";
import type { RequestHandler, Router } from "express";
import type { GraphQLSchema } from "graphql";
import type { Engine, EngineRequest } from "../../graphql/engine.ts";
import type { Log } from "../../log.ts";
import type { Readiness } from "../../store/readiness.ts";
import type { Words } from "../../template/words.ts";

/** A question of the cookbook: an entry of GraphiQL's list, and a feed. */
export interface Question {
  /** As it stands in links: `items-in-no-plan`. */
  readonly name: string;
  /** In both languages, as it stands on the question's first line. */
  readonly title: string;
  readonly query: string;
  /** The title in each language. */
  readonly titles?: Words;
  /** What it gives, in a sentence. */
  readonly about?: Words;
  /** Those of one topic belong together. */
  readonly topic?: Words;
  /** JSON, as it stands in GraphiQL's variables editor. */
  readonly variables?: string;
}

/** What handlers of further addresses need of the server. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  readonly readiness: Readiness;
  readonly log: Log;
  /** Answers as `/graphql` does, under the same bounds and within the same time. */
  readonly answer: (request: HTTPGraphQLRequest, options?: AnswerOptions) => Promise<HTTPGraphQLResponse>;
}

/** How a file asks. */
export type AnswerOptions = Pick<EngineRequest, "identified" | "onAccepted" | "signal">;

export interface FeedHandlers {
  /** Mounted at `/feeds`. */
  readonly router: Router;
  /** Mounted at `/graphql`, behind what reads and bounds a request: takes those that ask for another format than JSON, and leaves the others. */
  readonly answers: RequestHandler;
}

export interface ServerOptions {
  readonly engine: Engine;
  /** Those that GraphiQL and the feeds list, in that order. */
  readonly questions: readonly Question[];
  /** Files made of the graph and of answers; without it there are none. */
  readonly feeds?: (server: ServerParts) => FeedHandlers;
  /** Mounted at `/preview`: tries drafts; without it there is no such address. */
  readonly preview?: (server: ServerParts) => Router;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Milliseconds for which a client may take nothing of its reply, or say nothing: then it is hung up on. */
  readonly stalledAfter?: number;
}
