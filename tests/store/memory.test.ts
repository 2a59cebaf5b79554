import { describe, expect, it } from "vitest";
import { createMemory } from "#store/memory";

/** A fetch that counts how often it was needed. */
function library() {
  const fetched: string[] = [];
  const fetch = (key: string) => async () => {
    fetched.push(key);
    if (key === "lost") throw new Error("lost");
    return key.toUpperCase();
  };
  return { fetched, fetch };
}

describe("the memory for editions", () => {
  it("fetches once for all who ask at the same moment", async () => {
    const { fetched, fetch } = library();
    const remember = createMemory<string>(2);
    expect(await Promise.all([remember("a", fetch("a")), remember("a", fetch("a"))])).toEqual(["A", "A"]);
    expect(fetched).toEqual(["a"]);
  });

  it("forgets what was asked for longest ago", async () => {
    const { fetched, fetch } = library();
    const remember = createMemory<string>(2);
    for (const key of ["a", "b", "a", "c", "a", "b"]) await remember(key, fetch(key));
    expect(fetched).toEqual(["a", "b", "c", "b"]);
  });

  it("does not remember a failure", async () => {
    const { fetched, fetch } = library();
    const remember = createMemory<string>(2);
    await expect(remember("lost", fetch("lost"))).rejects.toThrow("lost");
    await expect(remember("lost", fetch("lost"))).rejects.toThrow("lost");
    expect(fetched).toEqual(["lost", "lost"]);
  });
});
