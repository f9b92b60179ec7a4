/** What a feed cannot answer: a status and one sentence that says what would be right, as an error, and the handler that replies with it. */
import type { ErrorRequestHandler } from "express";
import { UnsupportedExport } from "../../export/unsupported-export.ts";
import { SelectionError } from "../../export/views/selection.ts";
import {
  DATABASE_UNAVAILABLE,
  databaseUnavailable,
  RETRY_AFTER_SECONDS,
  ReplyError,
  SERVER_BUSY,
} from "../../graphql/operation/reply-errors.ts";
import type { Log } from "../../log.ts";
import { databaseFailure } from "../../store/database-failure.ts";
import { StoreError } from "../../store/store-error.ts";
import { replyWithError } from "../server/json-replies.ts";

const STATUSES = {
  ...{ NOT_FOUND: 404, BAD_REQUEST: 400, NOT_ACCEPTABLE: 406, UNSUPPORTED_MEDIA_TYPE: 415, TOO_LARGE: 413 },
  // Of a draft: it cannot be read, or takes more than it may.
  ...{ UNUSABLE: 422, TAKES_TOO_LONG: 422, TAKES_TOO_MUCH: 422 },
} as const;

export type RefusalCode = keyof typeof STATUSES;

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;

  constructor(code: RefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Refusal";
    this.code = code;
    this.status = STATUSES[code];
  }
}

/** Replies to what was thrown while a feed was made; what nobody foresaw goes on to the server's own replies. */
export function failuresOf(log: Log): ErrorRequestHandler {
  return (thrown: unknown, _request, response, next) => {
    if (response.headersSent) return next(thrown);
    // What was prepared for a file is not true of an error.
    for (const header of ["ETag", "Content-Disposition", "Content-Type"]) response.removeHeader(header);
    response.set("Cache-Control", "no-store");
    const refusal = asRefusal(thrown);
    if (refusal) return replyWithError(response, refusal.status, refusal.message, { code: refusal.code });
    if (thrown instanceof ReplyError && thrown.extensions.code === SERVER_BUSY) {
      response.set("Retry-After", String(RETRY_AFTER_SECONDS));
      return replyWithError(response, 503, thrown.message, { code: SERVER_BUSY });
    }
    const isAway = databaseFailure(thrown) !== undefined;
    if (isAway || (thrown instanceof StoreError && thrown.code === "changing")) {
      if (isAway) log({ level: "warn", message: "The database does not answer a feed", error: thrown });
      response.set("Retry-After", String(RETRY_AFTER_SECONDS));
      const message = isAway ? databaseUnavailable().message : (thrown as StoreError).message;
      return replyWithError(response, 503, message, { code: DATABASE_UNAVAILABLE });
    }
    next(thrown);
  };
}

function asRefusal(thrown: unknown): Refusal | undefined {
  if (thrown instanceof Refusal) return thrown;
  if (thrown instanceof SelectionError) return new Refusal("BAD_REQUEST", thrown.message, { cause: thrown });
  if (thrown instanceof UnsupportedExport) return new Refusal("NOT_ACCEPTABLE", thrown.message, { cause: thrown });
  return undefined;
}
