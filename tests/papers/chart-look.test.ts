import { describe, expect, it } from "vitest";
import { segmentsOf } from "#domain/chart";
import { statuses } from "#domain/status";
import { colors } from "#papers/chart-look";
import { counts } from "../data/charts.ts";

type Triple = readonly [number, number, number];
type Rows = readonly [Triple, Triple, Triple];

/** What is left of red, green and blue for people who lack one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
const eyes: Readonly<Record<string, Rows>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "no red": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "no green": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "no blue": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (one: Triple, other: Triple): number => one[0] * other[0] + one[1] * other[1] + one[2] * other[2];

function light(color: string): Triple {
  const part = (at: number) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** WCAG 2.1, relative luminance. */
const luminance = (color: string): number => dot([0.2126, 0.7152, 0.0722], light(color));
const onWhite = (color: string): number => 1.05 / (luminance(color) + 0.05);

const seen = (color: string, [red, green, blue]: Rows): Triple => {
  const there = light(color);
  return [Math.max(0, dot(red, there)), Math.max(0, dot(green, there)), Math.max(0, dot(blue, there))];
};

/** CIELAB. */
function lab(there: Triple): Triple {
  const root = (share: number) => (share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116);
  const x = root(dot([0.4124, 0.3576, 0.1805], there) / 0.95047);
  const y = root(dot([0.2126, 0.7152, 0.0722], there));
  const z = root(dot([0.0193, 0.1192, 0.9505], there) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const apart = (one: Triple, other: Triple): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

describe("the colours of a chart", () => {
  it("stand out from white enough for letters", () => {
    for (const status of statuses) expect(onWhite(colors[status]), status).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(eyes))("stay apart for eyes with %s", (_, rows) => {
    for (const [at, one] of statuses.entries())
      for (const other of statuses.slice(at + 1))
        expect(
          apart(lab(seen(colors[one], rows)), lab(seen(colors[other], rows))),
          `${one} and ${other}`,
        ).toBeGreaterThan(15);
  });

  it("alternate between lighter and darker along a bar, so that a print in grey shows where one ends", () => {
    const bar = segmentsOf(counts(Object.fromEntries(statuses.map((status) => [status, 1]))));
    const lightness = bar.map(({ status }) => lab(light(colors[status]))[0]);
    for (const [at, one] of lightness.slice(1).entries())
      expect(Math.abs(one - (lightness[at] ?? 0)), bar[at]?.status).toBeGreaterThan(10);
  });
});
