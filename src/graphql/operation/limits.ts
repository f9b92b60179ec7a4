/** What one request may ask for, in numbers: the one place where the server's bounds are stated. */

/** Every bound is the largest value that still passes. */
export interface Limits {
  /** Lexical tokens of a GraphQL document. */
  readonly tokens: number;
  /** Levels of nested fields of an operation, fragments expanded. */
  readonly depth: number;
  /** Fields that an operation selects, fragments expanded. */
  readonly fields: number;
  /** Aliased fields of an operation, fragments expanded. */
  readonly aliases: number;
  /** Directives of an operation, fragments expanded. */
  readonly directives: number;
  /** Levels of nested lists and objects in an argument or a variable. */
  readonly inputDepth: number;
  /** Entries of one list in an argument or a variable. */
  readonly listLength: number;
  /** Bytes of a request body, after decompression. */
  readonly bodyBytes: number;
  /** Characters of a GET request's query string, as sent (percent-encoded). */
  readonly queryStringCharacters: number;
  /** Values, objects and lists of an answer; a text counts once for each hundred characters begun. */
  readonly answerValues: number;
  /** Milliseconds from a request's arrival to its reply. */
  readonly queryMilliseconds: number;
}

/**
 * GraphiQL's introspection query is the yardstick: 184 tokens, depth 15, 230 fields.
 * Eight connections in one another (`edges`, `node` and the connection's own field each) come to a depth of 28.
 */
export const DEFAULT_LIMITS: Limits = {
  tokens: 2_000,
  depth: 30,
  fields: 1_000,
  aliases: 30,
  directives: 20,
  inputDepth: 20,
  listLength: 1_000,
  bodyBytes: 100_000,
  queryStringCharacters: 16_000,
  answerValues: 200_000,
  queryMilliseconds: 10_000,
};

/** How a bound is named in replies. */
export const LIMIT_NAMES: Readonly<Record<keyof Limits, string>> = {
  tokens: "tokens in the document",
  depth: "levels of nested fields",
  fields: "selected fields, fragments expanded",
  aliases: "aliases",
  directives: "directives",
  inputDepth: "levels of nested lists and objects in arguments and variables",
  listLength: "entries in a list of an argument or variable",
  bodyBytes: "bytes of request body",
  queryStringCharacters: "characters of query string",
  answerValues: "values in an answer",
  queryMilliseconds: "milliseconds of query time",
};
