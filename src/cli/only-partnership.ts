import type { Store } from "#domain/register";

/** The one partnership of this register; undefined while there is none. */
export async function onlyPartnership(store: Store): Promise<string | undefined> {
  const all = await store.partnerships();
  if (all.length > 1) {
    const names = all.map(({ slug }) => slug).join(", ");
    throw new Error(
      `This register holds several partnerships (${names}): say which one with PARTNERSHIP=NAME.`,
    );
  }
  return all[0]?.slug;
}
