// A correction asked of others is no content: approvals and the publication stay as they are.
import { closePools } from "@/lib/db/engine/pool";
import { Stale } from "@/lib/domain/errors";
import type { OutletInput } from "@/lib/domain/outlet/outlet-request";
import {
  askForCorrection,
  changeRequest,
  removeRequest,
} from "@/lib/services/claim/outlet-requests";
import { claimHistory, readClaim } from "@/lib/services/desk";
import { getPublicClaim } from "@/lib/services/public";
import { type Cast, makeCast, makeClaimIn } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const ask: OutletInput = {
  askedOf: "The Herald",
  how: "email",
  contact: "desk@herald.example",
  askedOn: "2024-03-04",
};

test("it is asked of a published claim, answered, and taken away; readers see none of it", async () => {
  const { slug } = await makeClaimIn("published", cast);
  const before = await getPublicClaim(slug);
  const { id, version } = await askForCorrection(cast.writer, slug, ask);
  expect(await readClaim(cast.writer, slug)).toMatchObject({
    state: "published",
    version,
    requests: [{ ...ask, outcome: "waiting", settledOn: null }],
  });
  const settled = { outcome: "corrected", settledOn: "2024-03-09" } as const;
  const address = "https://herald.example/corrections#3";
  await changeRequest(cast.third, slug, id, { ...settled, address }, version);
  expect((await readClaim(cast.writer, slug)).requests).toMatchObject([{ ...settled, address }]);
  expect(await getPublicClaim(slug)).toEqual(before);
  await removeRequest(cast.writer, slug, id);
  expect((await readClaim(cast.writer, slug)).requests).toEqual([]);
  const history = await claimHistory(cast.writer, slug, null);
  expect(history.slice(0, 3).map(({ type }) => type)).toEqual([
    "outlet.removed",
    "outlet.changed",
    "outlet.asked",
  ]);
  expect(JSON.stringify(history)).not.toContain("desk@herald.example");
});

test("an approval stands, and who asked is no contributor", async () => {
  const { slug } = await makeClaimIn("approved", cast);
  const before = await readClaim(cast.writer, slug);
  await askForCorrection(cast.third, slug, ask);
  const claim = await readClaim(cast.writer, slug);
  expect(claim).toMatchObject({ state: "approved", contentHash: before.contentHash });
  expect(claim.contributors.map(({ id }) => id)).not.toContain(cast.third.id);
});

test.each([
  ["an outcome without its day", { outcome: "refused" }, "/settledOn"],
  ["a day without an outcome", { settledOn: "2024-03-05" }, "/settledOn"],
  ["an outcome before the asking", { outcome: "removed", settledOn: "2024-03-01" }, "/settledOn"],
] as const)("%s is refused at its field", async (_, over, pointer) => {
  const { slug } = await makeClaimIn("published", cast);
  const asked = askForCorrection(cast.writer, slug, { ...ask, ...over });
  await expect(asked).rejects.toMatchObject({ errors: [{ pointer }] });
  expect((await readClaim(cast.writer, slug)).requests).toEqual([]);
});

test("a change of what another changed meanwhile is refused", async () => {
  const { slug } = await makeClaimIn("published", cast);
  const { id, version } = await askForCorrection(cast.writer, slug, ask);
  await changeRequest(cast.third, slug, id, { note: "They will call." }, version);
  const late = changeRequest(cast.writer, slug, id, { note: "No word." }, version);
  await expect(late).rejects.toBeInstanceOf(Stale);
});
