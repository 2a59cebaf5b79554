import { Unzip, UnzipInflate, unzipSync } from "fflate";

export type Unpacked = {
  /** Names of the files in it. */
  readonly names: ReadonlySet<string>;
  /** It was left there: it held more bytes than asked for, or is no sound zip file. */
  readonly stopped: "too-much" | "broken" | null;
};

/** Pictures and what is embedded are not read, so they stay packed. */
const isPicture = (name: string): boolean => /^word\/(?:media|embeddings|fonts)\//.test(name);

const step = 16 * 1024;

/** Unpacks a zip file but its pictures in small steps and stops above `most` bytes, whatever sizes the file claims for itself. */
export function unpack(bytes: Uint8Array, most: number): Unpacked {
  const names = new Set<string>();
  let [total, failed] = [0, false];
  const unzip = new Unzip((file) => {
    names.add(file.name);
    if (isPicture(file.name)) return;
    file.ondata = (error, chunk) => {
      failed ||= error !== null;
      total += chunk?.length ?? 0;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && total <= most && !failed; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch {
    failed = true;
  }
  return { names, stopped: total > most ? "too-much" : failed ? "broken" : null };
}

/** Whether a Word document holds text that was put in or taken out and that nobody accepted. Throws on a broken file. */
export function hasTrackedChanges(bytes: Uint8Array): boolean {
  const wanted = "word/document.xml";
  const file = unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted];
  return /<w:(?:ins|del|moveFrom|moveTo)[\s>]/.test(new TextDecoder().decode(file));
}

export const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);
