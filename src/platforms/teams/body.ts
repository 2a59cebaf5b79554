import type { IncomingMessage } from "node:http";
import { limits } from "#platforms/teams/limits";

/** The parsed body of a JSON request; undefined where it is no JSON, or larger than `limits.bodyBytes`. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = await readAll(request);
  const isJson = /^application\/json\b/i.test(request.headers["content-type"] ?? "");
  if (!bytes || !isJson) return undefined;
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Reads to the end even when it is too much, keeping nothing: a sender cut off in mid-sentence never sees the answer. */
async function readAll(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limits.bodyBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= limits.bodyBytes ? Buffer.concat(chunks) : undefined;
}
