/** A reason in, the error out with which a question is refused: its message is for the client. */
import { GraphQLError } from "graphql";

export function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
