import type { CardElement, ChartColor, IStackedHorizontalBarChart } from "@microsoft/teams.cards";
import type { Block } from "#cards/card";
import { chartSeries, type Series } from "#cards/chart-series";
import { chartWords } from "#cards/chart-words";
import { quietLook, textBlock } from "#platforms/teams/elements";
import { bytesOf } from "#platforms/teams/fitting";
import { limits } from "#platforms/teams/limits";
import { labelText, literal } from "#platforms/teams/literal";
import { sentences } from "#platforms/teams/sentences";

type Chart = Extract<Block, { readonly kind: "chart" }>["chart"];

/** Names of Teams' own colours, which follow its light, dark and high-contrast looks. Colour is only extra here. */
const colors: Readonly<Record<Series["segments"][number]["status"], ChartColor>> = {
  done: "categoricalTeal",
  "on-track": "good",
  attention: "warning",
  behind: "attention",
  missed: "divergingMaroon",
  deferred: "categoricalPurple",
  dropped: "divergingGray",
  "not-started": "categoricalLightBlue",
  "not-reported": "neutral",
};

const wordsId = "chart-words";

/** The drawing, and behind a button the same figures in words: what Teams draws cannot be read out line by line. */
export const chartElements = (chart: Chart): readonly CardElement[] => [
  // Not left to the drawing: not every Teams shows the title of one.
  textBlock(chart.title, { weight: "Bolder" }),
  nativeChart(chart),
  {
    type: "ActionSet",
    actions: [{ type: "Action.ToggleVisibility", title: sentences.figures, targetElements: [wordsId] }],
  },
  { ...words(chart), id: wordsId, isVisible: false },
];

/**
 * Bars that Teams draws itself, at most `limits.chartBytes` as JSON in UTF-8: where two quarters do not fit, the one
 * before is left to the words. A Teams without charts shows the words in its place.
 */
export function nativeChart(chart: Chart): IStackedHorizontalBarChart {
  const series = chartSeries(chart);
  const whole = drawn(chart, series);
  return bytesOf(whole) <= limits.chartBytes
    ? whole
    : drawn(
        chart,
        series.filter(({ current }) => current),
      );
}

/** Teams reads no Markdown in a chart, so no backslashes stand there. */
const drawn = (chart: Chart, series: readonly Series[]): IStackedHorizontalBarChart => ({
  type: "Chart.HorizontalBar.Stacked",
  title: labelText(chart.title),
  showLegend: true,
  data: series.map(({ title, segments }) => ({
    title: labelText(title),
    data: segments.map(({ status, label, parts }) => ({
      legend: label,
      value: parts,
      color: colors[status],
    })),
  })),
  fallback: words(chart),
});

const words = (chart: Chart) =>
  ({
    type: "TextBlock",
    text: chartWords(chart).map(literal).join("\n\n"),
    wrap: true,
    ...quietLook,
  }) as const;
