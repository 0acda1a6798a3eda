// The one list of what leaves with an archive of the newsroom and what never does. A test compares it
// with the catalogue, and an export refuses to run past a table that nobody has decided on.
import "server-only";

type Taken = {
  fate: "taken";
  /** A column of large bytes that goes into a file of its own for each row. */
  bytes?: string;
  /** Columns that do not leave as they are: SQL of ours that stands in their place. */
  instead?: Readonly<Record<string, string>>;
  /** Migrations put rows here; an import takes them out for those of the archive. */
  seeded?: true;
};
type Left = { fate: "left"; why: string };
export type Fate = Taken | Left;

const taken: Taken = { fate: "taken" };
const seeded: Taken = { fate: "taken", seeded: true };
const left = (why: string): Left => ({ fate: "left", why });

export const tables: Readonly<Record<string, Fate>> = {
  // Without its secret an authenticator app opens nothing: who comes along begins without one.
  person: { fate: "taken", instead: { two_factor_enabled: "false" } },
  session: left("opens the desk to whoever holds it"),
  credential: left("passwords do not travel: npm run user -- link makes a new one"),
  api_key: left("opens the API to whoever holds it"),
  webhook: left("its secrets are sealed with the key of the old machine"),
  webhook_delivery: left("messages of the old machine to other programs"),
  webhook_waiting: left("events of which programs are told where they happened"),
  two_factor: left("secrets of authenticator apps do not travel"),
  verification: left("one-time links and half-done sign-ins"),
  attempt_limit: left("counts of attempts, over within the hour"),

  newsroom: seeded,
  rating_scale: seeded,
  rating: seeded,
  original: { fate: "taken", bytes: "bytes" },
  feed: taken,
  topic: taken,
  article: taken,
  article_topic: taken,
  article_tally: taken,
  revision: taken,
  claim: taken,
  anchor: taken,
  source: taken,
  source_secret: left("private identities of sources never leave, sealed or not"),
  evidence: taken,
  capture: taken,
  source_watch: taken,
  quote_check: taken,
  source_finding: taken,
  claim_finding: taken,
  reply_request: taken,
  claim_translation: taken,
  outlet_request: taken,
  second_opinion: taken,
  note: taken,
  report: taken,
  // What opens a link does not travel: the old ones lead nowhere in the new newsroom. (No key has the
  // length of an id, so this is the hash of none.)
  expert_link: { fate: "taken", instead: { token_hash: "sha256(convert_to(id::text, 'UTF8'))" } },
  expert_question: taken,
  review: taken,
  erasure: taken,
  erasure_item: taken,
  contribution: taken,
  publication: taken,
  publication_person: taken,
  public_claim: taken,
  intake: taken,
  feed_item: taken,
  sentence_decision: taken,
  suggestion: taken,
  margin_note: taken,
  sheet_mapping: taken,
  sheet_row: taken,
  other_feed: taken,
  // Bytes wait here until the worker of the old machine has read them.
  other_import: { fate: "taken", instead: { bytes: "null::bytea" } },
  other_check: taken,
  other_check_past: taken,

  audit_event: taken,
  audit_detail: taken,
  chain_head: taken,
  log_waiting: taken,
  log_entry: taken,
  checkpoint: taken,

  word: taken,
  idempotency_key: left("answers to repeated requests, kept for a day"),
  notice: left("what people were told on the old machine"),
  notice_waiting: left("events of which people are told where they happened"),
  notice_choice: taken,
  presence: left("who looked at what in the last minute"),
  job: left("work of the worker that was under way on the old machine"),
  _prisma_migrations: left("the manifest names the migrations; the new database has them already"),
};

/** Names of the given tables that the list does not know, and names in it that no table has. */
export function undecided(names: readonly string[]): { unknown: string[]; gone: string[] } {
  return {
    unknown: names.filter((name) => !Object.hasOwn(tables, name)),
    gone: Object.keys(tables).filter((name) => !names.includes(name)),
  };
}
