import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type AjvDraft04 from "ajv-draft-04";
import type addFormats from "ajv-formats";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { CommandSummary } from "#platforms/platform";
import { teamsManifest, teamsPackage } from "#platforms/teams/manifest";
import { appId } from "../../helpers/fake-teams.ts";

const require = createRequire(import.meta.url);
const Ajv: typeof AjvDraft04.default = require("ajv-draft-04");
const formats: typeof addFormats.default = require("ajv-formats");
const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
const validate = ajv.compile(
  require("@microsoft/app-manifest/build/json-schemas/teams/v1.22/MicrosoftTeams.schema.json"),
);

const command = (name: string, example = "27"): CommandSummary => ({
  name,
  slash: false,
  summary: `Laat ${name} zien.`,
  example,
});
const input = {
  commands: [command("afspraak"), command("help", "")],
  appId,
  name: "Afspraken",
  version: "0.1.0",
  developer: {
    name: "Gemeente Almelo",
    websiteUrl: "https://example.nl",
    privacyUrl: "https://example.nl/privacy",
    termsOfUseUrl: "https://example.nl/voorwaarden",
  },
};
const icon = (name: string) => readFileSync(new URL(`../../../manifest/teams/${name}.png`, import.meta.url));

describe("the manifest", () => {
  it("is valid against Microsoft's schema", () => {
    validate(teamsManifest(input));
    expect(validate.errors).toBeNull();
  });

  it("lets people send files to the bot and get them from it", () => {
    expect(teamsManifest(input).bots.map(({ supportsFiles }) => supportsFiles)).toEqual([true]);
  });

  it("lists each command with an example, ten at most", () => {
    const [bot] = teamsManifest(input).bots;
    expect(bot?.commandLists[0]?.commands).toEqual([
      { title: "afspraak", description: "Laat afspraak zien. Bijvoorbeeld: afspraak 27" },
      { title: "help", description: "Laat help zien. Bijvoorbeeld: help" },
    ]);
    const many = teamsManifest({
      ...input,
      commands: Array.from({ length: 14 }, (_, at) => command(`c${at}`)),
    });
    validate(many);
    expect(validate.errors).toBeNull();
    expect(many.bots[0]?.commandLists[0]?.commands).toHaveLength(10);
  });

  it("does not validate with a wrong id or a long name: the schema does look", () => {
    expect(validate(teamsManifest({ ...input, appId: "afspraken" }))).toBe(false);
    expect(validate(teamsManifest({ ...input, name: "A".repeat(31) }))).toBe(false);
  });
});

describe("the package", () => {
  const icons = { color: icon("color"), outline: icon("outline") };

  it("holds three files in its root, the same bytes each time", () => {
    const zip = teamsPackage(teamsManifest(input), icons);
    expect(Object.keys(unzipSync(zip))).toEqual(["manifest.json", "color.png", "outline.png"]);
    expect(JSON.parse(new TextDecoder().decode(unzipSync(zip)["manifest.json"]))).toMatchObject({
      id: appId,
    });
    expect(Buffer.from(zip).equals(teamsPackage(teamsManifest(input), icons))).toBe(true);
  });

  it("has icons of the sizes Teams asks for", () => {
    const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(sizeOf(icons.color)).toEqual([192, 192]);
    expect(sizeOf(icons.outline)).toEqual([32, 32]);
  });
});
