import { describe } from "vitest";
import { freshPostgresql, serverUrl } from "../helpers/databases.ts";
import { yearScene } from "./year.ts";

const server = serverUrl();

describe.runIf(server)("on PostgreSQL", () => yearScene(() => freshPostgresql(server)));
