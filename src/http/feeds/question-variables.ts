/** A question's variables and a link's parameters in, values for the variables out, or what is wrong with the link. */
import { type DocumentNode, Kind, print, type TypeNode, type VariableDefinitionNode } from "graphql";
import { valuesByName } from "./feed-request.ts";

export function variablesOf(document: DocumentNode): readonly VariableDefinitionNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
}

/** By name. Whether a value fits is GraphQL's to say. Throws a `Refusal` for a parameter that is neither a variable nor appended by others. */
export function variablesFrom(
  parameters: URLSearchParams,
  definitions: readonly VariableDefinitionNode[],
): Record<string, unknown> {
  const known = definitions.map(({ variable, type }) => `${variable.name.value} (${print(type)})`).join(", ");
  const own = definitions.map(({ variable }) => variable.name.value);
  const given = valuesByName(parameters, own, (unknown, meant) => {
    return `The question has no variable ${unknown}${meant}. It has: ${known || "none"}.`;
  });
  const variables: Record<string, unknown> = {};
  for (const { variable, type } of definitions) {
    const values = given.get(variable.name.value);
    if (values) variables[variable.name.value] = givenValue(values, type);
  }
  return variables;
}

/** A list is given by repeating the parameter. */
function givenValue(values: readonly string[], type: TypeNode): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return givenValue(values, type.type);
  if (type.kind === Kind.LIST_TYPE) return values.map((value) => givenValue([value], type.type));
  return values.length === 1 ? single(values[0] ?? "", type.name.value) : values;
}

/** Numbers and objects are written as in JSON, everything else is text. What is neither goes on as text: GraphQL says what it expected. */
function single(text: string, type: string): unknown {
  if (type === "String" || type === "ID") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
