import type { App, BlockAction, ViewSubmitAction } from "@slack/bolt";
import { onButton } from "#platforms/slack/button";
import { onCommand } from "#platforms/slack/command";
import { factsOf } from "#platforms/slack/diary";
import type { Ears } from "#platforms/slack/ears";
import type { Home } from "#platforms/slack/home";
import { onMessage } from "#platforms/slack/message";
import { onSubmission } from "#platforms/slack/submission";

/** One listener for each kind of thing that Slack sends: Bolt runs all that match, so two could both acknowledge. */
export function listen(app: App, ears: Ears, home: Home): void {
  const doing = async (what: string, work: Promise<unknown>): Promise<void> => {
    try {
      await ears.work.add(work);
    } catch (error) {
      ears.log("error", "slack-not-delivered", { what, ...factsOf(error) });
    }
  };

  app.command(/^\//, (said) => doing("command", onCommand(said, ears)));
  app.action<BlockAction>({ type: "block_actions" }, (said) => doing("button", onButton(said, ears)));
  app.view<ViewSubmitAction>({ type: "view_submission" }, (said) => doing("form", onSubmission(said, ears)));
  app.event("app_mention", ({ event, body }) => doing("mention", onMessage(event, body, ears)));
  app.event("app_home_opened", ({ event, body }) => doing("home", home.opened(event, body)));
  app.message(async ({ event, body }) => {
    if (event.subtype === undefined || event.subtype === "file_share")
      await doing("message", onMessage(event, body, ears));
  });
}
