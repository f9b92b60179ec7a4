/** Who tries drafts in, the address of it out: `POST /preview?name=…&against=…` with a draft's bytes answers what would be known of it; nothing is stored. */
import express, { type ErrorRequestHandler, type Request, type Response, type Router } from "express";
import type { EditionName } from "../../store/read-editions.ts";
import { watched } from "../../store/watchdog.ts";
import { failuresOf } from "../feeds/refusals.ts";
import { clientSignal } from "../server/client-signal.ts";
import { replyWithError } from "../server/json-replies.ts";
import type { ServerParts } from "../server/server-options.ts";
import { openTurns, takeTurn } from "../turns.ts";
import { type AskedPreview, parsePreviewRequest } from "./preview-request.ts";
import { readBytes } from "./read-bytes.ts";
import { type Admission, type Unwelcome, whyUnwelcome } from "./same-origin.ts";

/** Whoever starts the server says how drafts are tried. */
export interface PreviewSource {
  readonly admission: Admission;
  /** Of the largest draft. */
  readonly mostBytes: number;
  /** Those that a draft can be compared with. */
  readonly editions: () => Promise<readonly EditionName[]>;
  /**
   * An edition as the one that tries drafts takes it.
   *
   * @throws Refusal where it is too large, or not there any more
   */
  readonly oldEdition: (id: string) => Promise<Uint8Array>;
  /**
   * In pieces: what is known, as JSON, or the table of old and new in a format.
   *
   * @throws Refusal where the draft takes too long or too much, or there is no table of it
   */
  readonly preview: (draft: DraftToTry, signal: AbortSignal) => Promise<readonly Uint8Array[]>;
}

export interface DraftToTry extends Omit<AskedPreview, "against"> {
  readonly bytes: readonly Uint8Array[];
  /** null: it is compared with nothing. */
  readonly old: Uint8Array | null;
}

/** Drafts that are kept in memory at once, and how many more may wait before their first byte is read. */
const AT_ONCE = 4;
const WAITING = 8;
/** Milliseconds for which one waits. */
const PATIENCE = 10_000;

export function previewRouter(source: PreviewSource, { readiness, log }: ServerParts): Router {
  const { admission, mostBytes } = source;
  const router = express.Router();
  const turns = openTurns({ atOnce: AT_ONCE, waiting: WAITING });
  // Of all addresses the only one that works for who asks: pages of others may neither ask nor read it.
  router.use((_request, response, next) => {
    response.set({ "Cache-Control": "no-store", "Cross-Origin-Resource-Policy": "same-origin" });
    next();
  });
  router.get("/", (request, response) => {
    const unwelcome = whyUnwelcome(request, admission);
    response.json({ isOffered: !unwelcome, mostBytes, ...(unwelcome ? { code: unwelcome.code } : {}) });
  });
  router.post("/", async (request, response) => {
    const unwelcome = whyUnwelcome(request, admission);
    if (unwelcome) return replyUnwelcome(unwelcome, response);
    const gone = clientSignal(response);
    const asked = await parsePreviewRequest(request, () => watched(source.editions(), readiness));
    const giveBack = await takeTurn(turns, gone, PATIENCE);
    try {
      const bytes = await readBytes(request, mostBytes);
      const { against } = asked;
      const old = against === null ? null : await watched(source.oldEdition(against), readiness);
      sendPieces(await source.preview({ ...asked, bytes, old }, gone), asked, response);
    } finally {
      giveBack();
    }
  });
  router.use(unlessGone, failuresOf(log));
  return router;
}

function replyUnwelcome({ code, status, message }: Unwelcome, response: Response): void {
  replyWithError(response, status, message, { code });
}

function sendPieces(
  pieces: readonly Uint8Array[],
  { name, format }: Pick<AskedPreview, "name" | "format">,
  response: Response,
) {
  if (format) response.attachment(`${name.replace(/\.[^.]*$/u, "")}-old-and-new.${format.name}`);
  const mediaType = format?.mediaType ?? "application/json";
  response.set("Content-Type", format?.isBinary ? mediaType : `${mediaType}; charset=utf-8`);
  response.send(Buffer.concat(pieces));
}

/** Who hangs up while a draft is sent or read hears of nothing; what became of it is no failure. */
const unlessGone: ErrorRequestHandler = (thrown: unknown, request: Request, response, next) => {
  if (request.destroyed && !request.complete) return void response.destroy();
  if (response.destroyed || response.closed) return;
  // What is left of the draft is let go: whoever is still sending sees the reply afterwards.
  request.resume();
  next(thrown);
};
