import type { Platform } from "#platforms/platform";
import { createAside } from "#platforms/teams/aside";
import { authorizationFor } from "#platforms/teams/authorization";
import { createCourier } from "#platforms/teams/courier";
import { page } from "#platforms/teams/limits";
import { createReceiver } from "#platforms/teams/receiver";
import { createRouter, type Router } from "#platforms/teams/router";
import { checkSettings, createAdapter, hostsOf, type TeamsSettings } from "#platforms/teams/settings";
import { createTransfer } from "#platforms/teams/transfer";

export type { Authentication, TeamsSettings } from "#platforms/teams/settings";

/** Microsoft Teams behind `/api/messages`. Throws an Error in English where the settings cannot be right. */
export function teamsPlatform(settings: TeamsSettings): Platform {
  checkSettings(settings);
  const { firstTime, log, clock } = settings;
  const tenants = new Set(settings.tenants.map((tenant) => tenant.toLowerCase()));
  const adapter = createAdapter(settings);
  const receive = createReceiver(settings, adapter);
  const files = createTransfer(hostsOf(settings), log);
  const connector = {
    bot: `28:${settings.appId}`,
    hosts: hostsOf(settings),
    authorization: (service: string) => authorizationFor(adapter, settings.appId, service),
  };
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
      route = createRouter({ hear, firstTime, log, clock, files, aside: createAside(connector) });
    },
    async stop() {
      route = undefined;
      await Promise.all(inFlight);
    },
    courier: createCourier(connector),
    page,
    takesPart: async (tenant) => tenants.has(tenant.toLowerCase()),
  };
}
