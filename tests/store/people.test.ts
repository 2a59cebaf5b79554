import { describe } from "vitest";
import { freshSqlite } from "../helpers/databases.ts";
import { peopleContract } from "./contract-people.ts";

describe("people on SQLite", () => peopleContract(freshSqlite));
