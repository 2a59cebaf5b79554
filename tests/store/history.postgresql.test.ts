import { describe } from "vitest";
import { freshPostgresql, serverUrl } from "../helpers/databases.ts";
import { historyContract } from "./contract-history.ts";

const server = serverUrl();

describe.runIf(server)("histories on PostgreSQL", () => historyContract(() => freshPostgresql(server)));
