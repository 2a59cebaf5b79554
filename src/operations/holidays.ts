import Holidays from "date-holidays";
import type { IsHoliday } from "#domain/quarter";

/** Dutch public holidays, as a question about a day (YYYY-MM-DD). */
export function dutchHolidays(): IsHoliday {
  const calendar = new Holidays("NL", { types: ["public"] });
  const years = new Map<number, ReadonlySet<string>>();
  return (day) => {
    const year = Number(day.slice(0, 4));
    const known = years.get(year) ?? new Set(calendar.getHolidays(year).map(({ date }) => date.slice(0, 10)));
    years.set(year, known);
    return known.has(day);
  };
}
