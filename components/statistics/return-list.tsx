// Why claims came back from review: what the desk can learn from.
import Link from "next/link";
import type { Statistics } from "@/lib/domain/view/statistics";
import { formatDay } from "@/lib/format/date";

type Props = { returns: Statistics["returns"] };

export function ReturnList({ returns }: Props) {
  return (
    <ul className="return-list">
      {returns.map((one) => (
        <li key={`${one.slug} ${one.at}`}>
          <Link href={`/desk/claims/${one.slug}`} className="record-link" dir="auto">
            {one.statement}
          </Link>
          <p className="reason" dir="auto">
            {one.reason}
          </p>
          <p className="muted">
            <bdi>{one.reviewer}</bdi>, {formatDay(one.at)}
          </p>
        </li>
      ))}
    </ul>
  );
}
