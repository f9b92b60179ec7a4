/** What a document does not say of itself, whose plan it is and which version: read from a small JSON file or from flags, and validated. */
import { z } from "zod";
import {
  EDITION_STAGES,
  type EditionStage,
  ORGANIZATION_KINDS,
  type Organization,
  type OrganizationKind,
  SUMMARIZED_PROSE,
  type SummarizedProse,
} from "../model/policy-graph.ts";
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

const text = (what: string, most = 200) =>
  z
    .string({ error: `${what} is missing: expected a text` })
    .trim()
    .min(1, `${what} is empty: expected a text`)
    .max(most, `${what} is longer than ${most} characters`)
    .refine(isText, `${what} has a control character, a line break or half a character: expected signs alone`);

const optional = (what: string, most?: number) => text(what, most).nullable().default(null);

/** As strict as with documents: no database gives back what is not text. */
function isText(value: string): boolean {
  return !/[\p{Cc}\p{Cs}\ufffd\u2028\u2029]/u.test(value);
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const slug = (what: string, example: string) =>
  text(what).regex(
    SLUG,
    `${what} becomes part of every id: expected lower-case letters, digits and single hyphens, such as ${example}`,
  );

const year = z
  .int({ error: "a year of the period must be a whole number such as 2023" })
  .min(1900, "a year before 1900")
  .max(2200, "a year after 2200");

const organizationSchema = z.strictObject(
  {
    id: slug("the organization's id", "forestry-agency").nullable().default(null),
    kind: z
      .enum(ORGANIZATION_KINDS, { error: `the organization's kind must be one of ${ORGANIZATION_KINDS.join(", ")}` })
      .default("municipality"),
    name: text("the organization's name"),
    code: optional("the organization's code"),
    codeScheme: optional("the list of codes that the code is from"),
    prefecture: optional("the prefecture"),
  },
  { error: (issue) => unexpected(issue, "the organization is missing: expected an object with name and code or id") },
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
function identityProblem(stated: StatedOrganization): readonly [keyof StatedOrganization, string] | undefined {
  const { kind, code } = stated;
  const [scheme, id] = [codeSchemeOf(stated), idOf(stated)];
  if (code === null && scheme !== null) return ["code", "a list of codes is named, but no code"];
  if (code !== null && scheme === null)
    return ["codeScheme", `say which list the code ${code} is from, such as ${CORPORATE_NUMBERS}`];
  const problem = code !== null && scheme !== null ? organizationCodeProblem(code, scheme) : undefined;
  if (problem) return ["code", problem];
  if (id === undefined) {
    const expected = isLocalGovernment(kind)
      ? `the code (${LOCAL_GOVERNMENT_CODES}) is missing: expected six digits, or an id for what has no code`
      : "the id is missing: expected lower-case letters, digits and single hyphens, such as forestry-agency";
    return [isLocalGovernment(kind) ? "code" : "id", expected];
  }
  const isTheirs = scheme === LOCAL_GOVERNMENT_CODES && code === id;
  if (/^\d{6}$/.test(id) && !isTheirs)
    return ["id", `six digits are the id of the local government with that code: expected another id than ${id}`];
  return undefined;
}

const noteSchema = optional("the note", 2_000);

const sourceSchema = z.strictObject(
  {
    title: optional("the source's title"),
    publisher: optional("the source's publisher"),
    date: text("the source's date")
      .refine(isDate, "the source's date must be a year, a month or a day: 2023, 2023-03 or 2023-03-31")
      .nullable()
      .default(null),
    url: optional("the source's address", 2_000).refine(
      (url) => url === null || isWebAddress(url),
      "the source's address must begin with https:// or http://",
    ),
    licence: optional("the source's licence"),
  },
  {
    error: (issue) =>
      unexpected(issue, "the source must be an object with title, publisher, date, url and licence, or null"),
  },
);

const factsSchema = z.strictObject(
  {
    organization: organizationSchema,
    edition: z.strictObject(
      {
        name: slug("the edition's name", "later-basic-plan-draft"),
        title: text("the edition's title"),
        stage: z.enum(EDITION_STAGES, { error: `the edition's stage must be one of ${EDITION_STAGES.join(", ")}` }),
        period: z
          .strictObject(
            { from: year, to: year },
            { error: (issue) => unexpected(issue, "the period must be an object with from and to, or null") },
          )
          .refine(({ from, to }) => from <= to, "the period ends before it begins")
          .nullable()
          .default(null),
        note: noteSchema,
        source: sourceSchema.nullable().default(null),
        summarized: z
          .array(
            z.enum(SUMMARIZED_PROSE, { error: `what is summarized must be among ${SUMMARIZED_PROSE.join(", ")}` }),
            {
              error: `what is summarized must be a list of some of ${SUMMARIZED_PROSE.join(", ")}`,
            },
          )
          .transform((stated) => SUMMARIZED_PROSE.filter((prose) => stated.includes(prose)))
          .nullable()
          .default(null),
      },
      { error: (issue) => unexpected(issue, "the edition is missing: expected an object with name, title and stage") },
    ),
  },
  { error: (issue) => unexpected(issue, "expected an object with organization and edition") },
);

/** What would be wrong with it in an edition file; undefined where nothing is. */
export function wrongWithPart(part: "note" | keyof EditionSource, stated: string): string | undefined {
  const schema = part === "note" ? noteSchema : sourceSchema.shape[part];
  return schema.safeParse(stated).error?.issues[0]?.message;
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
): { readonly facts: EditionFacts } | { readonly wrong: readonly string[] } {
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
  const issues = (result.error?.issues ?? []).map(({ path, message }) => ({ path: path.map(String), message }));
  const [field, message] = identity ?? [];
  const path = ["organization", String(field)];
  // Of what is missing as a whole, and of a field that is wrong in itself, nothing further is said.
  const isSaid = issues.some((issue) => path.join(".").startsWith(issue.path.join(".")));
  if (message !== undefined && !isSaid) issues.push({ path, message });
  return {
    wrong: issues.map((issue) => {
      const named = isOlder && issue.path[0] === "organization" ? ["municipality", ...issue.path.slice(1)] : issue.path;
      return `${named.length > 0 ? `${named.join(".")}: ` : ""}${issue.message}`;
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

function unexpected(issue: { code?: string | undefined; keys?: unknown }, message: string): string {
  return issue.code === "unrecognized_keys" && Array.isArray(issue.keys)
    ? `unknown field ${issue.keys.join(", ")}`
    : message;
}
