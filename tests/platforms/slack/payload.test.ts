import { expect, it } from "vitest";
import { enclose } from "#bot/reply";
import { payloadFor } from "#cli/payload";
import { report, thanks } from "./questions.ts";

it("the command line shows a form as the modal that Slack would get", () => {
  expect(payloadFor("slack", { place: "form", form: report }, "melden 27.1")).toMatchObject({
    type: "modal",
    title: { text: "Melden over 27.1" },
    private_metadata: expect.stringContaining(report.says),
  });
});

it("the command line shows a card as the answer to a slash command", () => {
  expect(payloadFor("slack", { place: "channel", card: thanks }, "dank")).toMatchObject({
    response_type: "in_channel",
    text: expect.stringContaining("Gemeld"),
  });
});

it("the command line shows a file as the card that goes with it, and as Teams' question", () => {
  const file = enclose({ name: "a.csv", type: "text/csv", bytes: Buffer.from("a;b") }, thanks);
  expect(payloadFor("slack", file, "export csv")).toMatchObject({
    response_type: "ephemeral",
    text: expect.stringContaining("Het bestand komt zo in uw gesprek met Afspraken."),
  });
  expect(payloadFor("teams", file, "export csv")).toMatchObject({
    type: "message",
    attachments: [{ name: "a.csv", content: { sizeInBytes: 3, acceptContext: { says: "export csv" } } }],
  });
});
