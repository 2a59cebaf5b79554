import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { onTestFinished, type TestContext } from "vitest";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

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

/** A browser that reaches this machine only. Without one the test is skipped and says so; in CI it fails. */
export async function openBrowser(context: TestContext): Promise<Browser> {
  if (!existsSync(executablePath)) {
    const reason = `No browser at ${executablePath}: install Chromium, or set CHROMIUM to where it stands.`;
    if (process.env.CI === "true") throw new Error(reason);
    process.stderr.write(`\n*** ${reason} THIS TEST IS SKIPPED. ***\n\n`);
    context.skip(reason);
  }
  const browser = await chromium.launch({ executablePath, args: flags });
  onTestFinished(() => browser.close());
  return browser;
}

export async function openPage(browser: Browser, width: number, height = 844): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.route("**/*", (route) =>
    /^(?:data:|blob:|https?:\/\/(?:127\.0\.0\.1|localhost)[:/])/.test(route.request().url())
      ? route.continue()
      : route.abort(),
  );
  return page;
}

/** Keeps a picture to look at where PICTURES names a folder. */
export async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
