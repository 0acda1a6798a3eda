// How a page in a frame says how high it is.
import { createHash } from "node:crypto";

/** The message of AMP (embed-size), and that of pym.js, which names its frame by `childId`. */
export const HEIGHT = `(function(){var p=parent;if(p===window)return;var id=new URLSearchParams(location.search).get("childId"),last=0;function tell(){var h=Math.ceil(document.documentElement.getBoundingClientRect().height);if(h===last)return;last=h;p.postMessage({sentinel:"amp",type:"embed-size",height:h},"*");if(id)p.postMessage("pymxPYMx"+id+"xPYMxheightxPYMx"+h,"*")}tell();new ResizeObserver(tell).observe(document.documentElement)})()`;

const HASH = createHash("sha256").update(HEIGHT).digest("base64");

/** What the policy of such a page lets run: this very script. */
export const HEIGHT_SCRIPT = `'sha256-${HASH}'`;
