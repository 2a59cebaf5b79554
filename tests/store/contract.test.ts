import { describe } from "vitest";
import { freshSqlite } from "../helpers/databases.ts";
import { storeContract } from "./contract.ts";

describe("the store on SQLite", () => storeContract(freshSqlite));
