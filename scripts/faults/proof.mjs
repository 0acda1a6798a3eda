/**
 * What has to hold after every fault: the chain verifies, everything acknowledged is there once, and no
 * step stands half. Answers the sentences of what does not hold.
 */
import { execFile } from "node:child_process";
import pg from "pg";
import { inRoot } from "../say.mjs";

/** Asks the database as its superuser. */
export async function query(product, text, values = []) {
  const client = new pg.Client({ connectionString: product.adminUrl });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** `npm run audit:verify`, as its program is shipped. */
function verifyChain(product, env) {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [inRoot("dist", "audit-verify.mjs")],
      { env: { ...env, ...product.settings, NODE_ENV: "production" } },
      (error, _, told) => resolve(error ? [`the chain: ${told.trim()}`] : []),
    );
  });
}

/** Each is a count that is 0 when no step stands half. */
const HALF = {
  "claims whose version is not the number of their events": `
    select count(*)::int from claim c where c.version is distinct from
      (select count(*)::int from audit_event e where e.subject_kind = 'claim' and e.subject_id = c.id)`,
  "claims whose content is not what its hash says": `
    select count(*)::int from claim c where c.content_hash is distinct from content_hash_of(claim_content(c.id))`,
  "claims that stand nowhere in their article": `
    select count(*)::int from claim c where not exists (select from anchor a where a.claim_id = c.id)`,
  "articles without a text": `
    select count(*)::int from article a where not exists (select from revision r where r.article_id = a.id)`,
  "articles that count their claims wrongly": `
    select count(*)::int from (select article_id, state, count(*)::int as count from claim group by 1, 2) as there
      full join (select * from article_tally where count <> 0) as told using (article_id, state)
      where there.count is distinct from told.count`,
  "acts with a key and without a result": `
    select count(*)::int from idempotency_key where result is null`,
  "notes and evidence without their event": `
    select (select count(*) from note) + (select count(*) from evidence)
      - (select count(*) from audit_event where type = 'note.written')
      - (select count(*) from audit_event where type = 'evidence.added')
      + (select count(*) from audit_event where type = 'evidence.removed')`,
  "publications of a text that was not approved": `
    select count(*)::int from publication p where p.kind = 'verdict' and not exists
      (select from review r where r.claim_id = p.claim_id and r.decision = 'approve' and r.content_hash = p.content_hash)`,
  "publications that readers' table does not know": `
    select count(*)::int from publication p where not exists
      (select from public_claim s where s.claim_id = p.claim_id and s.version >= p.version)`,
};

async function halfSteps(product) {
  const found = [];
  for (const [what, text] of Object.entries(HALF)) {
    const [row] = await query(product, text);
    const count = Number(Object.values(row)[0]);
    if (count !== 0) found.push(`${count} ${what}`);
  }
  return found;
}

/** Compares the ledger of the writers with the database: each act is there, and there once. */
async function ledgerHolds(product, ledger) {
  const rows = await query(
    product,
    `select c.statement, count(distinct c.id)::int as claims, array_agg(e.type order by e.seq) as events,
        max(n.count)::int as notes, max(v.count)::int as evidence
      from claim c join audit_event e on e.subject_kind = 'claim' and e.subject_id = c.id
        cross join lateral (select count(*) from note where claim_id = c.id) as n
        cross join lateral (select count(*) from evidence where claim_id = c.id) as v
      where c.statement like 'Fault %' group by c.statement`,
  );
  const there = new Map(rows.map((row) => [row.statement, row]));
  let [lost, twice] = [0, 0];
  for (const [statement, acts] of ledger.claims) {
    const row = there.get(statement);
    const has = (type) => row?.events.filter((each) => each === type).length ?? 0;
    const rowsOf = { "claim.created": row?.claims, "note.written": row?.notes };
    rowsOf["evidence.added"] = row?.evidence;
    for (const act of acts) {
      const counts = [has(act), rowsOf[act] ?? has(act)];
      if (Math.min(...counts) < 1) lost += 1;
      if (Math.max(...counts) > 1) twice += 1;
    }
  }
  const articles = await query(
    product,
    "select headline, count(*)::int as count from article where headline like 'Fault %' group by 1",
  );
  const headlines = new Map(articles.map((row) => [row.headline, row.count]));
  for (const headline of ledger.articles) {
    if (!headlines.has(headline)) lost += 1;
    if (headlines.get(headline) > 1) twice += 1;
  }
  return { lost, twice };
}

/** All of it. With a ledger, `lost` and `twice` are counted; they are failures, too. */
export async function prove(product, env, ledger = null) {
  const failures = [...(await verifyChain(product, env)), ...(await halfSteps(product))];
  const { lost, twice } = ledger ? await ledgerHolds(product, ledger) : { lost: 0, twice: 0 };
  if (lost) failures.push(`${lost} acknowledged writes are lost`);
  if (twice) failures.push(`${twice} writes were done twice`);
  const [refusal] = ledger?.refused ?? [];
  if (refusal)
    failures.push(
      `${ledger.refused.length} writes were refused, the first: ${refusal.slice(0, 300)}`,
    );
  return { failures, lost, twice };
}
