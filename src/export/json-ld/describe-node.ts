/** Describes a node in the words that SKOS, PROV and schema.org have for its kind. */
import type { NodeKindName } from "../../model/node-kinds.ts";
import type { Attributes, AttributeValue, ExportNode } from "../export-graph.ts";
import type { Term } from "./context.ts";
import { iri } from "./iri.ts";

interface Description {
  readonly types: readonly string[] | ((attributes: Attributes) => readonly string[]);
  readonly says: (attributes: Attributes, id: string) => Readonly<Partial<Record<Term, unknown>>>;
}

const named = ({ name, nameVariants, description }: Attributes) => ({
  name: text(name),
  alternateName: texts(nameVariants),
  description: text(description) || undefined,
});

const NO_WORDS: Description = { types: [], says: () => ({}) };

const DESCRIPTIONS: Readonly<Record<NodeKindName, Description>> = {
  // The body that makes plans and has the code, not the area.
  Organization: {
    types: ({ organizationKind = "OTHER" }) => [
      "prov:Organization",
      organizationKind === "OTHER" ? "schema:Organization" : "schema:GovernmentOrganization",
    ],
    says: ({ name, code }) => ({ name: text(name), identifier: text(code) || undefined }),
  },
  Edition: {
    types: ["prov:Entity", "skos:ConceptScheme", "schema:CreativeWork"],
    says: ({ title, stage, periodFrom, periodTo, note, documentName, documentHash, ...source }, id) => ({
      name: text(title),
      comment: text(note),
      publication: publicationOf(source, id),
      creativeWorkStatus: STATUSES.get(stage),
      temporalCoverage:
        typeof periodFrom === "number" && typeof periodTo === "number" ? `${periodFrom}/${periodTo}` : undefined,
      encoding: {
        "@id": iri("document", id),
        "@type": ["prov:Entity", "schema:MediaObject"],
        "schema:name": text(documentName),
        sha256: text(documentHash),
      },
    }),
  },
  PolicyDomain: {
    types: ["prov:Entity", "skos:Concept"],
    says: ({ name, number }) => ({
      prefLabel: text(name),
      notation: typeof number === "number" ? String(number) : undefined,
    }),
  },
  PolicyItem: {
    types: ["prov:Entity", "skos:Concept"],
    says: ({ name, nameVariants, code }) => ({
      prefLabel: text(name),
      altLabel: texts(nameVariants),
      notation: text(code),
    }),
  },
  // PROV's word for actions that somebody intends. schema:Project would make an organization of it, schema:Action something that is done.
  Plan: { types: ["prov:Entity", "prov:Plan"], says: named },
  Initiative: { types: ["prov:Entity", "prov:Plan"], says: named },
  Target: { types: ["prov:Entity"], says: named },
  Measurement: { types: ["prov:Entity"], says: ({ text: quoted }) => ({ value: text(quoted) }) },
  Department: { types: ["prov:Agent", "prov:Organization", "schema:GovernmentOrganization"], says: named },
  Goal: { types: ["skos:Concept", "prov:Entity"], says: named },
  Note: { types: ["prov:Entity"], says: ({ text: quoted }) => ({ value: text(quoted) }) },
  Finding: { types: ["prov:Entity"], says: () => ({}) },
  Passage: {
    types: ["prov:Entity"],
    says: ({ text: quoted }, id) => ({ value: text(quoted), wasQuotedFrom: documentOf(id) }),
  },
  DocumentLine: {
    types: ["prov:Entity"],
    says: ({ text: own }, id) => ({ value: text(own), wasQuotedFrom: documentOf(id) }),
  },
  // What is counted of the document is nothing that these vocabularies have a word for.
  PlanOverlap: NO_WORDS,
  InitiativeOverlap: NO_WORDS,
  DomainCoverage: NO_WORDS,
  EditionComparison: NO_WORDS,
  Correspondence: NO_WORDS,
  CrossingChange: NO_WORDS,
  OverlapChange: NO_WORDS,
};

/** What the plan was published in; undefined where nothing is known of it. */
function publicationOf(
  { sourceTitle, sourcePublisher, sourceDate, sourceUrl, sourceLicence }: Attributes,
  edition: string,
) {
  const known = Object.entries({
    publicationTitle: text(sourceTitle),
    publisher: text(sourcePublisher),
    issued: text(sourceDate),
    rights: text(sourceLicence),
    publishedAt: text(sourceUrl),
  } satisfies Partial<Record<Term, unknown>>).filter(([, said]) => said !== undefined);
  if (known.length === 0) return undefined;
  return {
    ...{ "@id": iri("publication", edition), "@type": ["prov:Entity", "schema:CreativeWork"] },
    ...Object.fromEntries(known),
  };
}

const STATUSES: ReadonlyMap<AttributeValue | undefined, string> = new Map([
  ["DRAFT", "Draft"],
  ["ADOPTED", "Adopted"],
]);

/** A kind that is not the model's is described by its attributes alone. */
export function describeNode({ kind, id, attributes }: ExportNode): {
  readonly types: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
} {
  const description = Object.hasOwn(DESCRIPTIONS, kind) ? DESCRIPTIONS[kind as NodeKindName] : NO_WORDS;
  const { types, says } = description;
  return { types: typeof types === "function" ? types(attributes) : types, properties: says(attributes, id) };
}

/** Passages and lines have their edition's id in theirs; those of an answer that was not asked for ids have not. */
function documentOf(passageId: string): string | undefined {
  const edition = /^(.+?)\/(?:passage|document)\//.exec(passageId)?.[1];
  return edition === undefined ? undefined : iri("document", edition);
}

/** Answers may have anything under a name. */
function text(value: AttributeValue | undefined): string | undefined {
  return typeof value === "string" ? value.toWellFormed() : undefined;
}

function texts(value: AttributeValue | undefined): readonly string[] | undefined {
  if (typeof value !== "object" || value.length === 0) return undefined;
  return value.filter((entry) => typeof entry === "string").map((entry) => entry.toWellFormed());
}
