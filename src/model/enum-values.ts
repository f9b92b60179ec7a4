/** Names of enumeration values in the model, and in the database and GraphQL: `matrixRow` is `MATRIX_ROW`, and `PolicyItem` is `POLICY_ITEM`. */

export function toEnumValue(value: string): string {
  return value.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

export function fromEnumValue(value: string): string {
  return value.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
