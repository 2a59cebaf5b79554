import type { Log, Reply, Stands } from "#platforms/platform";
import { factsOf } from "#platforms/slack/diary";
import { limits } from "#platforms/slack/limits";
import { type MessageAddress, spell } from "#platforms/slack/message-address";

type Needs = { readonly clock: () => Date; readonly log: Log };

/** A message of the bot itself, which can be changed as long as it is there. */
export const stoodAt = (reply: Reply, address: MessageAddress, needs: Needs): Promise<void> =>
  tell(reply, { message: spell(address) }, needs);

/** An answer that one person sees, which can be changed while its response address lives. `instead`: of the one before it. */
export const stoodFor = (reply: Reply, url: string, instead: boolean, needs: Needs): Promise<void> =>
  tell(
    reply,
    {
      message: spell({ kind: "response", url }),
      private: { until: new Date(needs.clock().getTime() + limits.addressMs) },
      ...(instead && { instead }),
    },
    needs,
  );

/** The answer stands already: that it is not kept true is no reason to say that it failed. */
async function tell(reply: Reply, stands: Stands, { log }: Needs): Promise<void> {
  if (reply.place !== "asker" && reply.place !== "channel") return;
  await reply.stood?.(stands).catch((error: unknown) => log("error", "slack-card-not-kept", factsOf(error)));
}
