// Tells people by e-mail: at once, or what came together in a day.
import "server-only";
import type { PayloadOf } from "@/lib/domain/job";
import { publicOrigin } from "@/lib/env";
import { noticeAddress, noticeSentence } from "@/lib/format/notice";
import { letterText } from "@/lib/integrations/mail/letter";
import { sendMail } from "@/lib/integrations/mail/mailer";
import { digestOf, type Letter, letterOf, markMailed } from "@/lib/services/notices/mail";
import { inLanguage } from "@/lib/words/spoken";
import { t } from "@/lib/words/t";

export async function mailNotice({ noticeId }: PayloadOf<"mail">): Promise<void> {
  const letter = await letterOf(noticeId);
  const [notice] = letter?.notices ?? [];
  if (!letter || !notice) return;
  await inLanguage(letter.language, () =>
    send(letter, `notice.${noticeId}`, `${noticeSentence(notice)}: ${notice.claim.statement}`),
  );
}

export async function mailDigest({ personId, day }: PayloadOf<"digest">): Promise<void> {
  const letter = await digestOf(personId);
  if (!letter) return;
  await inLanguage(letter.language, () => {
    const subject = t(
      "{newsroom}: {count, plural, one {one thing} other {# things}} on your desk",
      { newsroom: letter.newsroom, count: letter.notices.length },
    );
    return send(letter, `digest.${personId}.${day}`, subject);
  });
}

async function send(letter: Letter, id: string, subject: string): Promise<void> {
  const origin = publicOrigin();
  const words = letterText({
    newsroom: letter.newsroom,
    origin,
    lines: letter.notices.map((notice) => ({
      sentence: noticeSentence(notice),
      statement: notice.claim.statement,
      address: noticeAddress(notice),
    })),
  });
  const settings = `${origin}/desk/account#notifications`;
  await sendMail({ id, to: letter.to, subject, ...words, settings });
  await markMailed(letter.notices.map((notice) => notice.id));
}
