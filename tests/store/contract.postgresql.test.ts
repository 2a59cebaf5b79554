import { describe } from "vitest";
import { freshPostgresql, serverUrl } from "../helpers/databases.ts";
import { storeContract } from "./contract.ts";

const server = serverUrl();

describe.runIf(server)("the store on PostgreSQL", () => storeContract(() => freshPostgresql(server)));
