// The text of a page as one line of plain shapes, with the way back from each place in it to the node
// that holds it. Words in a field, in a form that is being written, or in another document are no text.
import { plainShapes } from "@/lib/domain/anchor/plain-shapes";
import { OWN } from "./own";

export type PageText = {
  text: string;
  /** The words between two places of `text`; null when they are in two trees, which no range spans. */
  range: (start: number, end: number) => Range | null;
};

const NO_TEXT =
  /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA|SELECT|IFRAME|OBJECT|CANVAS|VIDEO|AUDIO|svg|math)$/;
const INLINE =
  /^(A|ABBR|B|BDI|BDO|CITE|CODE|DATA|DEL|DFN|EM|FONT|I|INS|KBD|MARK|Q|RUBY|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR|WBR)$/;
// Soft hyphens and characters without width: a page may break its words where it likes.
const NOTHING = /[\u00ad\u200b\u2060\ufeff]/;

/** Reads a page from an element on; open shadow trees, too. */
export function readPage(root: Node): PageText {
  const nodes: Text[] = [];
  const begins: number[] = [];
  let raw = "";

  function walk(parent: Node): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        nodes.push(node as Text);
        begins.push(raw.length);
        raw += (node as Text).data;
      } else if (node instanceof Element) enter(node);
    }
  }
  function enter(element: Element): void {
    const { tagName } = element;
    if (NO_TEXT.test(tagName) || element.hasAttribute(OWN)) return;
    if (element.hasAttribute("hidden") || (element as HTMLElement).isContentEditable) return;
    const inline = INLINE.test(tagName);
    if (!inline) raw += "\n";
    // What a component shows is its shadow tree; what stands in its slots is read at its own place.
    if (element.shadowRoot) walk(element.shadowRoot);
    walk(element);
    if (!inline) raw += "\n";
  }
  walk(root);
  const { text, from } = folded(plainShapes(raw));

  function pointAt(place: number, isEnd: boolean): [Text, number] | null {
    // The end lies behind its last character, and not in front of the next one.
    const at = (from[isEnd ? place - 1 : place] ?? 0) + (isEnd ? 1 : 0);
    let low = 0;
    let high = begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((begins[middle] ?? 0) < at || (!isEnd && begins[middle] === at)) low = middle;
      else high = middle - 1;
    }
    const node = nodes[low];
    return node ? [node, Math.min(at - (begins[low] ?? 0), node.data.length)] : null;
  }

  return {
    text,
    range(start, end) {
      const first = pointAt(start, false);
      const last = pointAt(end, true);
      if (!first || !last || first[0].getRootNode() !== last[0].getRootNode()) return null;
      const range = document.createRange();
      range.setStart(...first);
      range.setEnd(...last);
      return range;
    },
  };
}

/** Blanks run together to one, and what has no width is left out; `from` is where each unit stood. */
function folded(raw: string): { text: string; from: Uint32Array } {
  const from = new Uint32Array(raw.length);
  const units: string[] = [];
  let length = 0;
  let blank = true;
  let piece = "";
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw[at] ?? "";
    const isBlank = unit <= " " || (unit > "\u007f" && /\s/.test(unit));
    if ((isBlank && blank) || (unit > "\u007f" && NOTHING.test(unit))) continue;
    from[length] = at;
    length += 1;
    blank = isBlank;
    piece += isBlank ? " " : unit;
    if (piece.length > 4096) {
      units.push(piece);
      piece = "";
    }
  }
  units.push(piece);
  return { text: units.join(""), from };
}

/** Words to be looked for, in the shapes that a page's text is read in. */
export function foldWords(words: string): string {
  return folded(plainShapes(words)).text;
}
