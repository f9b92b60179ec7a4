/** What a document does not say of itself, whose plan it is and which version: read from a small JSON file or from flags, and validated. */
import { z } from "zod";
import type { Wording } from "../model/messages/wording.ts";
import {
  EDITION_STAGES,
  type EditionStage,
  ORGANIZATION_KINDS,
  type Organization,
  type OrganizationKind,
  SUMMARIZED_PROSE,
  type SummarizedProse,
} from "../model/policy-graph.ts";
import { meaningOf, ORGANIZATION_WORDS } from "../template/words.ts";
import { STAGES, stageOf } from "./edition-stages.ts";
import { CORPORATE_NUMBERS, LOCAL_GOVERNMENT_CODES, organizationCodeProblem } from "./organization-codes.ts";

export interface EditionFacts {
  readonly organization: Organization;
  readonly edition: {
    /** Names the edition in ids: lower-case letters, digits and hyphens. */
    readonly name: string;
    readonly title: string;
    readonly stage: EditionStage;
    /** Calendar years, both inclusive; null where not known. */
    readonly period: { readonly from: number; readonly to: number } | null;
    /** What is to be known of this reading of the plan; null where nothing is. */
    readonly note: string | null;
    /** The publication that the document is of; null where nothing is known of it. */
    readonly source: EditionSource | null;
    /** Prose that the document has as a summary, not in the publication's own words; in the order of `SUMMARIZED_PROSE`. null where nothing is said of it. */
    readonly summarized: readonly SummarizedProse[] | null;
  };
}

/** Each null where not known. */
export interface EditionSource {
  readonly title: string | null;
  readonly publisher: string | null;
  /** A year, a month or a day, in ISO 8601. */
  readonly date: string | null;
  readonly url: string | null;
  readonly licence: string | null;
}

/** Zod carries one text: both wordings, as `wordingIn` reads them. */
const both = (en: string, ja: string) => JSON.stringify({ en, ja } satisfies Wording);

function wordingIn(message: string): Wording {
  try {
    return JSON.parse(message) as Wording;
  } catch {
    // Of the library's own.
    return { en: message, ja: message };
  }
}

const text = (en: string, ja: string, most = 200) =>
  z
    .string({ error: both(`${en} is missing: expected a text`, `${ja}がありません`) })
    .trim()
    .min(1, both(`${en} is empty: expected a text`, `${ja}が空です`))
    .max(most, both(`${en} is longer than ${most} characters`, `${ja}が ${most} 文字を超えています`))
    .refine(
      isText,
      both(
        `${en} has a control character, a line break or half a character: expected signs alone`,
        `${ja}に制御文字、改行又は壊れた文字が含まれています`,
      ),
    );

const optional = (en: string, ja: string, most?: number) => text(en, ja, most).nullable().default(null);

