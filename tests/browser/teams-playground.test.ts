import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { openBrowser, openPage, picture } from "./teams-browser.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** `npm run playground`, as somebody types it, on a port of its own. */
async function openPlayground(): Promise<string> {
  const port = await freePort();
  const program = ["--import", "tsx", "src/cli/playground.ts", "--port", String(port)];
  const playground: ChildProcess = spawn(process.execPath, program, {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(playground, "exit");
  onTestFinished(async () => {
    playground.kill();
    await ended;
  });
  const url = `http://127.0.0.1:${port}`;
  for (let waited = 0; waited < 150; waited++) {
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return url;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The Playground did not open within 30 seconds.");
}

it("a conversation in Microsoft's Playground", { timeout: 90_000 }, async (context) => {
  const browser = await openBrowser(context);
  const page = await openPage(browser, 1280, 900);
  const crashes: string[] = [];
  page.on("pageerror", ({ message }) => crashes.push(message));
  await page.goto(await openPlayground());

  const box = page.getByPlaceholder("Type a message...").or(page.getByRole("textbox")).first();
  const cards = page.locator(".ac-adaptiveCard");
  const last = cards.last();
  const type = async (line: string) => {
    await box.fill(line);
    await box.press("Enter");
  };

  await box.waitFor();
  await expect.poll(() => cards.count()).toBe(1);
  await expect.poll(() => last.innerText()).toContain("Welkom bij Afspraken");
  await picture(page, "playground-welcome", false);

  await type("/afspraak 27");
  await expect.poll(() => last.innerText()).toContain("Afspraak 27. Verduurzaming");
  expect(await last.innerText()).not.toContain("\\");
  await picture(page, "playground-agreement", false);

  await last.getByRole("button", { name: "Hele tekst" }).click();
  await expect.poll(() => last.getByRole("button", { name: "Terug naar afspraak 27" }).count()).toBe(1);
  expect(await cards.count()).toBe(2);
  await picture(page, "playground-full-text", false);

  const hostile = "zoek **x** _y_ {{DATE(2026-11-23T09:00:00Z)}} [k](javascript:alert(1)) 2026-11-23";
  await type(hostile);
  await expect.poll(() => last.innerText()).toContain(hostile.slice("zoek ".length, 60));
  expect(await last.locator("a, strong, em").count()).toBe(0);
  await picture(page, "playground-hostile", false);

  await page
    .getByRole("treeitem", { name: "Kwartaaloverzicht" })
    .or(page.getByText("Kwartaaloverzicht"))
    .first()
    .click();
  await box.pressSequentially("@Afs");
  await page.getByRole("menuitem", { name: "Afspraken" }).click();
  await box.pressSequentially(" afspraken");
  await box.press("Enter");
  // In a channel the newest conversation stands first, above the welcome.
  await cards.filter({ hasText: "36 afspraken" }).waitFor();
  await picture(page, "playground-channel", false);
  await page.getByRole("button", { name: "Afspraak 2", exact: true }).click();
  await page.getByRole("button", { name: "Tonen in dit kanaal" }).click();
  await expect.poll(() => page.getByText("De kaart staat nu in het gesprek").count()).toBe(1);
  await picture(page, "playground-shown", false);

  await page.getByRole("treeitem", { name: "Personal Chat" }).click();
  await page.getByRole("button", { name: "Trigger Message Extension App" }).click();
  await page.getByRole("menuitem", { name: "Search Command" }).click();
  await page.getByPlaceholder("Enter a search term").fill("woningen renoveren");
  await page.getByText("27. Verduurzaming bestaande woningvoorraad · actie 27.1").first().click();
  await expect.poll(() => last.innerText()).toContain("Actie 27.1");
  await picture(page, "playground-search", false);
  expect(crashes).toEqual([]);
});
