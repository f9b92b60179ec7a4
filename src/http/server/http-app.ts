/** Options and a started Apollo Server in, the Express application with all its addresses out. */
import type { ApolloServer } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import cors from "cors";
import express, { type Express, type RequestHandler } from "express";
import helmet from "helmet";
import { RETRY_AFTER_SECONDS } from "../../graphql/operation/reply-errors.ts";
import { explorerFiles, graphiqlFiles } from "./built-pages.ts";
import { clientSignal } from "./client-signal.ts";
import { contentPolicy } from "./content-policy.ts";
import { graphqlRequest } from "./graphql-request.ts";
import type { RequestContext } from "./graphql-server.ts";
import { errorReplies, replyNotFound } from "./json-replies.ts";
import type { AnswerOptions, ServerOptions, ServerParts } from "./server-options.ts";
import { isPreview, METHODS, uniformRequest } from "./uniform-request.ts";

export function httpApp(apollo: ApolloServer<RequestContext>, options: ServerOptions): Express {
  const { engine } = options;
  const { schema, sdl, limits, readiness, log } = engine;
  const app = express();
  app.set("query parser", "simple");
  app.use(...securityHeaders());
  // Anybody may read, nobody sends credentials.
  const forAnybody = cors({
    origin: "*",
    methods: [...METHODS.ask],
    exposedHeaders: ["Retry-After", "ETag", "Content-Disposition"],
    maxAge: 86_400,
    preflightContinue: true,
  });
  // To try a draft is work: no page of another origin may ask for it.
  app.use((request, response, next) => (isPreview(request.path) ? next() : forAnybody(request, response, next)));
  app.use(...uniformRequest);

  app.use(explorerFiles());
  app.get("/health", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ status: "alive" });
  });
  app.get("/ready", async (_request, response) => {
    const reason = await readiness();
    response.set("Cache-Control", "no-store");
    if (reason === undefined) response.json({ status: "ready" });
    else response.status(503).set("Retry-After", String(RETRY_AFTER_SECONDS)).json({ status: "not ready", reason });
  });
  app.get("/schema.graphql", (_request, response) => {
    response.set("Cache-Control", "no-cache").type("text/plain").send(sdl);
  });
  app.use("/graphiql", graphiqlFiles(options.questions));
  const context = (asked: AnswerOptions = {}) => {
    return async (): Promise<RequestContext> => ({ deadline: Date.now() + limits.queryMilliseconds, ...asked });
  };
  const parts: ServerParts = {
    schema,
    readiness,
    log,
    answer: (httpGraphQLRequest, asked) =>
      apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: context(asked) }),
  };
  const feeds = options.feeds?.(parts);
  if (feeds) app.use("/feeds", feeds.router);
  if (options.preview) app.use("/preview", options.preview(parts));
  app.all(
    "/graphql",
    (_request, response, next) => {
      response.set("Cache-Control", "no-cache");
      next();
    },
    ...graphqlRequest(limits),
    ...(feeds ? [feeds.answers] : []),
    expressMiddleware(apollo, { context: ({ res }) => context({ signal: clientSignal(res) })() }),
  );
  app.use(replyNotFound);
  app.use(errorReplies(limits, log));
  return app;
}

/** The policy for everything; a page that needs more says so itself. */
function securityHeaders(): readonly RequestHandler[] {
  const policy = contentPolicy();
  const others = helmet({
    contentSecurityPolicy: false,
    // TLS is the business of a proxy in front; over plain HTTP browsers complain about these three.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    // Pages of other origins may load what is here, as CORS says.
    crossOriginResourcePolicy: { policy: "cross-origin" },
  });
  return [
    (_request, response, next) => {
      response.set("Content-Security-Policy", policy);
      next();
    },
    others,
  ];
}
