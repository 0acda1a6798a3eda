// Elements, made one by one: a page that allows no markup of others (trusted types) allows these.
import { shapes } from "@/components/claim/glyph-shapes";
import type { Tone } from "@/lib/domain/view/tone";

type Attributes = Record<string, string>;

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The sign of a tone. */
export function glyph(tone: Tone): SVGSVGElement {
  const of = (name: string, attributes: Attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const drawn = of("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }) as SVGSVGElement;
  for (const shape of shapes[tone])
    drawn.append(
      shape.circle
        ? of("circle", { class: shape.part, cx: "8", cy: "8", r: String(shape.circle) })
        : of("path", { class: shape.part, d: shape.path ?? "" }),
    );
  return drawn;
}
