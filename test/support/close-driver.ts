/** Around each file of tests on a database: its driver is closed when its tests are done. */
import { afterAll } from "vitest";
import { closeTestDriver } from "./neo4j.ts";

afterAll(closeTestDriver);
