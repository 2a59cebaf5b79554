import type { Status } from "#domain/status";

/** In pixels of a sheet 1200 wide: a phone shows it at a third of that, so nothing is smaller than 26. */
export const look = {
  width: 1200,
  /** Drawn at twice the size, so that enlarging it on a phone shows sharp letters. */
  scale: 2,
  margin: 36,
  /** Of the letters. */
  title: 44,
  chapter: 34,
  legend: 28,
  /** Side of a square in the legend. */
  swatch: 40,
  now: 32,
  before: 28,
  /** Height of a bar. */
  nowBar: 60,
  beforeBar: 46,
  /** White between neighbours. */
  gap: 4,
  /** A status of one part among hundreds is still seen. */
  narrowest: 10,
  outline: 3,
  /** Highest sheet: 12 chapters with long titles take about 4,000. */
  highest: 6_000,
  /** Lines of one title. */
  titleLines: 3,
} as const;

/**
 * Each at least 4.5 to 1 on white (WCAG 2.1, 1.4.3), so that white letters can stand on it; any two stay apart for
 * people who see no red, no green or no blue, and neighbours in the order of the segments also without any colour.
 */
export const colors: Readonly<Record<Status, `#${string}`>> = {
  done: "#032a3c",
  "on-track": "#146330",
  attention: "#ad6200",
  behind: "#84080a",
  missed: "#12060c",
  deferred: "#c03a9e",
  dropped: "#3b362f",
  "not-started": "#0b4ab8",
  "not-reported": "#767374",
};

export const ink = "#1a1a1a";
export const paper = "#ffffff";
