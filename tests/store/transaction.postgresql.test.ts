import { describe } from "vitest";
import { freshPostgresql, serverUrl } from "../helpers/databases.ts";
import { transactionContract } from "./transaction-contract.ts";

const server = serverUrl();

describe.runIf(server)("a transaction on PostgreSQL", () =>
  transactionContract(() => freshPostgresql(server)),
);
