// What was mended in another publisher's record, and what is doubtful in it: a code, and a sentence for
// people. A repair changes the form and never the words; a doubt changes nothing.
import { z } from "zod";
import { msg } from "@/lib/words/t";

export const repairWords = {
  byte_order_mark: msg("The file began with a byte order mark; it was passed over."),
  html_comment: msg("The data stood inside an HTML comment, which was taken off."),
  cdata: msg("The data stood inside a CDATA section, which was taken off."),
  semicolon_after: msg("A semicolon stood after the data; it was passed over."),
  trailing_comma: msg("A comma with nothing after it was passed over."),
  control_in_text: msg("A line break or tab stood bare inside a text; it was read as one."),
  escaped_whole: msg("The data was written with HTML escapes throughout, which were undone once."),
  json_lines: msg("Each line was a value of its own; they were read as one list."),
  entities: msg("HTML escapes in a text were turned into the characters that they stand for."),
  entities_twice: msg("HTML escapes in a text were escaped twice; both were undone."),
  tags: msg("HTML tags were taken out of a text; its words were kept."),
  control_characters: msg("Control characters in a text were turned into blanks."),
  direction_marks: msg(
    "Marks of the text’s direction that were never closed were taken out of a text.",
  ),
  relative_address: msg(
    "Its address was relative; it was completed from where the record was found.",
  ),
  number_as_text: msg("A number of its rating was written as a text."),
  date_form: msg(
    "A date was written in another form; it was read as the one day that it can mean.",
  ),
} as const;

export const doubtWords = {
  encoding: msg("The file’s encoding was uncertain: look for odd letters."),
  half_character: msg("Half of a character stood in a text, and shows as �."),
  text_cut: msg("A text was longer than is kept here; the rest is in the raw record."),
  claim_from_item: msg(
    "It does not say which claim it reviewed; the words are those of the claim itself.",
  ),
  address_from_page: msg("It names no address; the page on which it stood was taken."),
  address_from_id: msg("It names no address; its identifier is one, and was taken."),
  other_site: msg("Its address is on another site than the one where it was found."),
  address_shared: msg(
    "Other checks have the same address; they are told apart by the claim’s words.",
  ),
  publisher_from_address: msg("It names no publisher; the name of the site was taken."),
  several_publishers: msg("It names several publishers; the first was taken."),
  claimant_is_publisher: msg("It names its own publisher as the one who made the claim."),
  no_claimant: msg("It does not say who made the claim."),
  no_label: msg("It gives no label in words."),
  label_in_value: msg("Its label stood where a number belongs."),
  several_labels: msg("It gives several labels; the first was taken."),
  value_not_number: msg("The number of its rating is none."),
  scale_incomplete: msg("Its rating has a number, but not both ends of its scale."),
  scale_inverted: msg("The best of its scale is lower than the worst."),
  scale_empty: msg("The best and the worst of its scale are the same."),
  value_outside: msg("The number of its rating lies outside its scale."),
  date_unclear: msg("A date could mean several days, or none; it was left out."),
  date_future: msg("A date lies in the future."),
  date_order: msg("The claim is dated after its check."),
  changed_before: msg("It says that it was changed before it was published."),
  no_date: msg("It does not say when it was published."),
  language_guessed: msg("It does not say its language; this is a guess by its words."),
  no_language: msg("It does not say its language, and its words are too few to tell."),
} as const;

export type RepairCode = keyof typeof repairWords;
export type DoubtCode = keyof typeof doubtWords;

const codesOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

/** `place` is the JSON Pointer of the value within the record; null for the whole. */
export const repair = z.object({
  code: z.enum(codesOf(repairWords)),
  place: z.string().nullable(),
});
export const doubt = z.object({ code: z.enum(codesOf(doubtWords)), place: z.string().nullable() });
export type Repair = { code: RepairCode; place: string | null };
export type Doubt = { code: DoubtCode; place: string | null };

/** Why a record did not come in. */
export const leftOutWords = {
  broken: msg("The data is not valid JSON, and can be read in more than one way."),
  no_claim: msg("It does not say which claim it reviewed."),
  no_address: msg("It has no address by which it could be found again."),
  no_publisher: msg("It does not say who published it."),
  own: msg("It is one of our own checks."),
  older: msg("It is older than the version that is kept here."),
  removed: msg("It was removed here. Bring in its address or a file to have it again."),
  repeated: msg("It stands there twice; the first was taken."),
} as const;
export type LeftOutCode = keyof typeof leftOutWords;
export const leftOutCodes = codesOf(leftOutWords) as [LeftOutCode];

/** `place` says where it stood: a script of the page, a JSON Pointer, a line. */
export type LeftOut = { code: LeftOutCode; place: string; detail: string | null };
