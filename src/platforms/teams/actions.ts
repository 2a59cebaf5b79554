import type { IExecuteAction, ISubmitAction } from "@microsoft/teams.cards";
import type { Button } from "#cards/card";

/** How a button is pressed depends on where its card stands. */
export type ToAction = (button: Button) => IExecuteAction | ISubmitAction;

/** The verb of every button; its data is the line it types. */
const sayVerb = "say";

const styles = { primary: "positive", danger: "destructive" } as const;

/** In a conversation. Teams opens dialogs from Action.Submit only, and answers only Action.Execute for one person. */
export const inMessage: ToAction = ({ label, says, look, opens }) =>
  opens === "form"
    ? {
        type: "Action.Submit",
        title: label,
        data: { msteams: { type: "task/fetch" }, says },
        ...(look && { style: styles[look] }),
      }
    : {
        type: "Action.Execute",
        title: label,
        verb: sayVerb,
        data: { says },
        ...(look && { style: styles[look] }),
      };

/** In a dialog every Action.Submit comes in as task/submit, whose answer takes the dialog's place; the other kinds do nothing there. */
export const inDialog: ToAction = ({ label, says, look }) => ({
  type: "Action.Submit",
  title: label,
  data: { says },
  ...(look && { style: styles[look] }),
});
