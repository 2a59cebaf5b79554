import { describe } from "vitest";
import { freshPostgresql, serverUrl } from "../helpers/databases.ts";
import { reportingContract } from "./contract-reporting.ts";

const server = serverUrl();

describe.runIf(server)("reporting on PostgreSQL", () => reportingContract(() => freshPostgresql(server)));
