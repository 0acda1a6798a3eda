/**
 * The W3C Web Annotation Data Model as far as our page of annotations goes, written from its text
 * (https://www.w3.org/TR/annotation-model/): what MUST be there, and of which kind.
 */
const iri = { type: "string", format: "uri", pattern: "^https?://" };
const oneOrMore = (item: object) => ({
  anyOf: [item, { type: "array", items: item, minItems: 1 }],
});
const motivation = {
  enum: [
    ...["assessing", "bookmarking", "classifying", "commenting", "describing", "editing"],
    ...[
      "highlighting",
      "identifying",
      "linking",
      "moderating",
      "questioning",
      "replying",
      "tagging",
    ],
  ],
};

const selectors = [
  {
    // 4.2.4: exact is needed, prefix and suffix should be there; text, and one of each.
    required: ["type", "exact"],
    properties: {
      type: { const: "TextQuoteSelector" },
      exact: { type: "string", minLength: 1 },
      prefix: { type: "string" },
      suffix: { type: "string" },
    },
  },
  {
    // 4.2.5: both are needed, and count from 0.
    required: ["type", "start", "end"],
    properties: {
      type: { const: "TextPositionSelector" },
      start: { type: "integer", minimum: 0 },
      end: { type: "integer", minimum: 0 },
    },
  },
  {
    // 4.2.1: the value of the fragment, without "#".
    required: ["type", "value"],
    properties: {
      type: { const: "FragmentSelector" },
      value: { type: "string", pattern: "^[^#]+$" },
      conformsTo: iri,
    },
  },
].map((selector) => ({ type: "object", additionalProperties: false, ...selector }));

const textualBody = {
  type: "object",
  required: ["type", "value"],
  properties: {
    type: { const: "TextualBody" },
    value: { type: "string", minLength: 1 },
    format: { type: "string", pattern: "^[a-z]+/[a-z0-9.+-]+$" },
    purpose: oneOrMore(motivation),
  },
};

const target = {
  anyOf: [
    iri,
    {
      // 4: a specific resource has exactly one source.
      type: "object",
      required: ["source"],
      properties: {
        source: iri,
        selector: oneOrMore({ anyOf: selectors }),
      },
    },
  ],
};

/** 3.1: exactly one id, the class, and one target or more. */
export const annotation = {
  type: "object",
  required: ["id", "type", "target"],
  properties: {
    "@context": { const: "http://www.w3.org/ns/anno.jsonld" },
    id: iri,
    type: { const: "Annotation" },
    body: oneOrMore({ anyOf: [iri, textualBody] }),
    target: oneOrMore(target),
    motivation: oneOrMore(motivation),
    created: { type: "string", format: "date-time" },
    modified: { type: "string", format: "date-time" },
    canonical: iri,
  },
};

/** 5.2: the context once, at the outermost object; annotations in it have none of their own. */
export const annotationPage = {
  type: "object",
  required: ["@context", "id", "type", "items"],
  properties: {
    "@context": { const: "http://www.w3.org/ns/anno.jsonld" },
    id: iri,
    type: { const: "AnnotationPage" },
    partOf: { anyOf: [iri, { type: "object" }] },
    next: iri,
    startIndex: { type: "integer", minimum: 0 },
    items: {
      type: "array",
      items: { allOf: [annotation, { not: { required: ["@context"] } }] },
    },
  },
};
