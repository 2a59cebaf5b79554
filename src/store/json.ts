import type { Prisma } from "#generated/sqlite/client";

/** A value of the domain for a Json column: it is plain data, which Prisma's own type cannot see of a readonly one. */
export const toJson = (value: object): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

/** What a Json column holds, as the type it was written with; only this room writes these columns. */
export const fromJson = <T extends object>(json: Prisma.JsonValue): T => json as T;
