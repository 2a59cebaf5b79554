import { describe } from "vitest";
import { freshPostgresql, serverUrl } from "../helpers/databases.ts";
import { proposalsContract } from "./contract-proposals.ts";

const server = serverUrl();

describe.runIf(server)("proposals on PostgreSQL", () => proposalsContract(() => freshPostgresql(server)));
