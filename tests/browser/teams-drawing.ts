import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { openPage } from "./teams-browser.ts";

const library = readFileSync(
  createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.min.js"),
  "utf8",
);

/** About what Teams uses on a phone. */
const host = {
  fontFamily: "Noto Sans, sans-serif",
  supportsInteractivity: true,
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { suffix: " *", weight: "bolder" },
      optionalInputs: { weight: "bolder" },
    },
  },
  containerStyles: { attention: { backgroundColor: "#fdf3f4", borderColor: "#c4314b" } },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
  },
};

const style = `
  body { margin: 8px; background: #f5f5f5; }
  .ac-adaptiveCard { background: #fff; border-radius: 6px; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
  .ac-pushButton { font: inherit; padding: 6px 10px; border: 1px solid #c8c8c8; border-radius: 4px; background: #fff; }
  .ac-input { box-sizing: border-box; width: 100%; font: inherit; padding: 6px; border: 1px solid #8a8886; border-radius: 4px; }
  textarea.ac-input { min-height: 72px; }
  .ac-choiceSetInput-expanded input { margin-right: 8px; }`;

/** The card as Microsoft's own library draws it, 390 pixels wide; the data of what is pressed is kept in `said`. */
export async function drawOnPhone(browser: Browser, shown: object): Promise<Page> {
  const page = await openPage(browser, 390);
  await page.setContent(`<!doctype html><html lang="nl"><style>${style}</style><body></body></html>`);
  await page.addScriptTag({ content: library });
  await page.evaluate(`(${show})(${JSON.stringify(shown)}, ${JSON.stringify(host)})`);
  return page;
}

/** Runs in the page. Only takes Markdown's backslashes away: whether that suffices is for Markdown itself to say. */
const show = `(rendered, config) => {
  const { AdaptiveCard, HostConfig } = window.AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (source, result) => {
    const plain = source.replace(/\\\\(.)/g, "$1");
    result.outputHtml = plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    result.didProcess = true;
  };
  window.said = [];
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(config);
  card.onExecuteAction = (action) => window.said.push(action.data);
  card.parse(rendered);
  document.body.append(card.render());
}`;
