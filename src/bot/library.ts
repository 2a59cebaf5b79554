import type { Book, Request } from "#bot/command";
import { dayOf, yearOf } from "#domain/dutch";
import type { Edition } from "#domain/edition";
import type { IsHoliday } from "#domain/quarter";
import type { Entrance, Programme, Register } from "#domain/register";
import type { BuildSearch, Search } from "#domain/search";
import { measureOf } from "#domain/standing";

/** Opens programmes as books. A finder is built once per edition and forgotten with it. */
export function createLibrary(buildSearch: BuildSearch, isHoliday: IsHoliday) {
  const finders = new WeakMap<Edition, Search>();
  const finderOf = (edition: Edition): Search => {
    const known = finders.get(edition);
    if (known) return known;
    const built = buildSearch(edition);
    finders.set(edition, built);
    return built;
  };

  const opens =
    ({ programmes }: Entrance, register: Register, now: Date): Request["book"] =>
    async (year) => {
      const programme = choose(programmes, yearOf(now), year);
      if (!programme) return undefined;
      const edition = await register.edition(programme.edition);
      const book: Book = {
        programme,
        edition,
        get search() {
          return finderOf(edition);
        },
        measure: measureOf(programme, dayOf(now), isHoliday),
        commitments: (agreement) => register.commitments(programme.year, agreement),
        updates: (agreement, limit) => register.updates(programme.year, agreement, limit),
      };
      return book;
    };

  return { opens };
}

/** The year asked for; else this year's; else the newest that began; else the first to come. */
function choose(programmes: readonly Programme[], thisYear: number, year?: number): Programme | undefined {
  if (year !== undefined) return programmes.find((one) => one.year === year);
  const newestFirst = [...programmes].sort((one, other) => other.year - one.year);
  return newestFirst.find((one) => one.year <= thisYear) ?? newestFirst.at(-1);
}
