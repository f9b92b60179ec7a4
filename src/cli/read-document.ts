/** A document's path and the flags that go with it in, its bytes and its edition's facts out. */
import { createReadStream } from "node:fs";
import { access, readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { EditionFacts } from "../ingest/edition-facts.ts";
import type { SourceDocument } from "../ingest/source/source.ts";
import { SOURCE_BOUNDS } from "../ingest/source/source-bounds.ts";
import type { Mapping } from "../ingest/tables/mapping.ts";
import type { Words } from "../template/words.ts";
import { inWords } from "./language-of.ts";
import { UsageError } from "./usage-error.ts";

/** Flags that say whose plan a document is and which edition, but for its name; each wins over what the edition file says. */
export const EDITION_FLAGS = [
  "editionFile",
  "organizationId",
  "organizationKind",
  "organizationName",
  "organizationCode",
  "organizationCodeScheme",
  "prefecture",
  "title",
  "stage",
  "period",
] as const;

export interface EditionFlags extends Readonly<Partial<Record<(typeof EDITION_FLAGS)[number], string>>> {
  readonly edition?: string;
}

export interface Document {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What its columns mean, where a mapping stands beside it. */
  readonly mapping?: Mapping;
  /** Files that the mapping names beside it. */
  readonly others?: readonly SourceDocument[];
}

/**
 * With its mapping, where there is one, and the other files that the mapping names.
 *
 * @throws UsageError where a file cannot be read, or the mapping is none
 */
export async function readDocument(path: string): Promise<Document> {
  const document = await readFileAlone(path);
  const mapping = await readMapping(fileBeside(path, ".mapping.json"));
  if (mapping === null) return document;
  const others = (mapping.files ?? []).map(async (file) => {
    if (basename(file) !== file)
      throw new UsageError(
        inWords({
          en: `The mapping of ${path} names the file ${file}: expected a name without a folder, of a file beside it.`,
          ja: `${path} の列の対応付けにあるファイル ${file} は使えません。隣に置いたファイルの名前を、フォルダーを付けずに書いてください。`,
        }),
      );
    return { name: file, bytes: await readBytes(join(dirname(path), file), { en: "The file", ja: "ファイル" }) };
  });
  return { ...document, mapping, others: await Promise.all(others) };
}

/** Without looking for what stands beside it. */
export async function readFileAlone(path: string): Promise<Document> {
  return { path, name: basename(path), bytes: await readBytes(path, { en: "The document", ja: "文書" }) };
}

/** `plan.xlsx` has its mapping in `plan.mapping.json` beside it. */
export function fileBeside(documentPath: string, ending: string): string {
  return `${documentPath.slice(0, documentPath.length - extname(documentPath).length)}${ending}`;
}

export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function readMapping(file: string): Promise<Mapping | null> {
  const value = await readJsonFile(file, { en: "The mapping", ja: "列の対応付け" }, false);
  if (value === null) return null;
  const { parseMapping } = await import("../ingest/tables/mapping.ts");
  const parsed = parseMapping(value);
  if ("mapping" in parsed) return parsed.mapping;
  throw new UsageError(
    inWords({
      en: `The mapping ${file} is not as expected: ${parsed.wrong.join("; ")}.`,
      ja: `列の対応付け ${file} の内容が正しくありません：${parsed.wrong.join("; ")}`,
    }),
  );
}

/** Names every fact that is missing or wrong, and where it can be given. */
export class EditionUntold extends UsageError {}

/**
 * Of `plan.txt` those in `plan.edition.json` beside it, and the flags.
 *
 * @throws EditionUntold where these do not say enough
 */
export async function readEditionFacts(documentPath: string, flags: EditionFlags): Promise<EditionFacts> {
  const file = flags.editionFile ?? fileBeside(documentPath, ".edition.json");
  const stated = await readJsonFile(file, { en: "The edition file", ja: "版の情報" }, flags.editionFile !== undefined);
  const { parseEditionFacts } = await import("../ingest/edition-facts.ts");
  const result = parseEditionFacts(withFlags(stated ?? {}, flags));
  if ("facts" in result) return result.facts;
  const isThere = stated !== null;
  throw new EditionUntold(
    inWords({
      en: `The edition of ${documentPath} cannot be told (${isThere ? file : `${file} does not exist, and the flags do not say enough`}): ${result.wrong.map(({ en }) => en).join("; ")}. Give them in the edition file or as flags (see policy-graph load --help).`,
      ja: `${documentPath} がどの版か分かりません（${isThere ? file : `${file} がなく、オプションの指定も足りません`}）：${result.wrong.map(({ ja }) => ja).join("、")}。版の情報のファイルに書くか、オプションで指定してください（policy-graph load --help を参照）。`,
    }),
  );
}

/** Facts for a check that needs none: whose plan it is does not matter for what is wrong with it. */
export const unknownEdition: EditionFacts = {
  organization: {
    id: "unknown",
    organizationKind: "other",
    name: "(not given)",
    code: null,
    codeScheme: null,
    prefecture: null,
  },
  edition: {
    name: "unknown",
    title: "(not given)",
    stage: "draft",
    period: null,
    note: null,
    source: null,
    summarized: null,
  },
};

/** Facts for a draft of which nothing is known but the name of its file. */
export const draftFacts = (fileName: string): EditionFacts => ({
  organization: { ...unknownEdition.organization, name: "" },
  edition: { ...unknownEdition.edition, title: fileName },
});

/** null where there is none and none is required. */
async function readJsonFile(path: string, what: Words, required: boolean): Promise<Record<string, unknown> | null> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (cause) {
    if (!required && isMissing(cause)) return null;
    throw unreadable(what, path, cause);
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    throw new SyntaxError(inWords({ en: "it holds no object", ja: "オブジェクトがありません" }));
  } catch (cause) {
    const { message } = cause as Error;
    const words = {
      en: `${what.en} ${path} is not the JSON that was expected: ${message}.`,
      ja: `${what.ja} ${path} が JSON として正しくありません：${message}`,
    };
    throw new UsageError(inWords(words), { cause });
  }
}

