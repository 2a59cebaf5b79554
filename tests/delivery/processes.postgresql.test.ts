import { describe } from "vitest";
import { freshPostgresql, serverUrl } from "../helpers/databases.ts";
import { processScenes } from "./processes.ts";

const server = serverUrl();

describe.runIf(server)("several processes on PostgreSQL", () => processScenes(() => freshPostgresql(server)));
