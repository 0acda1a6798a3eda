/**
 * What schema.org allows of the types that we publish: each property with the types of its values, those
 * of the types above included, as far as we use them (the definitions at schema.org/ClaimReview and its neighbours).
 */
type Kind = "Text" | "URL" | "Date" | "DateTime" | "Number" | "Language" | TypeName;
type TypeName =
  | "ClaimReview"
  | "Rating"
  | "Claim"
  | "Organization"
  | "Person"
  | "CreativeWork"
  | "DataFeed"
  | "DataFeedItem"
  | "Thing";
type Terms = Readonly<Record<string, readonly Kind[]>>;

/** Types above, nearest first. */
const ABOVE: Record<TypeName, readonly TypeName[]> = {
  Thing: [],
  CreativeWork: ["Thing"],
  ClaimReview: ["CreativeWork", "Thing"],
  Claim: ["CreativeWork", "Thing"],
  DataFeed: ["CreativeWork", "Thing"],
  DataFeedItem: ["Thing"],
  Rating: ["Thing"],
  Organization: ["Thing"],
  Person: ["Thing"],
};

const time = ["Date", "DateTime"] as const;
const maker = ["Organization", "Person"] as const;
const number = ["Number", "Text"] as const;

const TERMS: Record<TypeName, Terms> = {
  Thing: {
    name: ["Text"],
    alternateName: ["Text"],
    description: ["Text"],
    url: ["URL"],
    sameAs: ["URL"],
    mainEntityOfPage: ["CreativeWork", "URL"],
  },
  CreativeWork: {
    headline: ["Text"],
    author: maker,
    publisher: maker,
    provider: maker,
    datePublished: time,
    dateModified: time,
    dateCreated: time,
    inLanguage: ["Language", "Text"],
    correction: ["Text", "URL"],
    text: ["Text"],
  },
  // Review’s own, which ClaimReview is.
  ClaimReview: { claimReviewed: ["Text"], itemReviewed: ["Thing"], reviewRating: ["Rating"] },
  Rating: {
    ratingValue: number,
    bestRating: number,
    worstRating: number,
    ratingExplanation: ["Text"],
    reviewAspect: ["Text"],
    author: maker,
  },
  Claim: {
    appearance: ["CreativeWork"],
    firstAppearance: ["CreativeWork"],
    claimInterpreter: maker,
  },
  Organization: { email: ["Text"], logo: ["URL"] },
  Person: { email: ["Text"], jobTitle: ["Text"] },
  DataFeed: { dataFeedElement: ["DataFeedItem", "Text", "Thing"] },
  DataFeedItem: {
    dateCreated: time,
    dateModified: time,
    dateDeleted: time,
    item: ["Thing"],
  },
};

const isType = (name: unknown): name is TypeName =>
  typeof name === "string" && Object.hasOwn(TERMS, name);

const isA = (name: TypeName, wanted: string) =>
  name === wanted || ABOVE[name].some((above) => above === wanted);

// ISO 8601: a date may end with its year or month; a time has its zone.
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;

function fits(value: unknown, kind: Kind): boolean {
  if (isType(kind)) return typesOf(value).some((type) => isA(type, kind));
  if (kind === "Number") return typeof value === "number" && Number.isFinite(value);
  if (typeof value !== "string" || value === "") return false;
  if (kind === "URL") return URL.canParse(value) && /^https?:/u.test(value);
  if (kind === "Date") return DATE.test(value);
  return kind === "DateTime" ? DATE_TIME.test(value) : true;
}

function typesOf(value: unknown): TypeName[] {
  if (typeof value !== "object" || value === null) return [];
  const type = (value as Record<string, unknown>)["@type"];
  return (Array.isArray(type) ? type : [type]).filter(isType);
}

/** Every place of a value where schema.org does not allow what stands there; empty for none. */
export function faultsIn(value: unknown, place = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => faultsIn(item, `${place}/${at}`));
  if (typeof value !== "object" || value === null) return [];
  const types = typesOf(value);
  if (types.length === 0) return [`${place}: no type that is known`];
  const terms: Terms = Object.assign(
    {},
    ...types.flatMap((type) => [...ABOVE[type], type]).map((type) => TERMS[type]),
  );
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = `${place}/${name}`;
    if (name.startsWith("@")) return [];
    const kinds = terms[name];
    if (!kinds) return [`${at}: ${types.join(" and ")} has no such property`];
    const items = Array.isArray(inner) ? inner : [inner];
    const wrong = items.filter((item) => !kinds.some((kind) => fits(item, kind)));
    return [...wrong.map(() => `${at}: is not ${kinds.join(" or ")}`), ...faultsIn(inner, at)];
  });
}
