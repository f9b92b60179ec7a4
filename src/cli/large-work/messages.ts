/** What passes between the server's thread and those that do large work: tasks, results, and errors, which are no more than words on the other side. */
import type { MessagePort } from "node:worker_threads";
import { GraphQLError, type GraphQLErrorExtensions, type Source } from "graphql";
import type { Piece } from "../../export/format.ts";
import { UnsupportedExport } from "../../export/unsupported-export.ts";
import { type Selection, SelectionError } from "../../export/views/selection.ts";
import type { EngineRequest } from "../../graphql/engine.ts";
import type { Limits } from "../../graphql/operation/limits.ts";
import { ReplyError } from "../../graphql/operation/reply-errors.ts";
import { databaseFailure } from "../../store/database-failure.ts";
import type { Connection } from "../../store/open-driver.ts";
import { StoreError, type StoreErrorCode } from "../../store/store-error.ts";
import type { Language } from "../../template/words.ts";

/** What a thread is given when it begins. */
export interface WorkerData {
  readonly connection: Connection;
  readonly database: string | undefined;
  readonly limits: Partial<Limits>;
  /** The text of the server's schema. */
  readonly schema: string;
}

/** A message on the port calls the task off. */
export type Task = Work & { readonly port: MessagePort };
export type Work = Question | Feed | Answer;

/** As it came. */
interface Asked extends Pick<EngineRequest, "operationName" | "variables" | "identified"> {
  readonly query: string;
  readonly deadline: number;
}

export interface Question extends Asked {
  readonly kind: "question";
}

/** A file of an answer, by the format's name. Its pieces come over the port, at last an end. */
export interface Answer extends Asked {
  readonly kind: "answer";
  readonly format: string;
  readonly language: Language;
  /** A reply without errors. */
  readonly body: string;
}

/** A file of an edition, by names; in pieces as well. */
export interface Feed {
  readonly kind: "feed";
  readonly edition: string;
  readonly view: string;
  readonly format: string;
  readonly selection: Selection;
  readonly language: Language;
}

/** Of a file, or that there are no more of them; and that the database was heard of. */
export type FromThread = Piece | typeof END | typeof HEARD;
export const END = 0;
export const HEARD = 1;

export type Outcome =
  | { readonly kind: "answered"; readonly data: string | undefined; readonly errors: readonly WrittenReplyError[] }
  | { readonly kind: "sent" }
  | { readonly kind: "no such edition" }
  | { readonly kind: "failed"; readonly error: WrittenError };

interface WrittenReplyError {
  readonly message: string;
  readonly positions: readonly number[] | undefined;
  readonly path: readonly (string | number)[] | undefined;
  readonly extensions: GraphQLErrorExtensions;
  readonly isReply: boolean;
}

export function writeReplyError(error: GraphQLError): WrittenReplyError {
  const { message, positions, path, extensions } = error;
  return { message, positions, path, extensions, isReply: error instanceof ReplyError };
}

/** @param source of the document that the positions are in */
export function readReplyError(error: WrittenReplyError, source: Source | undefined): GraphQLError {
  const { message, positions, path, extensions, isReply } = error;
  const place = positions && source ? { source, positions } : {};
  return new (isReply ? ReplyError : GraphQLError)(message, { ...place, path: path ?? null, extensions });
}

interface WrittenError extends Words {
  readonly kind: keyof typeof KNOWN;
}

interface Words {
  readonly name: string;
  readonly message: string;
  readonly code: string;
}

/** Errors that somebody looks at, and how each is made again. */
const KNOWN = {
  store: {
    is: (error: Error) => error instanceof StoreError,
    make: ({ message, code }: Words) => new StoreError(code as StoreErrorCode, message),
  },
  selection: {
    is: (error: Error) => error instanceof SelectionError,
    make: ({ message }: Words) => new SelectionError(message),
  },
  unsupported: {
    is: (error: Error) => error instanceof UnsupportedExport,
    make: ({ message }: Words) => new UnsupportedExport(message),
  },
  database: {
    is: (error: Error) => databaseFailure(error) !== undefined,
    // It is known by its words.
    make: ({ name, message, code }: Words) => Object.assign(new Error(message), { name, code }),
  },
} as const;

/** Undefined where nobody foresaw it. */
export function writeError(error: unknown): WrittenError | undefined {
  if (!(error instanceof Error)) return undefined;
  const kinds = Object.keys(KNOWN) as (keyof typeof KNOWN)[];
  const kind = kinds.find((one) => KNOWN[one].is(error));
  const { name, message } = error;
  return kind && { kind, name, message, code: String((error as { code?: unknown }).code) };
}

export function readError(error: WrittenError): Error {
  return KNOWN[error.kind].make(error);
}
