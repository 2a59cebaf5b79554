import { describe } from "vitest";
import { freshSqlite } from "../helpers/databases.ts";
import { yearHistoryContract } from "./contract-year-history.ts";

describe("a year's history on SQLite", () => yearHistoryContract(freshSqlite));
