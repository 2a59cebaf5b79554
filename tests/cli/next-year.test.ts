import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { freshEnvironment, runCommand } from "../helpers/command-line.ts";
import { programme } from "../helpers/programme.ts";

let env: NodeJS.ProcessEnv;
let file: string;
beforeAll(async () => {
  env = await freshEnvironment();
  file = join(await mkdtemp(join(tmpdir(), "afspraken-next-")), "volgend.md");
  await writeFile(file, programme(2024));
});

const chat = (line: string, as = "anna@beterwonen.example") =>
  runCommand("chat", [line, "--as", as, "--now", "2023-11-20T09:00:00Z"], env);

describe("next year's programme on the command line", { timeout: 120_000 }, () => {
  it("says what is carried along before it is taken in, beside 2023", async () => {
    await chat("voortgang 27.1 2023 doorgeschoven jaar: 2024 oorzaak: De aannemer kan later.");
    expect((await chat("27.1 2023")).out).toContain("Doorgeschoven");
    const check = await runCommand("import", [file, "--year", "2024", "--check"], env);
    expect(check.status).toBe(0);
    expect(check.out).toContain("Van 2024 staat er nog niets in het register: alles is nieuw.");
    expect(check.out).toContain("27. Verduurzaming bestaande woningvoorraad\n    Partijen spreken dit af.\n");
    expect(check.out).toContain(
      "    27.1 De corporaties renoveren en verduurzamen samen 640 woningen. Regie: Beter Wonen en Sint Joseph (er staat: Woningcorporaties). Afgesproken aantal: 640 woningen.\n",
    );
    expect(check.out).toMatch(
      /Doorgeschoven naar 2024:\n- 27\.1 Woningen renoveren en verduurzamen uit 2023, het deel van Beter Wonen: komt bij 27\.1/,
    );
    expect((await chat("27 2024")).out).toContain("Er is geen actieprogramma van 2024.");

    const { status, out } = await runCommand("import", [file, "--year", "2024", "--yes"], env);
    expect([status, out.includes("Het actieprogramma 2024 is overgenomen.")]).toEqual([0, true]);
    expect((await chat("27 2024")).out).toContain("Doorgeschoven uit 2023: 27.1");
    expect((await chat("27 2023")).out).toContain("612 woningen");
    expect((await chat("logboek", "medewerker@almelo.example")).out).toMatch(
      /Actieprogramma 2024 overgenomen uit .*opdrachtregel/,
    );
  });

  it("is not taken in for a closed year, and the command line says the same as the chat", async () => {
    await chat("afsluiten 2024 zeker", "medewerker@almelo.example");
    const { status, out, err } = await runCommand("import", [file, "--year", "2024", "--yes"], env);
    expect([status, out.includes("is overgenomen")]).toEqual([1, false]);
    expect(err).toContain("Het actieprogramma 2024 is gesloten. Er wordt niets overgenomen.");
  });

  it("warns of a year outside the term", async () => {
    const { out } = await runCommand("import", [file, "--year", "2031", "--check"], env);
    expect(out).toBe("");
    await writeFile(file, programme(2031));
    const later = await runCommand("import", [file, "--year", "2031", "--check"], env);
    expect(later.out).toContain("Let op: 2031 valt buiten de looptijd");
  });
});
