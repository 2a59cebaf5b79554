/** Where Slack brings everything; stands in the manifest too. */
export const slackPath = "/slack/events";
