// Tell us of an error in a verdict: a plain form, without script or account.
import type { FieldError } from "@/lib/domain/errors";
import { reportLimits } from "@/lib/domain/view/reports";
import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { Document } from "../document";
import type { Site } from "../site";

export type ReportForm = {
  slug: string;
  statement: string;
  language: string;
  /** Says when the form was given out; comes back with it. */
  token: string;
  typed: { what: string; source: string; contact: string };
  errors: readonly FieldError[];
  /** What else keeps it from being sent. */
  problem: string | null;
};

const headOf = (slug: string) => ({
  title: t("Report an error"),
  description: t("Tell us what is wrong in this check."),
  path: `/claims/${slug}`,
  noIndex: true,
});

export function ReportPage({ site, form }: { site: Site; form: ReportForm }) {
  const { slug, typed } = form;
  return (
    <Document site={site} head={headOf(slug)}>
      <h1 className="page-title">{t("Report an error")}</h1>
      <p className="lead" lang={form.language} dir="auto">
        <a href={here(`/claims/${slug}`)}>{form.statement}</a>
      </p>
      {form.problem && (
        <p className="form-problem" role="alert">
          {form.problem}
        </p>
      )}
      <form className="report-form" action={here(`/claims/${slug}/report`)} method="post">
        <input type="hidden" name="form" value={form.token} />
        <Field form={form} name="what" label={t("What is wrong?")}>
          {(ids) => (
            <textarea
              {...ids}
              className="input"
              rows={6}
              required
              maxLength={reportLimits.what}
              defaultValue={typed.what}
              dir="auto"
            />
          )}
        </Field>
        <Field
          form={form}
          name="source"
          label={t("Where can we see it?")}
          hint={t("A web address, if you have one.")}
        >
          {(ids) => (
            <input
              {...ids}
              className="input"
              type="url"
              maxLength={2000}
              defaultValue={typed.source}
              dir="ltr"
            />
          )}
        </Field>
        <Field
          form={form}
          name="contact"
          label={t("Your e-mail address")}
          hint={t("If you want an answer. Only the newsroom sees it, and it is never published.")}
        >
          {(ids) => (
            <input
              {...ids}
              className="input"
              type="email"
              autoComplete="email"
              maxLength={reportLimits.contact}
              defaultValue={typed.contact}
              dir="ltr"
            />
          )}
        </Field>
        <p className="not-for-people" aria-hidden="true">
          <label htmlFor="website">{t("Leave this empty")}</label>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" />
        </p>
        <p>
          <button type="submit" className="button primary">
            {t("Send")}
          </button>
        </p>
        <p className="byline">
          {t(
            "An editor reads it. What comes of it stands on the claim’s page, without your words.",
          )}
        </p>
      </form>
    </Document>
  );
}

type Ids = { id: string; name: string; "aria-describedby"?: string; "aria-invalid"?: true };
type FieldProps = {
  form: ReportForm;
  name: "what" | "source" | "contact";
  label: string;
  hint?: string;
  children: (ids: Ids) => React.ReactNode;
};

function Field({ form, name, label, hint, children }: FieldProps) {
  const error = form.errors.find(({ pointer }) => pointer === `/${name}`)?.detail;
  const about = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      {error && (
        <p id={`${name}-error`} className="form-problem">
          {error}
        </p>
      )}
      {children({
        id: name,
        name,
        ...(about && { "aria-describedby": about }),
        ...(error && { "aria-invalid": true }),
      })}
      {hint && (
        <p id={`${name}-hint`} className="byline">
          {hint}
        </p>
      )}
    </div>
  );
}

/** `number` is null when nothing was kept: a robot is not told. */
export function ReportedPage({
  site,
  slug,
  number,
}: {
  site: Site;
  slug: string;
  number: number | null;
}) {
  return (
    <Document site={site} head={headOf(slug)}>
      <h1 className="page-title">{t("Thank you")}</h1>
      <p className="lead">
        {number === null
          ? t("We have your report.")
          : t("We have your report. It is number {number}.", { number })}
      </p>
      <p>
        {rich(
          "An editor reads it. What comes of it will stand on the <a>claim’s page</a>, under Reports from readers.",
          { a: (inner) => <a href={here(`/claims/${slug}`)}>{inner}</a> },
        )}
      </p>
    </Document>
  );
}
