import { describe } from "vitest";
import { freshSqlite } from "../helpers/databases.ts";
import { processScenes } from "./processes.ts";

describe("several processes on SQLite", () => processScenes(freshSqlite));
