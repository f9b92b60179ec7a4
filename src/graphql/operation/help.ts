/** Adds to graphql-js's words about a document or its variables what to write instead. */
import {
  type ASTNode,
  coerceInputValue,
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  print,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { helpWithArgument, helpWithField, helpWithSelection } from "./help-with-fields.ts";
import { alike, helpWithInputField, helpWithValue, small, type Written } from "./help-with-inputs.ts";

/** Longer values are not repeated. */
const SHOWN_CHARACTERS = 80;

/** @param errors of validating the document; the same errors come back, some with more words */
export function withHelp(
  errors: readonly GraphQLError[],
  document: DocumentNode,
  schema: GraphQLSchema,
): readonly GraphQLError[] {
  const messages = new Map<ASTNode, string>();
  // The last node is where it stands; before it may come the definition of a variable.
  for (const { nodes, message } of errors) {
    const place = nodes?.at(-1);
    if (place) messages.set(place, message);
  }
  const helps = helpsAt(messages, document, schema);
  return errors.map((error) => {
    const place = error.nodes?.at(-1);
    const help = place && messages.get(place) === error.message ? helps.get(place) : undefined;
    return help ? withWords(error, help) : error;
  });
}

/** The error with a sentence more. */
function withWords({ message, nodes, source, positions, extensions }: GraphQLError, help: string): GraphQLError {
  const place = { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null };
  return new GraphQLError(`${message}${/[.?!]$/.test(message) ? "" : "."} ${help}`, { ...place, extensions });
}

function helpsAt(
  messages: ReadonlyMap<ASTNode, string>,
  document: DocumentNode,
  schema: GraphQLSchema,
): ReadonlyMap<ASTNode, string> {
  const helps = new Map<ASTNode, string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      enter(node, _key, parent, _path, ancestors) {
        const message = messages.get(node);
        const help =
          message && helpAt(node, message, types, schema, around(parent ? [...ancestors, parent] : ancestors));
        if (help) helps.set(node, help);
      },
    }),
  );
  return helps;
}

type Around = readonly ASTNode[];

/** Nodes around a node, the nearest first. */
function around(ancestors: readonly (ASTNode | readonly ASTNode[])[]): Around {
  return ancestors.filter((one): one is ASTNode => "kind" in one).reverse();
}

function helpAt(
  node: ASTNode,
  message: string,
  types: TypeInfo,
  schema: GraphQLSchema,
  nodesAround: Around,
): string | undefined {
  const isSuggested = message.includes("Did you mean");
  const fieldAround = nodesAround.find((one): one is FieldNode => one.kind === Kind.FIELD);
  if (node.kind === Kind.FIELD) {
    const parent = types.getParentType();
    const definition = types.getFieldDef();
    if (parent && message.startsWith("Cannot query field")) {
      const isRoot = parent === schema.getQueryType();
      return helpWithField({
        parent,
        node,
        around: fieldAround?.name.value,
        isRoot,
        given: givenTo(node),
        isSuggested,
      });
    }
    if (!definition || !message.includes("must have a selection")) return undefined;
    return helpWithSelection(node.name.value, getNamedType(definition.type));
  }
  if (node.kind === Kind.ARGUMENT) {
    const definition = types.getFieldDef();
    if (!definition || !fieldAround || !message.startsWith("Unknown argument")) return undefined;
    return helpWithArgument(definition, node.name.value, writtenIn(node.value), givenTo(fieldAround));
  }
  if (node.kind === Kind.OBJECT_FIELD) {
    const parent = types.getParentInputType();
    const type = parent && getNamedType(parent);
    if (!isInputObjectType(type) || !message.includes("is not defined by type")) return undefined;
    return helpWithInputField(type, holderOf(nodesAround), node.name.value, writtenIn(node.value), isSuggested);
  }
  if (node.kind === Kind.NAMED_TYPE) return helpWithTypeName(node.name.value, schema);
  const isVariable = node.kind === Kind.VARIABLE && message.includes("used in position expecting type");
  const isValue = VALUES.has(node.kind) && !message.includes("was not provided");
  const type = types.getInputType();
  if (!type || !(isVariable || isValue)) return undefined;
  return helpWithValue(getNamedType(type), holderOf(nodesAround), writtenIn(node as ValueNode));
}

/** What other APIs have at the end of the names of input types. */
const ENDS = {
  Where: /(whereinput|filterinput|filters?|boolexp|conditions?)$/,
  Sort: /(orderbyinput|orderby|sortinput|order)$/,
};

function helpWithTypeName(name: string, schema: GraphQLSchema): string | undefined {
  for (const [end, foreign] of Object.entries(ENDS)) {
    if (!foreign.test(small(name))) continue;
    const kind = small(name).replace(foreign, "");
    const found = Object.keys(schema.getTypeMap()).find(
      (known) => known.endsWith(end) && alike(known.slice(0, -end.length), kind),
    );
    if (found) return `Write ${found}.`;
  }
  return undefined;
}

