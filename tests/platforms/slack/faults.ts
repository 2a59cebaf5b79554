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

type View = { readonly blocks: readonly unknown[]; readonly private_metadata?: string };

const atMost: Readonly<Record<string, readonly (readonly [key: string, most: number])[]>> = {
  modal: [
    ["title", 24],
    ["submit", 24],
    ["close", 24],
  ],
  input: [
    ["label", 2_000],
    ["hint", 2_000],
  ],
  static_select: [["placeholder", 150]],
};

/** What Slack would refuse in a modal: docs.slack.dev/reference/views/modal-views and its input blocks. */
export function faultsOfView(view: View): readonly string[] {
  const inside = [...objectsIn(view)];
  const inputs = inside.filter(({ type }) => type === "input");
  const ids = inputs.map(({ block_id: id }) => id);
  const faults = inside.flatMap((one) => [
    ...faultsOfObject(one),
    ...faultsOfInput(one),
    ...(atMost[String(one.type)] ?? []).flatMap(([key, most]) => faultsOfText(one, key, most)),
  ]);
  if (view.blocks.length < 1 || view.blocks.length > 100) faults.push(`${view.blocks.length} blocks`);
  if (new Set(ids).size !== ids.length) faults.push("a block_id twice");
  if ((view.private_metadata ?? "").length > 3_000) faults.push("private_metadata over 3000");
  if (JSON.stringify(view).length > 250_000) faults.push("view over 250 kB");
  if (inputs.length > 0 && !("submit" in view)) faults.push("no submit");
  return faults;
}

function faultsOfText(one: Json, key: string, most: number): readonly string[] {
  const shown = one[key];
  if (shown === undefined) return [];
  const words = isObject(shown) ? String(shown.text) : "";
  return words.length < 1 || words.length > most ? [`${String(one.type)}: ${key}`] : [];
}

function faultsOfInput(one: Json): readonly string[] {
  const faults: string[] = [];
  const list = (key: string) => (Array.isArray(one[key]) ? (one[key] as readonly Json[]) : []);
  if (one.type === "plain_text_input") {
    const most = Number(one.max_length);
    if (!(most >= 1 && most <= 3_000)) faults.push(`max_length ${most}`);
    if (String(one.initial_value ?? "").length > most) faults.push("initial_value over max_length");
  }
  if (one.type === "radio_buttons" && (list("options").length < 1 || list("options").length > 10))
    faults.push("radio_buttons");
  if (one.type === "static_select" || ("label" in one && "options" in one)) {
    const groups = list("option_groups");
    const options = list("options");
    if (groups.length > 0 === options.length > 0) faults.push("options or groups");
    if (groups.length > 100 || options.length > 100) faults.push("over 100 options");
    if ("label" in one) faults.push(...faultsOfText(one, "label", 75));
  }
  if ("value" in one && isObject(one.text) && one.type === undefined)
    if (String(one.value).length > 75 || String(one.text.text).length > 75) faults.push("option over 75");
  if (one.type === "datepicker" && one.initial_date && Number.isNaN(Date.parse(String(one.initial_date))))
    faults.push("initial_date");
  return faults;
}

/** What a modal says it is: of a card its header, of a form its title bar. */
export function headOf(view: unknown): string | undefined {
  const [first] = [...objectsIn(view)].filter(({ type }) => type === "header");
  const { title, submit } = isObject(view) ? view : {};
  const head = submit ? title : first?.text;
  return isObject(head) ? String(head.text) : undefined;
}
