/** A draft's file and what it is compared with in, what the server knows of it out. */
import { useEffect, useState } from "react";
import type { ChangesAnswer } from "../changes/changes-answer.ts";
import type { ChosenFile } from "./chosen-file.ts";

export interface DraftFinding {
  readonly code: string;
  readonly severity: "error" | "warning" | "information";
  readonly message: string;
  readonly messageJa: string | null;
  readonly comparedNames: readonly string[];
  readonly places: readonly { readonly place: string; readonly line: number | null; readonly text: string }[];
  readonly placeCount: number;
}

export interface Known {
  readonly id: string;
  readonly change: string | null;
  readonly isProposed: boolean;
}

export interface DraftPlan extends Known {
  readonly number: number;
  readonly name: string;
}

export interface DraftMark {
  /** The place of its plan. */
  readonly plan: number;
  readonly sign: string;
  readonly change: "same" | "new" | "lost" | "changed";
}

export interface DraftRow extends Known {
  readonly code: string | null;
  readonly name: string;
  readonly domain: string;
  readonly marks: readonly DraftMark[];
}

export interface DraftItem {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
}

export interface DraftOverlap {
  readonly plans: readonly { readonly id: string; readonly number: number; readonly name: string }[];
  readonly itemCount: number;
  /** null where one of the plans is new. */
  readonly oldItemCount: number | null;
}

export interface Draft {
  readonly title: string;
  readonly counts: Readonly<
    Record<"plans" | "domains" | "items" | "coveredItems" | "initiatives" | "targets" | "marks", number>
  >;
  readonly matrix: { readonly plans: readonly DraftPlan[]; readonly rows: readonly DraftRow[] };
  readonly overlaps: readonly DraftOverlap[];
  readonly uncovered: readonly DraftItem[];
  readonly changes: {
    readonly against: { readonly id: string; readonly title: string };
    readonly uncovered: readonly DraftItem[];
    readonly newlyCovered: readonly DraftItem[];
    readonly orphanedTargets: readonly { readonly id: string; readonly name: string; readonly plan: string }[];
    readonly oldAndNew: ChangesAnswer & { readonly new: string; readonly old: string };
  } | null;
}

export interface Tried {
  readonly isLoadable: boolean;
  readonly findings: readonly DraftFinding[];
  readonly findingCount: number;
  /** null where it could not be read. */
  readonly draft: Draft | null;
}

/** Why the server did not do it; `code` is null where it did not answer. */
export class TryError extends Error {
  readonly code: string | null;

  constructor(code: string | null, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface Asked {
  /** Id of the edition. */
  readonly against: string;
  readonly language: string;
}

export type Trying =
  | { readonly state: "nothing" | "reading" | "stopped" }
  | { readonly state: "there"; readonly tried: Tried }
  | { readonly state: "failed"; readonly error: TryError };

/** Asked again whenever another file, edition or language is chosen; `stop` ends it on the server, too. */
export function useTrying(
  file: ChosenFile | null,
  asked: Asked,
): readonly [Trying, stop: () => void, again: () => void] {
  const { against, language } = asked;
  const [attempt, setAttempt] = useState(0);
  const [trying, setTrying] = useState<Trying>({ state: "nothing" });
  const [ended, setEnded] = useState<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the same question, asked again
  useEffect(() => {
    if (!file) return;
    const controller = new AbortController();
    setEnded(controller);
    setTrying({ state: "reading" });
    post(file, { against, language }, null, controller.signal)
      .then(async (response) => setTrying({ state: "there", tried: (await response.json()) as Tried }))
      .catch((cause) => {
        if (controller.signal.aborted) return;
        setTrying({ state: "failed", error: asTryError(cause) });
      });
    return () => controller.abort();
  }, [file, against, language, attempt]);
  const stop = () => {
    ended?.abort();
    setTrying({ state: "stopped" });
  };
  return [trying, stop, () => setAttempt(attempt + 1)];
}

/** The table of old and new as a file of that format. */
export async function tableFile(file: ChosenFile, asked: Asked, format: string): Promise<Blob> {
  const response = await post(file, asked, format, new AbortController().signal);
  return response.blob();
}

async function post(file: ChosenFile, asked: Asked, format: string | null, signal: AbortSignal): Promise<Response> {
  const { against, language } = asked;
  const parameters = new URLSearchParams({ name: file.name, against, lang: language, ...(format ? { format } : {}) });
  const response = await fetch(`preview?${parameters}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file.bytes,
    signal,
  });
  if (response.ok) return response;
  const { errors } = (await response.json().catch(() => ({}))) as {
    errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  };
  const [first] = errors ?? [];
  throw new TryError(first?.extensions?.code ?? null, first?.message ?? `HTTP ${response.status}`);
}

export const asTryError = (cause: unknown): TryError =>
  cause instanceof TryError ? cause : new TryError(null, "The server does not answer.", { cause });

export interface Offer {
  readonly isOffered: boolean;
  readonly mostBytes: number;
  /** Why not. */
  readonly code?: string;
}

/** Whether the server tries drafts; null until it has said so. */
export function useOffer(): Offer | null {
  const [offer, setOffer] = useState<Offer | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    fetch("preview", { headers: { accept: "application/json" }, signal: ended.signal })
      .then(async (response) =>
        setOffer(response.ok ? ((await response.json()) as Offer) : { ...NO_OFFER, code: "NOT_FOUND" }),
      )
      // A server that is away is heard of when a file is sent.
      .catch(() => !ended.signal.aborted && setOffer({ ...NO_OFFER, isOffered: true }));
    return () => ended.abort();
  }, []);
  return offer;
}

const NO_OFFER: Offer = { isOffered: false, mostBytes: 25_000_000 };
