import type { IsHoliday, Quarter } from "#domain/quarter";
import type { Entrance, Register } from "#domain/register";

/** What the house sends by itself, on request. */
export interface Digests {
  /**
   * Puts up an interim overview (tussenstand) for every channel that is subscribed; gives how many those are, or that
   * one was put up just before.
   */
  interim(quarter: Quarter): Promise<number | "just-sent">;
}

export type DigestsOn = (register: Register, entrance: Entrance, now: Date, isHoliday: IsHoliday) => Digests;
