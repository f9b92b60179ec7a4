/** Two editions in, the table of old and new between them out, as the server's feed has it. */
import { useEffect, useState } from "react";
import { AskError } from "../data/ask.ts";
import type { Answer } from "../data/use-answer.ts";

export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

export interface Entry {
  /** null of a mark, or of an overlap. */
  readonly id: string | null;
  readonly pieces: {
    readonly name: readonly Piece[];
    readonly values: readonly Piece[];
    readonly text: readonly Piece[];
  };
  readonly place: string | null;
}

export interface ChangeRow {
  readonly kind: string;
  readonly change: string;
  readonly basis: "confirmed" | "stated" | "exact" | "proposed";
  readonly new: readonly Entry[];
  readonly old: readonly Entry[];
  readonly remarks: readonly string[];
}

export interface ChangesAnswer {
  readonly summary: readonly string[];
  /** Names of the kinds, in the language that was asked for. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly rows: readonly ChangeRow[];
}

/** Of the file with that ending. */
export function changesFile(old: string, next: string, language: string, ending: string): string {
  return `feeds/old-and-new.${ending}?${new URLSearchParams({ old, new: next, lang: language })}`;
}

/** null: nothing is asked yet. */
export function useChanges(address: string | null): Answer<ChangesAnswer> {
  const [answered, setAnswered] = useState<{ readonly address: string; readonly answer: Answer<ChangesAnswer> } | null>(
    null,
  );
  useEffect(() => {
    if (address === null) return;
    const ended = new AbortController();
    readChanges(address, ended.signal).then(
      (data) => setAnswered({ address, answer: { state: "there", data } }),
      (cause) => {
        if (ended.signal.aborted) return;
        const error =
          cause instanceof AskError ? cause : new AskError("away", "The server does not answer.", { cause });
        setAnswered({ address, answer: { state: "failed", error } });
      },
    );
    return () => ended.abort();
  }, [address]);
  return answered !== null && answered.address === address ? answered.answer : { state: "waiting" };
}

async function readChanges(address: string, signal: AbortSignal): Promise<ChangesAnswer> {
  const response = await fetch(address, { headers: { accept: "application/json" }, signal });
  if (response.ok) return (await response.json()) as ChangesAnswer;
  const { errors } = (await response.json().catch(() => ({}))) as { errors?: readonly { message: string }[] };
  throw new AskError(response.status >= 500 ? "away" : "refused", errors?.[0]?.message ?? `HTTP ${response.status}`);
}
