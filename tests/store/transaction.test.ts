import { describe } from "vitest";
import { freshSqlite } from "../helpers/databases.ts";
import { transactionContract } from "./transaction-contract.ts";

describe("a transaction on SQLite", () => transactionContract(freshSqlite));
