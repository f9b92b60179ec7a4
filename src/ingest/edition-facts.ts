/** What a document does not say of itself, whose plan it is and which version: read from a small JSON file or from flags, and validated. */
import { z } from "zod";
import { EDITION_STAGES, type EditionStage } from "../model/policy-graph.ts";

export interface EditionFacts {
  readonly municipality: { readonly code: string; readonly name: string; readonly prefecture: string | null };
  readonly edition: {
    /** Names the edition in ids: lower-case letters, digits and hyphens. */
    readonly name: string;
    readonly title: string;
    readonly stage: EditionStage;
    /** Calendar years, both inclusive; null where not known. */
    readonly period: { readonly from: number; readonly to: number } | null;
  };
}

const text = (what: string) =>
  z
    .string({ error: `${what} is missing: expected a text` })
    .trim()
    .min(1, `${what} is empty: expected a text`)
    .max(200, `${what} is longer than 200 characters`)
    .refine(isText, `${what} has a control character, a line break or half a character: expected signs alone`);

/** As strict as with documents: no database gives back what is not text. */
function isText(value: string): boolean {
  return !/[\p{Cc}\p{Cs}\ufffd\u2028\u2029]/u.test(value);
}

const year = z
  .int({ error: "a year of the period must be a whole number such as 2023" })
  .min(1900, "a year before 1900")
  .max(2200, "a year after 2200");

const factsSchema = z.strictObject({
  municipality: z.strictObject(
    {
      code: text("the municipality's code (全国地方公共団体コード)").superRefine((code, context) => {
        const problem = municipalityCodeProblem(code);
        if (problem) context.addIssue({ code: "custom", message: problem });
      }),
      name: text("the municipality's name"),
      prefecture: text("the prefecture").nullable().default(null),
    },
    { error: (issue) => unexpected(issue, "the municipality is missing: expected an object with code and name") },
  ),
  edition: z.strictObject(
    {
      name: text("the edition's name").regex(
        /^[a-z0-9]+(-[a-z0-9]+)*$/,
        "the edition's name becomes part of every id: expected lower-case letters, digits and single hyphens, such as later-basic-plan-draft",
      ),
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
    },
    { error: (issue) => unexpected(issue, "the edition is missing: expected an object with name, title and stage") },
  ),
});

/** The facts, or one sentence for each thing that is wrong with them. */
export function parseEditionFacts(
  value: unknown,
): { readonly facts: EditionFacts } | { readonly wrong: readonly string[] } {
  const result = factsSchema.safeParse(value);
  if (result.success) return { facts: result.data };
  return {
    wrong: result.error.issues.map(({ path, message }) => `${path.length > 0 ? `${path.join(".")}: ` : ""}${message}`),
  };
}

function unexpected(issue: { code?: string | undefined; keys?: unknown }, message: string): string {
  return issue.code === "unrecognized_keys" && Array.isArray(issue.keys)
    ? `unknown field ${issue.keys.join(", ")}`
    : message;
}

/** What is wrong with a 全国地方公共団体コード (six digits, the last of which checks the five before it), in one sentence; undefined where it is sound. */
export function municipalityCodeProblem(code: string): string | undefined {
  if (/^\d{5}$/.test(code))
    return `municipality code ${code} lacks its check digit: expected six digits (did you mean ${code}${checkDigit(code)}?)`;
  if (!/^\d{6}$/.test(code)) return `municipality code ${code} is not six digits, such as 112119 for Honjo`;
  const expected = checkDigit(code.slice(0, 5));
  if (code.endsWith(String(expected))) return undefined;
  return `municipality code ${code} ends in the wrong check digit: for ${code.slice(0, 5)} it is ${expected} (did you mean ${code.slice(0, 5)}${expected}?)`;
}

/** Weights 6 to 2; the last digit of 11 − (sum mod 11). */
function checkDigit(fiveDigits: string): number {
  const sum = [...fiveDigits].reduce((total, digit, index) => total + Number(digit) * (6 - index), 0);
  return (11 - (sum % 11)) % 10;
}
