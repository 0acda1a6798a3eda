/**
 * Two instances of the product on one database, behind one address. What is done on the one holds on
 * the other at the very next request: a retraction, a sign-out, another role, a shut account.
 */
import path from "node:path";
import { move, publishedClaim } from "./claims.mjs";
import { ask, signIn } from "./desk.mjs";
import { startInstance } from "./product.mjs";
import { prove } from "./proof.mjs";

const RETRACTED = /retracted/i;

/** What readers get of a claim on an instance: its page, its badge, its data. */
async function readersSee(at, slug) {
  const [page, badge, data] = await Promise.all([
    ask(`${at}/claims/${slug}`),
    ask(`${at}/badge/${slug}.svg`),
    ask(`${at}/api/v1/claims/${slug}`),
  ]);
  return [
    RETRACTED.test(page.text) && !page.text.includes("The city gives this length."),
    RETRACTED.test(badge.text),
    data.json?.state === "retracted",
  ];
}

async function retraction({ here, there, people }) {
  const { checker, editor, editor2 } = people;
  const { slug } = await publishedClaim(checker, editor);
  const places = [here, there];
  const before = await Promise.all(places.map((at) => readersSee(at, slug)));
  if (before.flat().some(Boolean)) return "a claim was shown as retracted before it was";
  await move(editor, slug, "retract", { reason: "The source was forged." });
  await move(editor2, slug, "retract");
  const after = await Promise.all(places.map((at) => readersSee(at, slug)));
  return after.flat().every(Boolean)
    ? null
    : `after a retraction readers saw ${JSON.stringify(after)}`;
}

const statusAt = async (person, at, path = "/desk/me") =>
  (await person.call("GET", path, { at })).status;

async function signOut({ here, there }) {
  const leaver = await signIn(here, "checker2@demo.test");
  if ((await statusAt(leaver, there)) !== 200)
    return "a session did not hold on the other instance";
  const out = await ask(`${here}/api/auth/sign-out`, {
    method: "POST",
    headers: { cookie: leaver.cookie, origin: here },
    body: {},
  });
  if (out.status !== 200) return `signing out was answered ${out.status}`;
  const status = await statusAt(leaver, there);
  if (status !== 401) return `after signing out the other instance answered ${status}`;
  const page = await ask(`${there}/desk`, { headers: { cookie: leaver.cookie } });
  return page.status >= 300 && page.status < 400 ? null : `the desk's page answered ${page.status}`;
}

/** An editor becomes a checker: the next thing that takes an editor is refused. */
async function demotion({ there, people, ids, claim }) {
  const { admin, editor2 } = people;
  const act = async () => {
    const { json } = await editor2.call("GET", `/desk/claims/${claim}`, { at: there });
    const body = { move: "reopen", version: json.version };
    return (await editor2.call("POST", `/desk/claims/${claim}/moves`, { at: there, body })).json;
  };
  const isRole = ({ reasons = [] }) => reasons.some(({ code }) => code === "role");
  const person = `/desk/people/${ids.editor2}`;
  if (isRole(await act())) return "an editor was taken for a checker";
  await admin.must("PATCH", person, { body: { role: "checker" } });
  const refused = await act();
  await admin.must("PATCH", person, { body: { role: "editor" } });
  if (!isRole(refused))
    return `after a demotion the other instance said ${JSON.stringify(refused)}`;
  return isRole(await act()) ? "the role that was given back did not hold" : null;
}

async function shutting({ here, there, people, ids }) {
  const shut = await signIn(here, "checker2@demo.test");
  if ((await statusAt(shut, there)) !== 200) return "a session did not hold on the other instance";
  const person = `/desk/people/${ids.checker2}`;
  await people.admin.must("PATCH", person, { body: { disabled: true } });
  const status = await statusAt(shut, there);
  await people.admin.must("PATCH", person, { body: { disabled: false } });
  return status === 401 ? null : `a shut account was answered ${status}`;
}

export async function instances({ product, people, env, folder, isShort }) {
  const rounds = isShort ? 3 : 100;
  const second = await startInstance(product, path.join(folder, "second"), env);
  const wrong = [];
  try {
    const { items } = await people.admin.must("GET", "/desk/people");
    const idOf = (name) => items.find(({ email }) => email === `${name}@demo.test`).id;
    const ids = { editor2: idOf("editor2"), checker2: idOf("checker2") };
    const { slug } = await publishedClaim(people.checker, people.editor);
    const one = { here: product.address, there: second.address, people, ids, claim: slug };
    for (let round = 1; round <= rounds && wrong.length === 0; round += 1)
      for (const act of [retraction, signOut, demotion, shutting])
        wrong.push(...[await act(one)].filter(Boolean).map((told) => `round ${round}: ${told}`));
    // Shutting an account ended the sessions that the next row works with.
    people.checker2 = await signIn(product.address, "checker2@demo.test");
  } finally {
    await second.stop();
  }
  const { failures } = await prove(product, env);
  return {
    figure: `${rounds} rounds: a retraction (page, badge, data), a sign-out, a demotion and a shut account hold on the other instance at the next request`,
    failures: [...wrong, ...failures],
  };
}
