import { describe } from "vitest";
import { freshPostgresql, serverUrl } from "../helpers/databases.ts";
import { yearHistoryContract } from "./contract-year-history.ts";

const server = serverUrl();

describe.runIf(server)("a year's history on PostgreSQL", () =>
  yearHistoryContract(() => freshPostgresql(server)),
);
