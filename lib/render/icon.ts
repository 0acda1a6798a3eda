// The icon in the browser's tab: two sources, one beside the other.
import { roles } from "@/components/ui/tokens";

const [lightPage, darkPage] = roles.page;
const [lightInk, darkInk] = roles.ink;

/** Follows the browser's scheme, since tabs do. */
export function iconSvg(): string {
  const scheme = (page: string, ink: string) => `.p{fill:${page}}.i{stroke:${ink}}.s{fill:${ink}}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">`,
    `<style>${scheme(lightPage, lightInk)}@media (prefers-color-scheme:dark){${scheme(darkPage, darkInk)}}</style>`,
    `<rect class="p" width="32" height="32" rx="3"/>`,
    `<circle class="s" cx="12" cy="16" r="8"/>`,
    `<circle class="i" cx="20" cy="16" r="8" fill="none" stroke-width="3"/>`,
    "</svg>",
  ].join("");
}
