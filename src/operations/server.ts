import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** A path and what answers it. */
export type Opening = { readonly path: string; readonly handle: Handle };

export type Server = {
  /** The port it listens on, also where 0 was asked for. */
  readonly port: number;
  /** Takes nothing new, lets what is in flight finish, and ends after `patience` ms at the latest. */
  close(patience: number): Promise<void>;
};

/** The one HTTP server: each path to its own handler, everything else 404. Answers as soon as it listens. */
export async function serve(port: number, host: string, openings: () => readonly Opening[]): Promise<Server> {
  const server = createServer({ keepAliveTimeout: 5_000, requestTimeout: 15_000 }, (request, response) => {
    // Whatever somebody sends as an address: what is no path of ours is not found.
    const [pathname] = (request.url ?? "/").split("?", 1);
    const opening = openings().find(({ path }) => path === pathname);
    if (opening) opening.handle(request, response);
    else response.writeHead(404).end();
  });
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address() as AddressInfo;

  return {
    port: address.port,
    async close(patience) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}
