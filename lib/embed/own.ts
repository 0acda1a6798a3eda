// What is ours on someone else's page.

/** The attribute of each element that we add. */
export const OWN = "data-second-source";
