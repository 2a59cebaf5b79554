import { describe } from "vitest";
import { freshPostgresql, serverUrl } from "../helpers/databases.ts";
import { peopleContract } from "./contract-people.ts";

const server = serverUrl();

describe.runIf(server)("people on PostgreSQL", () => peopleContract(() => freshPostgresql(server)));
