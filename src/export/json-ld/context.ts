/** The terms of the JSON-LD export, each with what it stands for: inline, so that no reader fetches anything. */

/** Vocabularies of others where they say what is meant, `urn:policy-graph:` for the rest: a name that needs no domain. */
const PREFIXES = {
  pg: "urn:policy-graph:",
  dcterms: "http://purl.org/dc/terms/",
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const inJapanese = (id: string) => ({ "@id": id, "@language": "ja" });
const link = (id: string) => ({ "@id": id, "@type": "@id" });

export const CONTEXT = {
  ...PREFIXES,
  directed: "pg:directed",
  kind: "pg:kind",
  label: "rdfs:label",
  source: "pg:source",
  target: "pg:target",
  weight: { "@id": "pg:weight", "@type": "xsd:double" },

  prefLabel: inJapanese("skos:prefLabel"),
  altLabel: inJapanese("skos:altLabel"),
  notation: "skos:notation",
  broader: link("skos:broader"),
  narrower: link("skos:narrower"),
  inScheme: link("skos:inScheme"),
  hasTopConcept: link("skos:hasTopConcept"),
  topConceptOf: link("skos:topConceptOf"),

  value: "prov:value",
  wasAttributedTo: link("prov:wasAttributedTo"),
  wasDerivedFrom: link("prov:wasDerivedFrom"),
  wasQuotedFrom: link("prov:wasQuotedFrom"),

  hasPart: link("dcterms:hasPart"),
  isPartOf: link("dcterms:isPartOf"),
  publication: "dcterms:source",
  publicationTitle: inJapanese("dcterms:title"),
  publisher: inJapanese("dcterms:publisher"),
  issued: "dcterms:issued",
  rights: inJapanese("dcterms:rights"),
  publishedAt: link("schema:url"),

  name: inJapanese("schema:name"),
  alternateName: inJapanese("schema:alternateName"),
  description: inJapanese("schema:description"),
  comment: inJapanese("rdfs:comment"),
  identifier: "schema:identifier",
  creativeWorkStatus: "schema:creativeWorkStatus",
  temporalCoverage: "schema:temporalCoverage",
  encoding: "schema:encoding",
  sha256: "schema:sha256",
} as const;

/** A property that a line may have beside its attributes. */
export type Term = Exclude<keyof typeof CONTEXT, keyof typeof PREFIXES>;
