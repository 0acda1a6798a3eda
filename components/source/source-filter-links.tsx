// What the library can be narrowed to, each choice an address.
import Link from "next/link";
import { onlyWords } from "@/lib/domain/library/library";
import { addressOf } from "@/lib/format/query";

type Query = Partial<Record<"q" | "level" | "only", string>>;
const LEVELS = { primary: "Primary", secondary: "Secondary" } as const;

export function SourceFilterLinks({ path, query }: { path: string; query: Query }) {
  const { q, level, only } = query;
  const choices = [
    { text: "All", to: { q }, on: !level && !only },
    ...Object.entries(LEVELS).map(([value, text]) => ({
      text,
      to: { q, level: value, only },
      on: level === value,
    })),
    ...Object.entries(onlyWords).map(([value, text]) => ({
      text,
      to: { q, level, only: value },
      on: only === value,
    })),
  ];
  return (
    <nav aria-label="Narrow the list" className="reports-filter">
      <ul className="link-row">
        {choices.map(({ text, to, on }) => (
          <li key={text}>
            <Link href={addressOf(path, to)} aria-current={on ? "page" : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
