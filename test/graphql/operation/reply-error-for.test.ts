/** What the operator hears of errors: of what nobody expected all of it, of a question that was given up nothing. */
import { GraphQLError } from "graphql";
import { expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/graphql/operation/limits.ts";
import { replyErrorFor } from "../../../src/graphql/operation/reply-error-for.ts";

const heardOf = (originalError: Error) => {
  const heard: unknown[] = [];
  const error = new GraphQLError("x", { originalError });
  const reply = replyErrorFor(error, Date.now() + 60_000, DEFAULT_LIMITS, (entry) => heard.push(entry));
  return { heard: heard.length, code: reply.extensions.code };
};

test("an error that nobody expected is logged, and masked", () => {
  expect(heardOf(new Error("secret"))).toEqual({ heard: 1, code: "INTERNAL_SERVER_ERROR" });
});

test("of a question that whoever asked it gave up nothing is logged", () => {
  expect(heardOf(new DOMException("This operation was aborted", "AbortError"))).toEqual({
    ...{ heard: 0, code: "INTERNAL_SERVER_ERROR" },
  });
});
