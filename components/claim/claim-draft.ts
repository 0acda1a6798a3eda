// A claim that is being made, as its form keeps it in the browser.
export type ClaimDraft = {
  exact: string;
  start: number;
  statement: string;
  kind: string;
  claimant: string;
  risk: string;
};

/** Drafts of one person in one article; each goes on with the place of its words. */
export function claimDraftPrefix(person: string, article: string): string {
  return `${person}:claim:${article}:`;
}
