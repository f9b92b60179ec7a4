/** A question's variables and a link's parameters in, values for the variables out, or what is wrong with the link. */
import { type DocumentNode, Kind, print, type TypeNode, type VariableDefinitionNode } from "graphql";
import { byName } from "./feed-request.ts";
import { Refusal } from "./refusal.ts";

export function variablesOf(document: DocumentNode): readonly VariableDefinitionNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
}

/** By name. Whether a value fits is GraphQL's to say. Throws a `Refusal` for a parameter that is no variable. */
export function variablesFrom(
  parameters: URLSearchParams,
  definitions: readonly VariableDefinitionNode[],
): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const [name, values] of byName(parameters)) {
    const definition = definitions.find(({ variable }) => variable.name.value === name);
    if (!definition) {
      const known = definitions.map(({ variable, type }) => `${variable.name.value} (${print(type)})`).join(", ");
      throw new Refusal(
        "BAD_REQUEST",
        `The question has no variable ${JSON.stringify(name)}. It has: ${known || "none"}.`,
      );
    }
    variables[name] = givenValue(values, definition.type);
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
