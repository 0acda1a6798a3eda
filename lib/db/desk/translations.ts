// A claim's words in other languages, under the claim's lock. Of which words a part is the translation,
// the database notes by itself.
import "server-only";
import {
  type Translation,
  type TranslationPatch,
  translatedFields,
} from "@/lib/domain/translation/translation";
import { Fragment, join, sql, type Tx } from "../engine/sql";

/** Of claim `c`, by language, as JSON. */
export const translationsJson = sql`
  coalesce((select json_agg(json_build_object(
    'id', w.id, 'language', w.language, 'statement', w.statement, 'summary', w.summary, 'gaps', w.gaps, 'analysis', w.analysis,
    'behind', array_remove(array[
      case when w.statement is not null and w.statement_of is distinct from words_hash(c.statement) then 'statement' end,
      case when w.summary is not null and w.summary_of is distinct from words_hash(c.summary) then 'summary' end,
      case when w.gaps is not null and w.gaps_of is distinct from words_hash(c.gaps) then 'gaps' end,
      case when w.analysis is not null and w.analysis_of is distinct from words_hash(c.analysis) then 'analysis' end], null)
  ) order by w.language collate "C") from claim_translation w where w.claim_id = c.id), '[]'::json)`;

type Words = Omit<Translation, "id" | "behind">;

/** Gives the id; null when the claim has this language already. */
export async function insert(
  tx: Tx,
  claimId: string,
  words: Words,
  createdBy: string,
): Promise<string | null> {
  const row = await tx.row<{ id: string }>(sql`
    insert into claim_translation (claim_id, language, statement, summary, gaps, analysis, created_by)
    values (${claimId}, ${words.language}, ${words.statement}, ${words.summary}, ${words.gaps}, ${words.analysis}, ${createdBy})
    on conflict (claim_id, language) do nothing returning id`);
  return row?.id ?? null;
}

/** Writes the parts that are named, each as the translation of the words that stand now. */
export async function write(tx: Tx, id: string, patch: TranslationPatch): Promise<void> {
  const sets = [sql`updated_at = clock_timestamp()`];
  for (const field of translatedFields) {
    const value = patch[field];
    if (value !== undefined)
      sets.push(new Fragment([`${field} = `, `, ${field}_of = null`], [value]));
  }
  await tx.row(sql`update claim_translation set ${join(sets, ", ")} where id = ${id}`);
}

export async function remove(tx: Tx, id: string): Promise<void> {
  await tx.row(sql`delete from claim_translation where id = ${id}`);
}
