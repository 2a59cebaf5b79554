import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium } from "playwright-core";
import { createElement, type ReactElement } from "react";
import { type Block, Message } from "slack-blocks-to-jsx";

const { resolve } = createRequire(import.meta.url);
const { renderToStaticMarkup } = createRequire(import.meta.url)("react-dom/server") as {
  renderToStaticMarkup(element: ReactElement): string;
};

const wanted = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Where the browser is, if it is there. */
export const browserPath: string | undefined = existsSync(wanted) ? wanted : undefined;

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: flags, chromiumSandbox: false });

/** What stands in a picture, and which elements stick out of the screen or are cut off. */
export type Picture = {
  readonly overflowing: readonly string[];
  readonly words: string;
  readonly height: number;
};

type Payload = { readonly blocks: readonly unknown[] };

/** Draws a Slack message as a phone of 390 pixels would and stores the picture in `file` (PNG). */
export async function picture(payload: Payload, file: string, browser: Browser): Promise<Picture> {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 });
  try {
    await page.route("**/*", (route) => route.abort());
    await page.setContent(pageOf(payload));
    await page.screenshot({ path: file, fullPage: true });
    return await page.evaluate<Picture>(lookForTrouble);
  } finally {
    await page.close();
  }
}

const pageOf = ({ blocks }: Payload): string => {
  const css = readFileSync(resolve("slack-blocks-to-jsx/dist/style.css"), "utf8");
  const message = createElement(Message, {
    blocks: blocks as Block[],
    name: "Afspraken",
    logo: "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=",
    time: new Date("2026-11-23T09:00:00Z"),
    theme: "light",
  });
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><style>${css} body{margin:12px;font-family:'Noto Sans',sans-serif}</style>${renderToStaticMarkup(message)}`;
};

/** Runs in the page, hence as text: this project has no types of a browser. */
const lookForTrouble = `(() => {
  const edge = document.documentElement.clientWidth + 1;
  const isCut = (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow === "hidden";
  const trouble = [...document.querySelectorAll("body *")].filter(
    (one) => one.getBoundingClientRect().right > edge || isCut(one),
  );
  return {
    overflowing: trouble.map((one) => one.tagName + " " + one.className + ": " + one.textContent.slice(0, 60)),
    words: document.body.innerText,
  };
})()`;
