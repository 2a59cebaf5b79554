import { describe } from "vitest";
import { freshSqlite } from "../helpers/databases.ts";
import { historyContract } from "./contract-history.ts";

describe("histories on SQLite", () => historyContract(freshSqlite));
