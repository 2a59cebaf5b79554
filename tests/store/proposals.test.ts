import { describe } from "vitest";
import { freshSqlite } from "../helpers/databases.ts";
import { proposalsContract } from "./contract-proposals.ts";

describe("proposals on SQLite", () => proposalsContract(freshSqlite));
