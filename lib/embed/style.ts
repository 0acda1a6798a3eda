// The looks of what we add, from the same colours as everywhere. Sheets are constructed: a strict content
// security policy of the page refuses style elements and attributes, and not these.
import { roles, toneColours } from "@/components/ui/tokens";
import { type Tone, tones } from "@/lib/domain/view/tone";

export const HIGHLIGHT = "second-source";

function scheme(at: 0 | 1): string {
  const lines = [
    ...Object.entries(roles).map(([name, pair]) => `--${name}:${pair[at]}`),
    ...tones.map((tone: Tone) => {
      const { solid, mark } = toneColours[tone];
      return `--${tone}:${solid[at]};--${tone}-mark:${mark[at]}`;
    }),
  ];
  return lines.join(";");
}

const toneRules = tones
  .map((tone) => `[data-tone=${tone}]{--solid:var(--${tone});--mark:var(--${tone}-mark)}`)
  .join("");

const SANS = 'system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif';

const shared = `
:host{all:initial!important;${scheme(0)};color-scheme:light dark!important}
@media(prefers-color-scheme:dark){:host{${scheme(1)}}}
${toneRules}
*{box-sizing:border-box}
svg{width:var(--size,14px);height:var(--size,14px);flex:none;fill:none;stroke:var(--ink);stroke-width:1.2;overflow:visible}
.g-solid,.g-part{fill:var(--solid)}.g-paper{fill:var(--page)}.g-dash{stroke-dasharray:2.2 1.8}
.g-mark{stroke:var(--mark);stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}
:focus-visible{outline:3px solid var(--ink);outline-offset:0;box-shadow:0 0 0 6px var(--focus)}
@media(forced-colors:active){svg{stroke:CanvasText}.g-solid,.g-paper{fill:Canvas}.g-part{fill:CanvasText}.g-mark{stroke:CanvasText}}
`;

const link = `
:host{position:absolute!important;left:var(--x,0)!important;top:var(--y,0)!important;z-index:var(--z,1)!important;visibility:hidden!important}
:host([data-placed]){visibility:visible!important}
a{display:flex;align-items:center;gap:4px;min-height:24px;padding:0 6px 0 5px;border:1px solid var(--rule);border-inline-start:3px solid var(--solid);border-radius:2px;background:var(--page);color:var(--ink);font:600 12px/16px ${SANS};text-decoration:none;white-space:nowrap;cursor:pointer}
a[data-tone=unproven]{border-inline-start-style:dashed}
:host([data-small]) a:not(:focus-visible){min-width:24px;padding:0;border-color:transparent;background:none;justify-content:center}
:host([data-small]) a:not(:focus-visible) b{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
:host([data-small]) a:hover{background:var(--page);border-color:var(--control)}
b{font-weight:600}
@media print{:host{display:none!important}}
`;

const panel = `
:host{display:block!important;position:fixed!important;inset:auto 0 0!important;z-index:2147483647!important}
@media(min-width:600px){:host{inset:auto 24px 24px auto!important;width:400px!important}:host([data-rtl]){inset:auto auto 24px 24px!important}}
section{max-height:min(70vh,560px);overflow:auto;padding:16px 20px 20px;border:1px solid var(--control);border-radius:2px;background:var(--page);color:var(--ink);font:400 15px/22px ${SANS};box-shadow:0 4px 24px rgb(0 0 0/.22)}
h2{margin:0 0 12px;font:600 18px/25px ${SANS}}
header{display:flex;justify-content:space-between;align-items:center;gap:12px;margin-bottom:8px}
.verdict{--size:20px;display:flex;align-items:center;gap:8px;padding:3px 10px 3px 8px;border:1px solid var(--rule);border-inline-start:5px solid var(--solid);border-radius:2px;font:600 16px/22px ${SANS}}
.verdict[data-tone=unproven]{border-inline-start-style:dashed}
p{margin:0 0 12px}
.who{color:var(--ink-2);font-size:13px;line-height:19px}
a{color:var(--ink);font-weight:600}
button{min-width:32px;min-height:32px;padding:0;border:1px solid var(--control);border-radius:2px;background:var(--page);color:var(--ink);font:400 20px/1 ${SANS};cursor:pointer}
@media(pointer:coarse){button{min-width:44px;min-height:44px}}
@media print{:host{display:none!important}}
`;

const page = `
::highlight(${HIGHLIGHT}){text-decoration:underline 2px;text-decoration-skip-ink:none;text-underline-offset:.2em;background-color:color-mix(in srgb,currentColor 9%,transparent)}
@media(forced-colors:active){::highlight(${HIGHLIGHT}){background-color:transparent}}
`;

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

export const sheets = {
  link: () => sheet(shared + link),
  panel: () => sheet(shared + panel),
  page: () => sheet(page),
};
