// Right of reply as readers meet it: whom we asked, and what they said.
import { type PublishedReply, replySentences } from "@/lib/domain/reply";
import { formatPartialDate } from "@/lib/format/date";

export function ReplyList({ replies }: { replies: readonly PublishedReply[] }) {
  return (
    <ul className="reply-list">
      {replies.map((reply) => (
        <li key={reply.id}>
          <ReplyWords reply={reply} />
        </li>
      ))}
    </ul>
  );
}

export function ReplyWords({ reply }: { reply: PublishedReply }) {
  const { asked, outcome } = replySentences(reply, formatPartialDate);
  return (
    <div className="reply">
      <p dir="auto">
        {asked} {outcome}
      </p>
      {reply.answer && (
        <blockquote className="evidence-quote" dir="auto">
          {reply.answer}
        </blockquote>
      )}
    </div>
  );
}
