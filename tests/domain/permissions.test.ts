// What each role may do, written by hand from the rules of the newsroom.
import { may, type Permission, permissions, whyNot } from "@/lib/domain/permissions";
import { type Role, roles } from "@/lib/domain/person";

const LOWEST: Record<Permission, Role> = {
  "desk.read": "checker",
  "account.edit": "checker",
  "article.create": "checker",
  "article.edit": "checker",
  "article.publish": "editor",
  "claim.create": "checker",
  "sentence.decide": "checker",
  "claim.edit": "checker",
  "claim.assign": "checker",
  "claim.check": "checker",
  "claim.review": "editor",
  "claim.publish": "editor",
  "report.decide": "editor",
  "text.settle": "checker",
  "text.settle_published": "editor",
  "feed.manage": "editor",
  "pack.make": "editor",
  "evidence.edit": "checker",
  "reply.edit": "checker",
  "translation.edit": "checker",
  "source.edit": "checker",
  "source.identify": "editor",
  "source.merge": "editor",
  "source.withdraw": "editor",
  "note.write": "checker",
  "topic.manage": "editor",
  "key.manage": "editor",
  "webhook.manage": "admin",
  "erasure.confirm": "editor",
  "erasure.ask": "admin",
  "people.manage": "admin",
  "settings.manage": "admin",
};
const RANK: Record<Role, number> = { checker: 1, editor: 2, admin: 3 };

const cases = (Object.keys(permissions) as Permission[]).flatMap((permission) =>
  roles.map((role) => ({ role, permission })),
);

test.each(cases)("$role: $permission", ({ role, permission }) => {
  const allowed = RANK[role] >= RANK[LOWEST[permission]];
  expect(may(role, permission)).toBe(allowed);
  expect(whyNot(role, permission)).toEqual(
    allowed
      ? null
      : {
          code: "role",
          text: `Only an ${LOWEST[permission]} may do this.`,
        },
  );
});
