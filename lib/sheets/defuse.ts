// A spreadsheet program takes a cell that begins with one of these for a formula, in whatever file it
// came. A ' in front makes it text; it goes on every such cell on the way out, and off on the way in.

// = + - @, tab, carriage return and the full-width forms; also after blanks, or where a line of the cell
// begins, since a program that splits the cell there sees a new one. A ' that stands there already
// counts as part of the guard, or a text that truly begins with one would lose it.
const ACTIVE =
  /^'*\s*[=+\-@\t\r＝＋－＠]|[\r\n\u2028\u2029][^\S\r\n\u2028\u2029]*[=+\-@\t\r＝＋－＠]/u;

/** The text as a cell that no program runs. */
export function defuse(text: string): string {
  return ACTIVE.test(text) ? `'${text}` : text;
}

/** The text of a cell that `defuse` wrote; any other cell is left as it is. */
export function restore(cell: string): string {
  return cell.startsWith("'") && ACTIVE.test(cell.slice(1)) ? cell.slice(1) : cell;
}
