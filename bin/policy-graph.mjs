#!/usr/bin/env node
/** The command `policy-graph`: sets the checkout up if it is not, then runs the compiled program. */
import { setUp } from "../scripts/set-up.mjs";

if (await setUp()) await import("../dist/cli/program.js");
else process.exitCode = 3;
