import { afterAll, beforeAll } from "vitest";
import type { Edition } from "#domain/edition";
import type { Adopted, PartnershipId, Register } from "#domain/register";
import type { Fresh } from "../helpers/databases.ts";
import { partnership } from "./almelo.ts";

export const day = (text: string) => new Date(`${text}T09:00:00Z`);
export const start = day("2023-01-10");

export type House = { readonly slug: string; readonly id: PartnershipId; readonly register: Register };

/** Where the scenes of one file play: a database, opened before the first scene and removed after the last. */
export function stage(open: () => Promise<Fresh>) {
  let fresh: Fresh;
  let count = 0;
  beforeAll(async () => {
    fresh = await open();
  });
  afterAll(() => fresh.close());

  return {
    get fresh() {
      return fresh;
    },

    /** A partnership of its own for each scene; with a text of 2023 where one is given. */
    async house(text?: Edition): Promise<House> {
      const slug = `almelo-${++count}`;
      const id = await fresh.store.found(partnership(slug), start);
      const register = fresh.store.of(id);
      if (text) await adopt(register, text);
      return { slug, id, register };
    },

    /** What the work gives, and the SQL it took. */
    async heard<T>(work: () => Promise<T>): Promise<readonly [T, readonly string[]]> {
      fresh.statements.splice(0);
      const result = await work();
      return [result, fresh.statements.splice(0)];
    },
  };
}

export async function adopt(
  register: Register,
  text: Edition,
  follows: string | null = null,
): Promise<Adopted> {
  const adopted = await register.adopt(text, follows, start);
  if (adopted === "moved-meanwhile") throw new Error("The scene adopts over an edition that is not there.");
  return adopted;
}
