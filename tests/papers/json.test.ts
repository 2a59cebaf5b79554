import { beforeAll, describe, expect, it } from "vitest";
import type { Contents } from "#domain/papers";
import { papers } from "#papers/paper";
import { told } from "./told.ts";

type Told = { readonly text: string | null; readonly kind: string; readonly remark?: string };
type Part = { readonly party: string; readonly status: string; readonly updates: readonly Told[] };
type Action = {
  readonly id: string;
  readonly parties: readonly string[];
  readonly ongoing: boolean;
  readonly noReport: readonly string[];
  readonly commitments: readonly Part[];
  readonly remarks: readonly Told[];
};
type Register = {
  readonly agreements: readonly {
    readonly number: number;
    readonly deadlines: readonly { readonly year: number; readonly date: string }[];
    readonly targets: readonly { readonly year: number; readonly goal: number }[];
    readonly actions: readonly Action[];
    readonly remarks: readonly Told[];
  }[];
  readonly closed: readonly (Part & { readonly action: string })[];
};

let contents: Contents;
beforeAll(async () => {
  contents = await told();
});

const read = async (given = contents, party?: string): Promise<Register> =>
  JSON.parse(new TextDecoder().decode((await papers.paperOf("json", given, party)).bytes));

const actionOf = ({ agreements }: Register, id: string) =>
  agreements.flatMap(({ actions }) => actions).find((action) => action.id === id);

describe("the register as JSON", () => {
  it("holds all that was told of a part, oldest first, as it was typed", async () => {
    const part = actionOf(await read(), "27.1")?.commitments.find(({ party }) => party === "Beter Wonen");
    expect(part?.status).toBe("on-track");
    expect(part?.updates).toEqual([
      expect.objectContaining({
        kind: "report",
        from: "not-reported",
        figure: { total: 120.5, unit: "woningen" },
      }),
      expect.objectContaining({
        kind: "correction",
        corrects: 1,
        by: { party: "Beter Wonen", name: "Vera" },
        asOf: "2023-03-31",
        text: "Het zijn er 112.",
      }),
    ]);
  });

  it("holds what was agreed for an agreement as a whole, what goes on all year and who is never asked", async () => {
    const register = await read();
    const own = register.agreements.find(({ number }) => number === 3);
    expect(own?.targets).toEqual([expect.objectContaining({ year: 2023, goal: 25 })]);
    expect(own?.deadlines).toEqual([{ year: 2023, text: "tot en met 2026", date: "2026-12-31" }]);
    expect(actionOf(register, "1.1")).toMatchObject({ ongoing: false, noReport: ["Sint Joseph"] });
    expect(actionOf(register, "32.1")).toMatchObject({ ongoing: true });
  });

  it("holds a remark with the part of its party, and otherwise with what it is about", async () => {
    const register = await read();
    const own = actionOf(register, "27.1")?.commitments.find(({ party }) => party === "Sint Joseph");
    expect(own?.updates.at(-1)).toMatchObject({
      kind: "remark",
      remark: "read",
      from: "behind",
      to: "behind",
    });
    const whole = register.agreements.find(({ number }) => number === 27);
    expect(whole?.remarks).toEqual([
      expect.objectContaining({ kind: "remark", remark: "discuss", text: "Waarom zo laat?" }),
    ]);
  });

  it("keeps what was told of a part that the text has no place for any more", async () => {
    const [volume] = contents.volumes;
    if (!volume) throw new Error("There is no volume.");
    const agreements = volume.edition.agreements.filter(({ number }) => number !== 26);
    const commitments = volume.commitments.filter(({ action }) => !action.startsWith("26."));
    const without = { ...volume, edition: { ...volume.edition, agreements }, commitments };
    const { closed } = await read({ ...contents, volumes: [without] });
    expect(closed).toEqual([
      expect.objectContaining({ action: "26.1", party: "HAR", status: "attention", year: 2023 }),
    ]);
    expect(closed[0]?.updates[0]?.text).toBe("Te weinig vrijwilligers.");
  });

  it("tells one party of its own parts only, and still says who takes part", async () => {
    const register = await read(contents, "HAR");
    const actions = register.agreements.flatMap((agreement) => agreement.actions);
    expect(actions).toHaveLength(7);
    for (const { parties, commitments } of actions) {
      expect(parties).toContain("HAR");
      expect(commitments.map(({ party }) => party)).toEqual(["HAR"]);
    }
    expect(actionOf(register, "26.1")?.parties).toContain("SHBW");
  });
});
