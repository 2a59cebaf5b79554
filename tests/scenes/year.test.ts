import { describe } from "vitest";
import { freshSqlite } from "../helpers/databases.ts";
import { yearScene } from "./year.ts";

describe("on SQLite", () => yearScene(freshSqlite));
