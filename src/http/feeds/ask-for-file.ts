/** A GraphQL request and a format in, the text of its answer in that format out; where the answer has errors, these, as they are. */
import type { HTTPGraphQLRequest } from "@apollo/server";
import { HeaderMap } from "@apollo/server";
import type { Piece } from "../../export/format.ts";
import type { AcceptedOperation } from "../../graphql/operation/answer-operation.ts";
import { askedOperation } from "../../graphql/results/asked-operation.ts";
import { type AnswerFormat, writeAnswer } from "../../graphql/results/write-answer.ts";
import type { Language } from "../../template/words.ts";
import type { ServerParts } from "../server/server-options.ts";
import type { FileName } from "./file-names.ts";

/** The reply as it is without a format. */
export const JSON_FORMAT = { name: "json", title: "JSON", mediaType: "application/json" } as const;

export type FileOrReply =
  | { readonly write: () => Iterable<Piece> /** Of the operation, or of the file. */; readonly name: string | FileName }
  | { readonly status: number; readonly headers: ReadonlyMap<string, string>; readonly body: string };

/** An answer as text, and what it is to be written in. */
export interface AnswerFile {
  readonly operation: AcceptedOperation;
  readonly format: AnswerFormat;
  readonly language: Language;
  /** A reply without errors. */
  readonly body: string;
}

/**
 * Writes the files of large answers somewhere else.
 *
 * @throws {UnsupportedExport} where the format cannot hold it
 */
export type WriteLargeAnswer = (file: AnswerFile, signal: AbortSignal) => Promise<readonly Piece[]>;

/** The server, and who else writes files for it. */
export interface FileParts extends Pick<ServerParts, "answer"> {
  readonly writeLargeAnswer?: WriteLargeAnswer | undefined;
  /** Characters of an answer from which on it is large. */
  readonly largeFrom?: number | undefined;
}

/** An answer of so many characters is read and drawn in some ten milliseconds. */
const LARGE = 200_000;
/** How a reply without errors begins. */
const WHOLE = '{"data":';

/** An answer with errors is never half a file. */
export async function askForFile(
  request: Pick<HTTPGraphQLRequest, "method" | "search" | "body">,
  { format, language }: { readonly format: AnswerFormat | typeof JSON_FORMAT; readonly language: Language },
  { answer, writeLargeAnswer, largeFrom = LARGE }: FileParts,
  signal: AbortSignal,
): Promise<FileOrReply> {
  let asked: AcceptedOperation | undefined;
  const headers = new HeaderMap([
    ["accept", "application/json"],
    ["content-type", "application/json"],
  ]);
  const reply = await answer(
    { ...request, headers },
    {
      signal,
      identified: "holds" in format && format.holds === "graph",
      onAccepted: (operation) => {
        asked = operation;
      },
    },
  );
  if (reply.body.kind !== "complete") throw new Error("an incremental reply was not asked for");
  const body = reply.body.string;
  if (writeLargeAnswer && asked && "holds" in format && body.length > largeFrom && body.startsWith(WHOLE)) {
    const pieces = await writeLargeAnswer({ operation: asked, format, language, body }, signal);
    return { write: () => pieces, name: askedOperation(asked).title };
  }
  const { data, errors } = JSON.parse(body) as { readonly data?: unknown; readonly errors?: unknown };
  if (!asked || errors !== undefined) {
    // As JSON such a reply may be a 200: the rest of the answer is there. A file is whole or is none.
    const status = reply.status ?? 200;
    return { status: status < 400 ? 422 : status, headers: reply.headers, body };
  }
  const answered = askedOperation(asked);
  const write = () => ("holds" in format ? writeAnswer(answered, data, format, language) : [body]);
  return { write, name: answered.title };
}