function withFlags(stated: Readonly<Record<string, unknown>>, flags: EditionFlags): Record<string, unknown> {
  // A file that was written for a municipality is completed as one.
  const owner = "municipality" in stated && !("organization" in stated) ? "municipality" : "organization";
  const organization = overlay(stated[owner], {
    id: flags.organizationId,
    kind: flags.organizationKind,
    name: flags.organizationName,
    code: flags.organizationCode,
    codeScheme: flags.organizationCodeScheme,
    prefecture: flags.prefecture,
  });
  const edition = overlay(stated.edition, {
    name: flags.edition,
    title: flags.title,
    stage: flags.stage,
    period: flags.period === undefined ? undefined : parsePeriod(flags.period),
  });
  return {
    ...stated,
    ...(organization === undefined ? {} : { [owner]: organization }),
    ...(edition === undefined ? {} : { edition }),
  };
}

function overlay(stated: unknown, flags: Readonly<Record<string, unknown>>): unknown {
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length === 0) return stated;
  return { ...(typeof stated === "object" && stated !== null ? stated : {}), ...given };
}

function parsePeriod(text: string): { from: number; to: number } {
  const match = /^(\d{4})[-/](\d{4})$/.exec(text);
  if (!match)
    throw new UsageError(
      inWords({
        en: `--period is ${JSON.stringify(text)}: expected two years such as 2023-2027.`,
        ja: `--period の ${JSON.stringify(text)} を読み取れません。2023-2027 のように、二つの年を指定してください。`,
      }),
    );
  return { from: Number(match[1]), to: Number(match[2]) };
}

async function readBytes(path: string, what: Words): Promise<Uint8Array> {
  try {
    // One byte more than a document may have: that it is too large is said by whoever reads it.
    return await buffer(createReadStream(path, { end: SOURCE_BOUNDS.bytes }));
  } catch (cause) {
    throw unreadable(what, path, cause);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function unreadable(what: Words, path: string, cause: unknown): UsageError {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const reasons: Readonly<Record<string, Words>> = {
    ENOENT: { en: "does not exist", ja: "がありません" },
    EACCES: { en: "may not be read", ja: "を読む権限がありません" },
    EISDIR: { en: "is a folder", ja: "はフォルダーです" },
  };
  const otherwise = {
    en: `cannot be read (${String(code ?? cause)})`,
    ja: `を読み取れません（${String(code ?? cause)}）`,
  };
  const { en, ja } = reasons[String(code)] ?? otherwise;
  return new UsageError(inWords({ en: `${what.en} ${path} ${en}.`, ja: `${what.ja} ${path} ${ja}。` }), { cause });
}
