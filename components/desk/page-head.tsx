// The top of a page of the desk: what it is, what may be done with it.
import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  /** A line under the title. */
  about?: ReactNode;
  /** Where the page belongs: a link back. */
  above?: ReactNode;
  children?: ReactNode;
};

/** `children` are the page's acts. */
export function PageHead({ title, about, above, children }: Props) {
  return (
    <header className="page-head">
      <div className="page-head-words">
        {above && <p className="page-above">{above}</p>}
        <h1>{title}</h1>
        {about && <p className="page-about">{about}</p>}
      </div>
      {children && <div className="page-acts">{children}</div>}
    </header>
  );
}
