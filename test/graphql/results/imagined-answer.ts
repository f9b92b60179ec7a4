/** A question and a number in, an answer out that the schema allows: the same node has the same values wherever it is met. */
import { createHash } from "node:crypto";
import {
  type DocumentNode,
  executeSync,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
} from "graphql";

interface Imagined {
  readonly __typename: string;
  /** Of a node, its id; of what is no node, the way to it. */
  readonly key: string;
}

export function imaginedAnswer(
  schema: GraphQLSchema,
  document: DocumentNode,
  seed: number,
  variableValues: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const number = (...key: readonly unknown[]) =>
    createHash("md5")
      .update(JSON.stringify([seed, ...key]))
      .digest()
      .readUInt32BE();
  const node = schema.getType("GraphNode");

  const imagine = (type: GraphQLOutputType, key: string): unknown => {
    if (isNonNullType(type)) return imagine(type.ofType, `${key}!`);
    if (!key.endsWith("!") && number(key, "null") % 4 === 0) return null;
    if (isListType(type)) {
      // Steps are what makes a path of an object.
      const length = key.includes("steps") ? 2 : number(key, "length") % 4;
      return Array.from({ length }, (_, i) => imagine(type.ofType, `${key}[${i}]`));
    }
    if (isEnumType(type)) return type.getValues()[number(key) % type.getValues().length]?.value;
    if (type.name === "Int") return number(key) % 100;
    if (type.name === "Float") return number(key) / 64;
    if (type.name === "Boolean") return number(key) % 2 === 0;
    if (type.name === "String" || type.name === "ID") return `text, "${number(key) % 1000}"`;
    const kinds = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const kind = kinds[number(key, "kind") % kinds.length];
    const isNode = isAbstractType(node) && kind && schema.isSubType(node, kind as never);
    // Entries of one list are different nodes.
    const [, list = key, entry = "0"] = /^(.*)\[(\d+)\]/.exec(key) ?? [];
    const id = `${kind}/${(number(list) + Number(entry)) % 5}`;
    return { __typename: String(kind), key: isNode ? id : `${key}|` } satisfies Imagined;
  };

  const fieldResolver: GraphQLFieldResolver<Imagined | undefined, unknown> = (source, args, _, info) => {
    if (info.fieldName === "id") return source?.key;
    return imagine(info.returnType, `${source?.key ?? ""}.${info.fieldName}${JSON.stringify(args)}`);
  };
  const { data, errors } = executeSync({ schema, document, fieldResolver, variableValues });
  if (errors?.[0]) throw errors[0];
  return JSON.parse(JSON.stringify(data));
}
