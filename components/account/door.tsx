// The frame of the pages before the desk: whose door it is, and one thing to do.
import type { ReactNode } from "react";

export function Door({ newsroom, children }: { newsroom: string; children: ReactNode }) {
  return (
    <main className="door">
      <p className="door-name">
        <a href="/">{newsroom}</a>
      </p>
      {children}
    </main>
  );
}
