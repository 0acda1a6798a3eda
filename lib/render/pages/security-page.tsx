// How to report a security problem of this installation, and what is done with a report.
import { Document } from "../document";
import { SECURITY_PAGE, SECURITY_TXT } from "../security-txt";
import type { Site } from "../site";

export function SecurityPage({ site }: { site: Site }) {
  const { email, name } = site.newsroom;
  const head = {
    title: "Security",
    description: "How to report a security problem, and what we do with a report.",
    path: SECURITY_PAGE,
  };
  return (
    <Document site={site} head={head}>
      <div className="method">
        <h1 className="page-title">Report a security problem</h1>
        <p>
          Someone could change what we publish, see what is not published, or learn who reads us?
          Please tell us before you tell others.
        </p>
        <section aria-labelledby="how">
          <h2 id="how">How to report it</h2>
          <p>
            {email ? (
              <>
                Write to <a href={`mailto:${email}`}>{email}</a>, in English.
              </>
            ) : (
              <>
                <bdi>{name}</bdi> has given no address for this yet. Please use what stands under{" "}
                <a href="/how-we-check#contact">Tell us of an error</a>, and say only that it is
                about security.
              </>
            )}{" "}
            Say what you did, what came of it, and when. If you saw what is not public, say what,
            and keep no copy.
          </p>
        </section>
        <section aria-labelledby="scope">
          <h2 id="scope">What you may try</h2>
          <p>
            This site, with accounts and data of your own. Please don’t try what loads it so that
            others wait, don’t write to our people to trick them, and don’t change or delete
            anything that is not yours. The pages that we link to are not ours.
          </p>
        </section>
        <section aria-labelledby="promise">
          <h2 id="promise">What we promise</h2>
          <ul>
            <li>A person answers within five working days.</li>
            <li>We say what we found, and when it is mended.</li>
            <li>
              If a published verdict was touched, it is corrected in public, in the{" "}
              <a href="/corrections">log of corrections</a>.
            </li>
            <li>We take no legal steps against anyone who keeps to this page.</li>
            <li>We name you when it is mended, if you like. We pay no rewards.</li>
          </ul>
        </section>
        <p>
          For programs: <a href={SECURITY_TXT}>security.txt</a>
        </p>
      </div>
    </Document>
  );
}
