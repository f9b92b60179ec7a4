/** Made-up questions for property tests: a random selection of the schema, with aliases, arguments, fragments and directives. */
import fc, { type GeneratorValue } from "fast-check";
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** For the fields whose arguments have no default. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  search: '(phrase: "x")',
  related: '(to: "x")',
  paths: '(from: "x", to: "y")',
};
/** Too rare among all others. */
const OWN_QUESTIONS = ["search", "related", "paths", "plansConnection"];
const DIRECTIVES = ["@include(if: $yes)", "@skip(if: $no)", "@include(if: $no)", "@skip(if: $yes)"];
export const VARIABLES = { yes: true };

type Field = GraphQLField<unknown, unknown>;

export function questionOf(g: GeneratorValue, schema: GraphQLSchema): string {
  const fragments: string[] = [];
  let aliases = 0;
  const chance = (percent: number) => g(fc.integer, { min: 1, max: 100 }) > 100 - percent;
  const some = (names: readonly string[], minLength: number, maxLength: number) =>
    g(fc.shuffledSubarray, [...names], {
      minLength: Math.min(minLength, names.length),
      maxLength: Math.min(maxLength, names.length),
    });

  function written(field: Field, depth: number, fixed: boolean): string {
    const again = chance(10);
    const one = (mustAlias: boolean) => {
      const alias = mustAlias || chance(20) ? `${field.name}_a${aliases++}: ` : "";
      const limit = field.args.find(({ name }) => name === "limit" || name === "first");
      const args =
        ARGUMENTS[field.name] ??
        (limit && alias && chance(50) ? `(${limit.name}: ${g(fc.integer, { min: 1, max: 3 })})` : "");
      const directive = !fixed && chance(10) ? ` ${g(fc.constantFrom, ...DIRECTIVES)}` : "";
      return `${alias}${field.name}${args}${directive}${selection(getNamedType(field.type), depth)}`;
    };
    return again ? `${one(false)} ${one(true)}` : one(false);
  }

  function selection(type: GraphQLNamedType, depth: number): string {
    if (isInterfaceType(type)) {
      const kinds = some(
        schema.getPossibleTypes(type).map(({ name }) => name),
        1,
        2,
      );
      const on = kinds.map(
        (kind) => `... on ${kind} ${selection(schema.getType(kind) as GraphQLNamedType, depth - 1)}`,
      );
      return `{ ${some(["id", "label", "__typename"], 1, 2).join(" ")} ${on.join(" ")} }`;
    }
    return isObjectType(type) ? `{ ${members(type.name, Object.values(type.getFields()), depth)} }` : "";
  }

  function members(type: string, fields: readonly Field[], depth: number): string {
    const askable = fields.filter(({ name, args }) => ARGUMENTS[name] || !args.some(isRequiredArgument));
    const isLeaf = ({ type }: Field) => isLeafType(getNamedType(type));
    // Of a step, the kind is that of its node, which the imagination does not know.
    const leaves = askable.filter((field) => isLeaf(field) && !(type === "PathStep" && field.name === "kind"));
    const node = askable.find(({ name, type }) => name === "node" && isNodeType(getNamedType(type)));
    const others = askable.filter((field) => !isLeaf(field) && field !== node).map(({ name }) => name);
    const below = others.length === 0 || depth < 1 ? [] : some(others, leaves.length === 0 ? 1 : 0, 2);
    if (type === "Query" && chance(60))
      below.push(
        ...some(
          OWN_QUESTIONS.filter((name) => !below.includes(name)),
          1,
          2,
        ),
      );
    const deeper = depth < 1 && leaves.length === 0 ? others.slice(0, 1) : below;
    const names = [...some([...leaves.map(({ name }) => name), "__typename"], 1, 3), ...deeper];
    // Something of every object is asked for at any rate.
    const plain = names.map((name, i) => {
      const field = fields.find((one) => one.name === name);
      return field ? written(field, depth - 1, i === 0) : name;
    });
    const all =
      node && !(/Relationship$/.test(type) && chance(20)) ? [...plain, written(node, depth - 1, true)] : plain;
    return wrapped(type, all).join(" ");
  }

  function wrapped(type: string, all: readonly string[]): readonly string[] {
    if (!chance(30)) return all;
    const [first = "", ...rest] = all;
    if (chance(50)) return [`... on ${type} { ${first} }`, ...rest];
    fragments.push(`fragment F${fragments.length} on ${type} { ${first} }`);
    return [`...F${fragments.length - 1}`, ...rest];
  }

  const isNodeType = (type: GraphQLNamedType) =>
    type.name === "GraphNode" || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === "GraphNode"));
  const root = schema.getQueryType();
  const body = members("Query", Object.values(root?.getFields() ?? {}), 4);
  return `query Q($yes: Boolean!, $no: Boolean = false) { x: __typename @include(if: $yes) y: __typename @skip(if: $no) ${body} } ${fragments.join(" ")}`;
}
