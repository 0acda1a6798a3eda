// A value of JSON-LD as publishers write it: names with or without a prefix, one value or a list, a text or
// an object around it, a reference to an object elsewhere.
const PREFIX = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:|sdo:)/iu;

type Plain = Record<string, unknown>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const bare = new Map<string, string>();

/** The name without its vocabulary, in lower case. The few that there are come again and again. */
export function bareName(name: string): string {
  const known = bare.get(name);
  if (known !== undefined) return known;
  const made = name.replace(PREFIX, "").toLowerCase();
  if (bare.size < 2000) bare.set(name, made);
  return made;
}

/** Objects by their `@id`, for references. */
export type Known = ReadonlyMap<string, Plain>;

function plainText(value: unknown): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : null;
}

export class Linked {
  constructor(
    readonly value: unknown,
    readonly pointer: string,
    private readonly known: Known,
  ) {}

  get isMissing(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** The property of this name; a reference is followed once. */
  get(name: string): Linked {
    if (!isPlain(this.value)) return this.at(undefined, name);
    const wanted = name.toLowerCase();
    for (const key of Object.keys(this.value)) {
      if (bareName(key) !== wanted) continue;
      const value = this.value[key];
      if (value !== null && value !== undefined) return this.at(value, key);
    }
    return this.at(undefined, name);
  }

  /** The values of a list; one value counts as a list of one. */
  items(): Linked[] {
    if (this.isMissing) return [];
    if (!Array.isArray(this.value)) return [this];
    return this.value.map((value, index) => this.at(value, String(index)));
  }

  /** The text of a text, a number, or the first of a list that has one; else null. */
  text(): string | null {
    const { value } = this;
    if (typeof value === "string" || typeof value === "number") return String(value);
    if (isPlain(value)) return plainText(value["@value"]);
    for (const { value: item } of this.items()) {
      const text = plainText(isPlain(item) ? item["@value"] : item);
      if (text !== null && text.trim() !== "") return text;
    }
    return null;
  }

  isOf(type: string): boolean {
    return this.get("@type")
      .items()
      .some((item) => typeof item.value === "string" && bareName(item.value.trim()) === type);
  }

  private at(value: unknown, key: string): Linked {
    const place = `${this.pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return new Linked(this.followed(value), place, this.known);
  }

  private followed(value: unknown): unknown {
    if (!isPlain(value)) return value;
    const keys = Object.keys(value);
    const id = value["@id"];
    if (keys.length !== 1 || typeof id !== "string") return value;
    return this.known.get(id) ?? value;
  }
}