const VALUES: ReadonlySet<string> = new Set([
  Kind.STRING,
  Kind.INT,
  Kind.FLOAT,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/** The name of the argument or the field that has a value. */
function holderOf(nodesAround: Around): string {
  const holder = nodesAround.find((one) => one.kind === Kind.OBJECT_FIELD || one.kind === Kind.ARGUMENT);
  return holder && "name" in holder && holder.name ? holder.name.value : "value";
}

function givenTo({ arguments: given = [] }: FieldNode): ReadonlyMap<string, Written> {
  return new Map(given.map(({ name, value }) => [name.value, writtenIn(value)]));
}

function writtenIn(node: ValueNode): Written {
  const text = shown(
    print(node)
      .replace(/\s+/g, " ")
      .replace(/^\{ (.*) \}$/, "{$1}"),
  );
  if (node.kind === Kind.STRING) return { kind: "text", text, content: node.value };
  if (node.kind === Kind.ENUM) return { kind: "name", text, content: node.value };
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return { kind: "number", text };
  return { kind: node.kind === Kind.LIST ? "list" : node.kind === Kind.OBJECT ? "object" : "other", text };
}

function writtenAs(value: unknown): Written {
  const text = shown(literal(value));
  if (typeof value === "string") return { kind: "text", text, content: value };
  if (typeof value === "number") return { kind: "number", text };
  if (typeof value !== "object" || value === null) return { kind: "other", text };
  return { kind: Array.isArray(value) ? "list" : "object", text };
}

/** As a document would have it. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  return `{${Object.entries(value)
    .map(([name, inner]) => `${name}: ${literal(inner)}`)
    .join(", ")}}`;
}

function shown(text: string): string {
  if (text.length <= SHOWN_CHARACTERS) return text;
  return { "{": "{…}", "[": "[…]", '"': '"…"' }[text[0] ?? ""] ?? "…";
}

/** @param errors of coercing the operation's variables, as graphql-js gives them; the same come back, some with more words */
export function withHelpOnVariables(
  errors: readonly GraphQLError[],
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): readonly GraphQLError[] {
  const helps = new Map<ASTNode, (string | undefined)[]>();
  return errors.map((error) => {
    const definition = variableDefinitions.find((one) => one === error.nodes?.[0]);
    if (!definition || !error.message.includes("got invalid value")) return error;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) return error;
    const name = definition.variable.name.value;
    const all = helps.get(definition) ?? helpsInValue(variables[name], type, name, errors.length);
    helps.set(definition, all);
    // graphql-js reports in the same order.
    const help = all.shift();
    return help ? withWords(error, help) : error;
  });
}

/** @param most graphql-js stops counting mistakes somewhere; of a value that is full of them no more are looked at */
function helpsInValue(value: unknown, type: GraphQLInputType, name: string, most: number): (string | undefined)[] {
  const helps: (string | undefined)[] = [];
  coerceInputValue(value, type, (path, invalid, { message }) => {
    if (helps.length >= most) return;
    const inner = namedTypeAt(type, path);
    const holder = path.findLast((key): key is string => typeof key === "string") ?? name;
    const unknown = /^Field "(.*?)" is not defined by type/.exec(message)?.[1];
    if (unknown === undefined) {
      helps.push(message.includes("was not provided") ? undefined : helpWithValue(inner, holder, writtenAs(invalid)));
    } else if (!isInputObjectType(inner)) {
      helps.push(undefined);
    } else {
      const written = writtenAs((invalid as Readonly<Record<string, unknown>>)[unknown]);
      helps.push(helpWithInputField(inner, holder, unknown, written, message.includes("Did you mean")));
    }
  });
  return helps;
}

/** Of a value within a value. */
function namedTypeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLNamedInputType {
  if (isNonNullType(type)) return namedTypeAt(type.ofType, path);
  const [key, ...further] = path;
  // One value in the place of a list is a list of it: its path has no number.
  if (isListType(type)) return namedTypeAt(type.ofType, typeof key === "number" ? further : path);
  const field = isInputObjectType(type) && key !== undefined ? type.getFields()[key] : undefined;
  return field ? namedTypeAt(field.type, further) : type;
}

/** What a Japanese keyboard writes for the signs of GraphQL. */
export function withHelpOnSigns(error: GraphQLError): GraphQLError {
  const code = /^Syntax Error: Unexpected character: .*U\+([0-9A-F]{4,6})/.exec(error.message)?.[1];
  if (!code) return error;
  const sign = String.fromCodePoint(Number.parseInt(code, 16));
  const plain = /[“”„]/.test(sign) ? '"' : sign.normalize("NFKC");
  if (plain === " ") return withWords(error, "It is a space of another kind: write an ordinary one.");
  if (/^[\x21-\x7e]$/.test(plain)) return withWords(error, `Write ${plain} in place of ${sign}.`);
  return withWords(error, 'Names are in Latin letters; texts stand in quotation marks, e.g. "交通".');
}
