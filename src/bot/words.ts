import { z } from "zod";

/** Nothing, or the year of a programme. */
export const optionalYear = z
  .string()
  .regex(/^(?:(?:in |van |uit )?20\d\d)?$/i)
  .transform((line) => (line === "" ? undefined : Number(line.slice(-4))));
