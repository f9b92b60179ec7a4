#!/usr/bin/env node
/** The command `policy-graph`: sets the checkout up if it is not, then runs the compiled program. */
import { setUp } from "../scripts/set-up.mjs";

if (await setUp()) {
  const { main } = await import("../dist/cli/main.js");
  process.exitCode = await main(process.argv, process.env);
} else process.exitCode = 3;
