import type { Platform } from "#platforms/platform";
import { createReceiver } from "#platforms/teams/receiver";
import { createRouter, type Router } from "#platforms/teams/router";
import { checkSettings, type TeamsSettings } from "#platforms/teams/settings";

export type { Authentication, TeamsSettings } from "#platforms/teams/settings";

/** Microsoft Teams behind `/api/messages`. Throws an Error in English where the settings cannot be right. */
export function teamsPlatform(settings: TeamsSettings): Platform {
  checkSettings(settings);
  const { firstTime, log, clock } = settings;
  const tenants = new Set(settings.tenants.map((tenant) => tenant.toLowerCase()));
  const receive = createReceiver(settings);
  const inFlight = new Set<Promise<void>>();
  let route: Router | undefined;

  return {
    name: "teams",
    routes: [
      {
        path: "/api/messages",
        handle(request, response) {
          if (!route) {
            response.writeHead(503).end();
            return;
          }
          const turn = receive(request, response, route).finally(() => inFlight.delete(turn));
          inFlight.add(turn);
        },
      },
    ],
    async start(hear) {
      route = createRouter({ hear, firstTime, log, clock });
    },
    async stop() {
      route = undefined;
      await Promise.all(inFlight);
    },
    takesPart: async (tenant) => tenants.has(tenant.toLowerCase()),
  };
}
