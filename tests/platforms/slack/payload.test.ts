import { expect, it } from "vitest";
import { payloadFor } from "#cli/payload";
import { report, thanks } from "./questions.ts";

it("the command line shows a form as the modal that Slack would get", () => {
  expect(payloadFor("slack", { place: "form", form: report })).toMatchObject({
    type: "modal",
    title: { text: "Melden over 27.1" },
    private_metadata: expect.stringContaining(report.says),
  });
});

it("the command line shows a card as the answer to a slash command", () => {
  expect(payloadFor("slack", { place: "channel", card: thanks })).toMatchObject({
    response_type: "in_channel",
    text: expect.stringContaining("Gemeld"),
  });
});