/** As strict as with documents: no database gives back what is not text. */
function isText(value: string): boolean {
  return !/[\p{Cc}\p{Cs}\ufffd\u2028\u2029]/u.test(value);
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const slug = (en: string, ja: string, example: string) =>
  text(en, ja).regex(
    SLUG,
    both(
      `${en} becomes part of every id: expected lower-case letters, digits and single hyphens, such as ${example}`,
      `${ja}は ID の一部になるため、${example} のように半角の英小文字、数字とハイフンで書いてください`,
    ),
  );

const year = z
  .int({
    error: both(
      "a year of the period must be a whole number such as 2023",
      "計画期間の年は、2023 のような整数で書いてください",
    ),
  })
  .min(1900, both("a year before 1900", "1900 年より前の年です"))
  .max(2200, both("a year after 2200", "2200 年より後の年です"));

const organizationSchema = z.strictObject(
  {
    id: slug("the organization's id", "団体の ID", "forestry-agency").nullable().default(null),
    kind: z
      .preprocess(
        (kind) => (typeof kind === "string" ? (meaningOf(ORGANIZATION_WORDS, kind) ?? kind) : kind),
        z.enum(ORGANIZATION_KINDS, {
          error: both(
            `the organization's kind must be one of ${ORGANIZATION_KINDS.join(", ")}`,
            `団体の種別は ${Object.values(ORGANIZATION_WORDS)
              .map(({ ja }) => ja)
              .join("、")}（${ORGANIZATION_KINDS.join("、")}）のいずれかにしてください`,
          ),
        }),
      )
      .default("municipality"),
    name: text("the organization's name", "団体名"),
    code: optional("the organization's code", "団体コード"),
    codeScheme: optional("the list of codes that the code is from", "コードの種類"),
    prefecture: optional("the prefecture", "都道府県"),
  },
  {
    error: (issue) =>
      unexpected(
        issue,
        "the organization is missing: expected an object with name and code or id",
        "団体の情報（organization）がありません。name と code（又は id）が必要です",
      ),
  },
);

type StatedOrganization = z.infer<typeof organizationSchema>;

/** A code without a list is a local government's, where the organization is one. */
function codeSchemeOf({ kind, code, codeScheme }: StatedOrganization): string | null {
  return codeScheme ?? (isLocalGovernment(kind) && code !== null ? LOCAL_GOVERNMENT_CODES : null);
}

/** A kind that is none is not taken for one that needs something else. */
const isLocalGovernment = (kind: OrganizationKind | null) =>
  kind === null || kind === "municipality" || kind === "prefecture";

function idOf({ id, code }: StatedOrganization): string | undefined {
  return id ?? (code !== null && SLUG.test(code) ? code : undefined);
}

/** What is wrong with its code and id together, with the field that it is said of. */
function identityProblem(stated: StatedOrganization): readonly [keyof StatedOrganization, Wording] | undefined {
  const { kind, code } = stated;
  const [scheme, id] = [codeSchemeOf(stated), idOf(stated)];
  if (code === null && scheme !== null)
    return ["code", { en: "a list of codes is named, but no code", ja: "コードの種類だけがあり、コードがありません" }];
  if (code !== null && scheme === null)
    return [
      "codeScheme",
      {
        en: `say which list the code ${code} is from, such as ${CORPORATE_NUMBERS}`,
        ja: `コード ${code} の種類（${CORPORATE_NUMBERS}など）を書いてください`,
      },
    ];
  const problem = code !== null && scheme !== null ? organizationCodeProblem(code, scheme) : undefined;
  if (problem) return ["code", problem];
  if (id === undefined) {
    const expected = isLocalGovernment(kind)
      ? {
          en: `the code (${LOCAL_GOVERNMENT_CODES}) is missing: expected six digits, or an id for what has no code`,
          ja: `${LOCAL_GOVERNMENT_CODES}（6 桁）がありません。コードのない団体の場合は、ID を書いてください`,
        }
      : {
          en: "the id is missing: expected lower-case letters, digits and single hyphens, such as forestry-agency",
          ja: "ID がありません。forestry-agency のように、半角の英小文字、数字とハイフンで書いてください",
        };
    return [isLocalGovernment(kind) ? "code" : "id", expected];
  }
  const isTheirs = scheme === LOCAL_GOVERNMENT_CODES && code === id;
  if (/^\d{6}$/.test(id) && !isTheirs)
    return [
      "id",
      {
        en: `six digits are the id of the local government with that code: expected another id than ${id}`,
        ja: `6 桁の数字は、そのコードの地方公共団体の ID です。${id} 以外の ID にしてください`,
      },
    ];
  return undefined;
}

const noteSchema = optional("the note", "注記", 2_000);

const sourceSchema = z.strictObject(
  {
    title: optional("the source's title", "出典の題名"),
    publisher: optional("the source's publisher", "出典の発行者"),
    date: text("the source's date", "出典の日付")
      .refine(
        isDate,
        both(
          "the source's date must be a year, a month or a day: 2023, 2023-03 or 2023-03-31",
          "出典の日付は、2023、2023-03 又は 2023-03-31 のように、年、月又は日で書いてください",
        ),
      )
      .nullable()
      .default(null),
    url: optional("the source's address", "出典のアドレス", 2_000).refine(
      (url) => url === null || isWebAddress(url),
      both(
        "the source's address must begin with https:// or http://",
        "出典のアドレスは https:// 又は http:// で始めてください",
      ),
    ),
    licence: optional("the source's licence", "出典の利用条件"),
  },
  {
    error: (issue) =>
      unexpected(
        issue,
        "the source must be an object with title, publisher, date, url and licence, or null",
        "出典は title、publisher、date、url、licence で書くか、null にしてください",
      ),
  },
);

const factsSchema = z.strictObject(
  {
    organization: organizationSchema,
    edition: z.strictObject(
      {
        name: slug("the edition's name", "版の名前", "later-basic-plan-draft"),
        title: text("the edition's title", "計画の題名"),
        stage: z.preprocess(
          (stage) => (typeof stage === "string" ? (stageOf(stage) ?? stage) : stage),
          z.enum(EDITION_STAGES, {
            error: both(
              `the edition's stage must be one of ${EDITION_STAGES.join(", ")}`,
              `計画の段階は ${STAGES.join("、")}（${EDITION_STAGES.join("、")}）のいずれかにしてください`,
            ),
          }),
        ),
        period: z
          .strictObject(
            { from: year, to: year },
            {
              error: (issue) =>
                unexpected(
                  issue,
                  "the period must be an object with from and to, or null",
                  "計画期間は from と to で書くか、null にしてください",
                ),
            },
          )
          .refine(
            ({ from, to }) => from <= to,
            both("the period ends before it begins", "計画期間の終わりが始まりより前です"),
          )
          .nullable()
          .default(null),
        note: noteSchema,
        source: sourceSchema.nullable().default(null),
        summarized: z
          .array(
            z.enum(SUMMARIZED_PROSE, {
              error: both(
                `what is summarized must be among ${SUMMARIZED_PROSE.join(", ")}`,
                `要約した部分は ${SUMMARIZED_PROSE.join("、")} のいずれかにしてください`,
              ),
            }),
            {
              error: both(
                `what is summarized must be a list of some of ${SUMMARIZED_PROSE.join(", ")}`,
                `要約した部分は ${SUMMARIZED_PROSE.join("、")} を並べて書いてください`,
              ),
            },
          )
          .transform((stated) => SUMMARIZED_PROSE.filter((prose) => stated.includes(prose)))
          .nullable()
          .default(null),
      },
      {
        error: (issue) =>
          unexpected(
            issue,
            "the edition is missing: expected an object with name, title and stage",
            "版の情報（edition）がありません。name、title、stage が必要です",
          ),
      },
    ),
  },
  {
    error: (issue) =>
      unexpected(
        issue,
        "expected an object with organization and edition",
        "organization と edition を持つオブジェクトが必要です",
      ),
  },
);

/** What would be wrong with it in an edition file; undefined where nothing is. */
export function wrongWithPart(part: "note" | keyof EditionSource, stated: string): Wording | undefined {
  const schema = part === "note" ? noteSchema : sourceSchema.shape[part];
  const [issue] = schema.safeParse(stated).error?.issues ?? [];
  return issue && wordingIn(issue.message);
}

/** A day that the calendar has, or a month, or a year. */
function isDate(text: string): boolean {
  const match = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const day = `${text}-01-01`.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/**
 * The facts, or one sentence for each thing that is wrong with them. `municipality` in place of `organization` is a municipality: that is how
 * edition files were written before there were other organizations.
 */
export function parseEditionFacts(
  value: unknown,
): { readonly facts: EditionFacts } | { readonly wrong: readonly Wording[] } {
  const isOlder = typeof value === "object" && value !== null && "municipality" in value && !("organization" in value);
  const stated = isOlder ? withOrganization(value) : value;
  const result = factsSchema.safeParse(stated);
  const identity = identityProblem(statedIdentity(stated));
  if (result.success && !identity) {
    const { organization, edition } = result.data;
    const { kind, name, code, prefecture } = organization;
    const id = idOf(organization) ?? "";
    const codeScheme = codeSchemeOf(organization);
    return { facts: { organization: { id, organizationKind: kind, name, code, codeScheme, prefecture }, edition } };
  }
  const issues = (result.error?.issues ?? []).map(({ path, message }) => ({
    path: path.map(String),
    message: wordingIn(message),
  }));
  const [field, message] = identity ?? [];
  const path = ["organization", String(field)];
  // Of what is missing as a whole, and of a field that is wrong in itself, nothing further is said.
  const isSaid = issues.some((issue) => path.join(".").startsWith(issue.path.join(".")));
  if (message !== undefined && !isSaid) issues.push({ path, message });
  return {
    wrong: issues.map((issue) => {
      const named = isOlder && issue.path[0] === "organization" ? ["municipality", ...issue.path.slice(1)] : issue.path;
      const { en, ja } = issue.message;
      const field = named.join(".");
      return field === "" ? { en, ja } : { en: `${field}: ${en}`, ja: `${ja}（${field}）` };
    }),
  };
}

/** The organization as far as it is sound, field by field. */
function statedIdentity(value: unknown): StatedOrganization {
  const { organization = {} } = (value ?? {}) as { readonly organization?: unknown };
  const fields = Object.entries(organizationSchema.shape).map(([name, schema]) => {
    const field = schema.safeParse((organization as Record<string, unknown> | null)?.[name]);
    return [name, field.success ? field.data : null];
  });
  return Object.fromEntries(fields);
}

function withOrganization({ municipality, ...others }: { readonly municipality: unknown }): object {
  return { ...others, organization: municipality };
}

function unexpected(issue: { code?: string | undefined; keys?: unknown }, en: string, ja: string): string {
  return issue.code === "unrecognized_keys" && Array.isArray(issue.keys)
    ? both(`unknown field ${issue.keys.join(", ")}`, `項目 ${issue.keys.join("、")} は使えません`)
    : both(en, ja);
}
