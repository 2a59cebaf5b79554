import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

type Frame = { readonly opcode: number; readonly payload: Buffer };
export type Ack = { readonly envelope_id: string; readonly payload?: Readonly<Record<string, unknown>> };

const text = 1;
const close = 8;
const ping = 9;
const pong = 10;

/** Slack's end of Socket Mode: says hello, sends envelopes, takes acknowledgements. RFC 6455, whole frames only. */
export async function fakeSocket() {
  const sockets: Duplex[] = [];
  const acks: Ack[] = [];
  const server = createServer();
  server.on("upgrade", (request, socket) => {
    const key = `${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash("sha1").update(key).digest("base64");
    socket.write(
      `HTTP/1.1 101 x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    let rest = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      for (let read = readFrame(rest); read; read = readFrame(rest)) {
        rest = rest.subarray(read.length);
        onFrame(read.frame, socket);
      }
    });
    sockets.push(socket);
    write(socket, { type: "hello", num_connections: 1 });
  });
  function onFrame({ opcode, payload }: Frame, socket: Duplex) {
    if (opcode === text) acks.push(JSON.parse(payload.toString()) as Ack);
    if (opcode === ping) socket.write(frame({ opcode: pong, payload }));
    if (opcode === close) socket.end(frame({ opcode: close, payload }));
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`,
    acks,
    connections: () => sockets.length,
    say: (message: unknown) => {
      const socket = sockets.at(-1);
      if (socket) write(socket, message);
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

const write = (socket: Duplex, message: unknown) =>
  socket.write(frame({ opcode: text, payload: Buffer.from(JSON.stringify(message)) }));

function frame({ opcode, payload }: Frame): Buffer {
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | opcode, payload.length])
      : Buffer.from([0x80 | opcode, 126, 0, 0]);
  if (payload.length >= 126) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

/** One frame from a client, whose payload is masked; undefined while it has not arrived whole. */
function readFrame(bytes: Buffer): { readonly frame: Frame; readonly length: number } | undefined {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  const short = second & 0x7f;
  const start = short < 126 ? 2 : 4;
  if (bytes.length < start + 4) return undefined;
  const size = short < 126 ? short : bytes.readUInt16BE(2);
  const length = start + 4 + size;
  if (bytes.length < length) return undefined;
  const mask = bytes.subarray(start, start + 4);
  const payload = bytes.subarray(start + 4, length).map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return { frame: { opcode: first & 0x0f, payload: Buffer.from(payload) }, length };
}
