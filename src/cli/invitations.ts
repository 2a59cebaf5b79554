import { createHash, randomInt } from "node:crypto";
import { type Invitations, spellCode } from "#bot/invitation";

const hash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Codes from the machine's own chance. */
export const invitations: Invitations = {
  hash,
  make() {
    const token = spellCode((below) => randomInt(below));
    return { token, hash: hash(token) };
  },
};
