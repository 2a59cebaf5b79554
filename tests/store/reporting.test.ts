import { describe } from "vitest";
import { freshSqlite } from "../helpers/databases.ts";
import { reportingContract } from "./contract-reporting.ts";

describe("reporting on SQLite", () => reportingContract(freshSqlite));
