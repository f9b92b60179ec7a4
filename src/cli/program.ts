/** The compiled program's entry: the process's arguments and environment in, its exit code out. */
import { main } from "./main.ts";

process.exitCode = await main(process.argv, process.env);
