import { afterAll, beforeAll, expect, it } from "vitest";
import type { PartnershipId } from "#domain/register";
import { inTx, overtaken } from "#store/transaction";
import type { Fresh } from "../helpers/databases.ts";
import { partnership } from "./almelo.ts";

/** What a transaction promises, whatever database is under it. */
export function transactionContract(open: () => Promise<Fresh>): void {
  let fresh: Fresh;
  let id: PartnershipId;
  beforeAll(async () => {
    fresh = await open();
    id = await fresh.store.found(partnership("almelo"), new Date("2023-01-01"));
  });
  afterAll(() => fresh.close());

  it("loses nothing of twelve that read and then write the same row", async () => {
    await fresh.db.partnership.update({ where: { id }, data: { termTo: 0 } });
    const raise = () =>
      inTx(fresh.db, async (tx) => {
        const { termTo } = await tx.partnership.findUniqueOrThrow({ where: { id } });
        await tx.partnership.update({ where: { id }, data: { termTo: termTo + 1 } });
      });
    await Promise.all(Array.from({ length: 12 }, raise));
    expect(await fresh.db.partnership.findUnique({ where: { id } })).toMatchObject({ termTo: 12 });
  });

  it("is tried again when another came first, ten times at most, and leaves nothing behind", async () => {
    let tries = 0;
    const work = inTx(fresh.db, async (tx) => {
      tries++;
      await tx.partnership.update({ where: { id }, data: { name: "halverwege" } });
      throw overtaken();
    });
    await expect(work).rejects.toThrow("Another transaction came first");
    expect(tries).toBe(10);
    expect(await fresh.db.partnership.count({ where: { name: "halverwege" } })).toBe(0);
  });

  it("is not tried again when it fails by itself", async () => {
    let tries = 0;
    const work = inTx(fresh.db, async () => {
      tries++;
      throw new Error("by itself");
    });
    await expect(work).rejects.toThrow("by itself");
    expect(tries).toBe(1);
  });
}
