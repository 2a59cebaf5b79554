type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** Every object inside, outermost first. */
function* objectsIn(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* objectsIn(one);
  else if (isObject(value)) {
    yield value;
    for (const one of Object.values(value)) yield* objectsIn(one);
  }
}

type Message = { readonly text: string; readonly blocks: readonly unknown[] };

/** Every text that a reader sees, in order. */
export const shownBy = ({ blocks }: Message): readonly string[] =>
  [...objectsIn(blocks)].flatMap(({ text }) => (typeof text === "string" ? [text] : []));

const longest: Readonly<Record<string, readonly [key: string, most: number]>> = {
  header: ["text", 150],
  section: ["text", 3_000],
  button: ["text", 75],
};

/**
 * What Slack would refuse in a message: the limits of docs.slack.dev/reference/block-kit, written down here a second
 * time on purpose, so that a slip in the room's own table shows.
 */
export function faultsOf({ text, blocks }: Message): readonly string[] {
  const inside = [...objectsIn(blocks)];
  const ids = inside.flatMap(({ action_id: id }) => (typeof id === "string" ? [id] : []));
  const faults = inside.flatMap(faultsOfObject);
  if (blocks.length > 50) faults.push(`${blocks.length} blocks`);
  if (new Set(ids).size !== ids.length) faults.push("an action_id twice");
  if (JSON.stringify(blocks).length > 13_000) faults.push("blocks too long");
  if (text.length > 40_000) faults.push("text too long");
  return faults;
}

function faultsOfObject(one: Json): string[] {
  const faults: string[] = [];
  const sizeOf = (key: string) => (Array.isArray(one[key]) ? one[key].length : 0);
  const rule = longest[String(one.type)];
  const shown = rule ? one[rule[0]] : undefined;
  if (rule && isObject(shown) && String(shown.text).length > rule[1])
    faults.push(`${String(one.type)} over ${rule[1]}`);
  if ("text" in one && one.text === "") faults.push(`empty ${String(one.type)}`);
  if (
    typeof one.text === "string" &&
    (one.text.length > 3_000 || /[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/.test(one.text))
  )
    faults.push("a text too long or cut inside a character");
  if (one.type === "actions" && (sizeOf("elements") < 1 || sizeOf("elements") > 5)) faults.push("actions");
  if (one.type === "context" && (sizeOf("elements") < 1 || sizeOf("elements") > 10)) faults.push("context");
  if (one.type === "rich_text" && sizeOf("elements") < 1) faults.push("empty rich_text");
  if (one.type === "rich_text_section" && sizeOf("elements") < 1) faults.push("empty rich_text_section");
  if (one.type === "button") {
    if (String(one.value).length > 2_000) faults.push("value over 2000");
    if (String(one.accessibility_label ?? "").length > 75) faults.push("accessibility_label over 75");
    if (!one.action_id || String(one.action_id).length > 255) faults.push("action_id");
  }
  return faults;
}
