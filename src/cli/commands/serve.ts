/** `policy-graph serve`: a configuration in, the API served until a signal asks for its end. */

import { setFlagsFromString } from "node:v8";
import { type Engine, openEngine } from "../../graphql/engine.ts";
import { buildSchema } from "../../graphql/schema/build-schema.ts";
import { feedsOf } from "../../http/feeds/feeds.ts";
import { previewRouter } from "../../http/preview/preview-router.ts";
import { admissionOf } from "../../http/preview/same-origin.ts";
import { readQuestions } from "../../http/questions.ts";
import type { Question } from "../../http/server/server-options.ts";
import { startServer } from "../../http/server/start-server.ts";
import { projectFile } from "../../project-files.ts";
import { countEditions, nameEditions } from "../../store/read-editions.ts";
import type { Configuration } from "../configuration.ts";
import { deriveOutdated } from "../derive-outdated.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { feedSourceOf } from "../feed-source.ts";
import { openLargeWork } from "../large-work/large-work.ts";
import { logToStderr } from "../log-to-stderr.ts";
import type { OpenStore } from "../open-store.ts";
import { openPreviewWork, previewSourceOf } from "../preview-work/preview-work.ts";
import { type Progress, printLine, terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { verifyBeforeServing } from "../verify-embedded.ts";
import { withStore } from "../with-store.ts";
import { loadPrepared, prepareDocument, resultLine } from "./load.ts";

/** What `npm start` loads into an empty database. */
const SEED = "seed/honjo-policy-coordination-plan.txt";
/** What the explorer asks. */
const PAGE_QUERIES = projectFile("web/explorer/queries");

/**
 * Percent that the heap may grow before it is cleared up. V8 would let it grow to some times what is in use: a server that sends a feed of a
 * hundred thousand nodes now and then would stay large for no gain in speed (measured).
 */
export const HEAP_GROWTH = 40;

export async function serve(configuration: Configuration, options: { readonly seed?: boolean }): Promise<ExitCode> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const onNews = (news: string) => logToStderr({ level: "warn", message: `The embedded database: ${news}` });
  return withStore(configuration, { retryMs: 2_000, onNews }, async (store, progress) => {
    progress.step("Generating the GraphQL schema");
    const built = await buildSchema();
    const large = openLargeWork(store, built.schema);
    const drafts = openPreviewWork();
    const admission = admissionOf(configuration.preview, configuration.host);
    const engine = await openEngine(store, { log: logToStderr, built, answerLarge: large.answer });
    await deriveOutdated(store, progress.step);
    if (store.origin === "embedded") {
      progress.step("Verifying what is loaded");
      await verifyBeforeServing(store, configuration.dataFolder);
    }
    if (options.seed) await loadSeed(store, progress);
    const questions = await readQuestions();
    const server = await startServer({
      engine,
      questions,
      feeds: feedsOf(feedSourceOf(store, { writeLarge: large.writeFeed }), questions, {
        writeLargeAnswer: large.writeAnswer,
      }),
      preview: (parts) => previewRouter(previewSourceOf(store, drafts, admission), parts),
      host: configuration.host,
      port: configuration.port,
    }).catch((cause: Error) => {
      throw new UsageError(cause.message, { cause });
    });
    progress.done();
    printLine(`Explorer  ${server.url}/`);
    printLine(`GraphQL   ${server.url}/graphql`);
    printLine(`GraphiQL  ${server.url}/graphiql/`);
    printLine(`Feeds     ${server.url}/feeds/`);
    printLine(`Schema    ${server.url}/schema.graphql`);
    printLine(`Database  ${store.origin === "embedded" ? `embedded, in ${configuration.dataFolder}` : store.uri}`);
    printLine("Ctrl-C stops it.");
    const warm = new AbortController();
    const warming = warmUp(engine, questions, store, warm.signal);
    const lost = await Promise.race([signalled(), store.lost]);
    warm.abort();
    drafts.close();
    await server.stop();
    await warming;
    await large.close();
    // Whoever keeps the program running can start it again.
    if (lost) throw lost;
    return EXIT.done;
  });
}

/** The first query of a shape costs the database a plan, on a cold one a second: those most likely to come are asked beforehand. */
async function warmUp(
  engine: Engine,
  questions: readonly Question[],
  store: OpenStore,
  signal: AbortSignal,
): Promise<void> {
  const ofPage = await readQuestions(PAGE_QUERIES);
  const variables = await anyNode(store).catch(() => ({}));
  for (const { query } of [...ofPage, ...questions]) {
    if (signal.aborted) return;
    // What fails here fails again, and is reported, when somebody asks it.
    await engine.execute({ query, variables, signal }).catch(() => {});
  }
}

/** Values for every variable of the explorer's queries; a question passes over those that are not its own. */
async function anyNode(store: OpenStore): Promise<Record<string, unknown>> {
  const edition = (await nameEditions(store))[0]?.id ?? "";
  const [one, other] = [`${edition}/plan/1`, `${edition}/plan/2`];
  const within = `${edition}/`;
  const firstLines = { offset: 0, count: 100, place: "1:1", line: 1 };
  return { edition, within, chosen: edition, id: one, from: one, to: other, phrase: "計画", ...firstLines };
}

async function loadSeed(store: OpenStore, progress: Progress): Promise<void> {
  if ((await countEditions(store)) > 0) return;
  progress.step("Loading the seed");
  const prepared = await prepareDocument(projectFile(SEED), {});
  const result = await loadPrepared(store, prepared);
  progress.done();
  printLine(resultLine({ ...prepared, document: { ...prepared.document, path: SEED } }, result));
}

/** Resolves at the first SIGINT or SIGTERM, or when the run is interrupted; a second signal ends the program at once. */
function signalled(): Promise<void> {
  const { interrupt, stderr } = terminal();
  return new Promise((resolve) => {
    const stop = () => {
      stderr.write("Stopping …\n");
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, stop);
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
    if (interrupt?.aborted) stop();
    else interrupt?.addEventListener("abort", stop, { once: true });
  });
}
