import { z } from "zod";
import { type SheetPress, settleSheet } from "#bot/bringing";
import { defineCommand } from "#bot/command";
import { sheetVerb } from "#cards/filled-sheet";

type Words = { readonly key: string; readonly press: SheetPress };

const pressed = /^(?<key>s[0-9a-f]{16})(?: (?:(?<adopt>overnemen)|(?<discard>niet)))?$/;

export const invulblad = defineCommand<Words>({
  name: sheetVerb,
  aliases: [],
  unlisted: true,
  summary: "Een ingevuld Excel-bestand bekijken en overnemen.",
  example: "",
  words: () =>
    z.string().transform((line, context): Words => {
      const { key, adopt, discard } = pressed.exec(line)?.groups ?? {};
      if (key !== undefined) return { key, press: adopt ? "adopt" : discard ? "discard" : "show" };
      context.addIssue({ code: "custom", message: "no sheet" });
      return z.NEVER;
    }),

  run: ({ key, press }, request) => settleSheet(key, press, request),
});
