import type { Unread } from "#bot/heard";

/** The bytes of an answer; stops as soon as they are more than `most`, whatever length the sender told. */
export async function allOf({ body }: Response, most: number): Promise<Uint8Array | Unread> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > most) return "too-large";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
