// What elements and the looks of word processors mean to a text, and which are left out of it.
import type { BlockKind } from "./blocks";
import type { PageNode } from "./page-node";

const names = (list: string) => new Set(list.split(" "));

const BLOCKS = names(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE " +
    "FOOTER FORM HEADER HGROUP HR LEGEND LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD " +
    "TR UL H1 H2 H3 H4 H5 H6 HL1 HL2 BQ BLOCK",
);

// RP and RT are the reading aid over a Chinese or Japanese word: not words of the sentence. MEDIA is
// NITF's picture with its caption, XML is what Word keeps for itself.
const LEFT_OUT = names(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK NAV IFRAME FRAME OBJECT EMBED APPLET SVG CANVAS " +
    "AUDIO VIDEO MAP BUTTON SELECT OPTION DATALIST TEXTAREA PROGRESS METER RP RT MEDIA XML",
);

const HEADINGS: Record<string, BlockKind> = {
  H1: "heading",
  H2: "heading",
  HL1: "heading",
  HL2: "heading",
  H3: "subheading",
  H4: "subheading",
  H5: "subheading",
  H6: "subheading",
};

export const nameOf = (node: PageNode) => node.nodeName.toUpperCase();
const attribute = (node: PageNode, name: string) => node.getAttribute?.(name) ?? "";
const styleOf = (node: PageNode) => attribute(node, "style").toLowerCase();

/** Starts and ends a block of its own. */
export const isBlock = (node: PageNode) => BLOCKS.has(nameOf(node));

/** Not a part of what a reader of the page reads: scripts, controls, navigation, what is hidden. */
export function isLeftOut(node: PageNode): boolean {
  if (LEFT_OUT.has(nameOf(node)) || attribute(node, "role") === "navigation") return true;
  // A section that opens when it is searched (`until-found`) is text like any other.
  const hidden = node.getAttribute?.("hidden");
  if (hidden === "" || hidden === "hidden" || attribute(node, "aria-hidden") === "true")
    return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore|mso-element\s*:\s*comment-list|mso-special-character\s*:\s*comment/u.test(
    styleOf(node),
  );
}

/** What an element says of the blocks within it, or null. Items are told apart by `listKind`. */
export function kindOf(node: PageNode): BlockKind | null {
  const name = nameOf(node);
  if (name === "BLOCKQUOTE" || name === "BQ") return "quote";
  return HEADINGS[name] ?? wordKind(node);
}

/** An item of a numbered list, or of one with bullets. */
export function listKind(item: PageNode): "item" | "numbered" {
  for (let at = item.parentNode; at; at = at.parentNode) {
    if (nameOf(at) === "OL") return "numbered";
    if (nameOf(at) === "UL" || nameOf(at) === "MENU") return "item";
  }
  return "item";
}

// Word pastes its lists, titles and quotes as paragraphs with a class or a style of its own.
function wordKind(node: PageNode): BlockKind | null {
  if (nameOf(node) !== "P") return null;
  const look = attribute(node, "class");
  if (/\bMsoTitle\b/u.test(look)) return "heading";
  if (/\bMsoSubtitle\b/u.test(look)) return "subheading";
  if (/\bMso(Intense)?Quote/u.test(look)) return "quote";
  if (!/mso-list\s*:\s*l\d/u.test(styleOf(node))) return null;
  return /^\s*\(?(\d+|[a-z]{1,4})[.)]/iu.test(markerOf(node)) ? "numbered" : "item";
}

// The bullet or number that Word writes in front of an item, inside `mso-list:Ignore`.
function markerOf(node: PageNode): string {
  for (let at = node.firstChild; at; at = nextWithin(at, node))
    if (/mso-list\s*:\s*ignore/u.test(styleOf(at))) return textOf(at);
  return "";
}

function textOf(node: PageNode): string {
  let text = "";
  for (let at: PageNode | null = node.firstChild; at; at = nextWithin(at, node))
    text += at.nodeValue ?? "";
  return text;
}

/** The next node in the order of the document that stands below `root`, or null. */
export function nextWithin(node: PageNode, root: PageNode): PageNode | null {
  if (node.firstChild) return node.firstChild;
  for (let at: PageNode | null = node; at && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}
