/** Options and a started Apollo Server in, the Express application with all its addresses out. */
import type { ApolloServer } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import cors from "cors";
import express, { type Express, type RequestHandler } from "express";
import helmet from "helmet";
import type { Limits } from "../../graphql/operation/limits.ts";
import { RETRY_AFTER_SECONDS } from "../../graphql/operation/reply-errors.ts";
import type { Readiness } from "../../store/readiness.ts";
import { explorerFiles, graphiqlFiles } from "./built-pages.ts";
import { contentPolicy } from "./content-policy.ts";
import { graphqlRequest } from "./graphql-request.ts";
import type { RequestContext } from "./graphql-server.ts";
import { errorReplies, replyNotFound } from "./json-replies.ts";
import type { Rewrite, ServerOptions } from "./server-options.ts";
import { METHODS, uniformRequest } from "./uniform-request.ts";

export function httpApp(
  apollo: ApolloServer<RequestContext>,
  options: ServerOptions,
  limits: Limits,
  readiness: Readiness,
): Express {
  const app = express();
  app.set("query parser", "simple");
  app.use(...securityHeaders());
  // Anybody may read, nobody sends credentials.
  app.use(
    cors({
      origin: "*",
      methods: [...METHODS.ask],
      exposedHeaders: ["Retry-After", "ETag", "Content-Disposition"],
      maxAge: 86_400,
      preflightContinue: true,
    }),
  );
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
    response.set("Cache-Control", "no-cache").type("text/plain").send(options.sdl);
  });
  app.use("/graphiql", graphiqlFiles(options.questions));
  const context = (rewrite?: Rewrite) => async (): Promise<RequestContext> => {
    const deadline = Date.now() + limits.queryMilliseconds;
    return { deadline, forResolvers: options.createContext({ deadline }), ...(rewrite ? { rewrite } : {}) };
  };
  const feeds = options.feeds?.({
    schema: options.schema,
    readiness,
    log: options.log,
    answer: (httpGraphQLRequest, rewrite) =>
      apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: context(rewrite) }),
  });
  if (feeds) app.use("/feeds", feeds.router);
  app.all(
    "/graphql",
    (_request, response, next) => {
      response.set("Cache-Control", "no-cache");
      next();
    },
    ...graphqlRequest(limits),
    ...(feeds ? [feeds.answers] : []),
    expressMiddleware(apollo, { context: context() }),
  );
  app.use(replyNotFound);
  app.use(errorReplies(limits, options.log));
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
