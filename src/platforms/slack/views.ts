import type { webApi } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { Log } from "#platforms/platform";
import { factsOf } from "#platforms/slack/diary";

/** Modals on somebody's screen. A failure is written down and told, never thrown: there is always another way to answer. */
export type Views = {
  /** Uses up the trigger; gives the modal's id, or undefined where Slack did not open it. */
  open(trigger: string, view: ModalView): Promise<string | undefined>;
  /** False where it is not there any more. */
  change(id: string, view: ModalView): Promise<boolean>;
};

export function createViews(client: webApi.WebClient, log: Log): Views {
  const failed = (what: string) => (error: unknown) => {
    log("warn", "slack-no-modal", { what, ...factsOf(error) });
    return undefined;
  };
  return {
    async open(trigger, view) {
      const opened = await client.views.open({ trigger_id: trigger, view }).catch(failed("open"));
      return opened?.view?.id;
    },
    async change(id, view) {
      return (await client.views.update({ view_id: id, view }).catch(failed("update"))) !== undefined;
    },
  };
}
