// What a person without an account is asked by a link: each claim as far as it was checked, and a form.
import { Analysis } from "@/components/claim/analysis";
import { EvidenceList } from "@/components/claim/evidence-list";
import { VerdictTag } from "@/components/claim/verdict-tag";
import type { FieldError } from "@/lib/domain/errors";
import type { Content } from "@/lib/domain/publication";
import { stepOf } from "@/lib/domain/rating";
import { formatPartialDate } from "@/lib/format/date";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { Document } from "../document";
import type { Site } from "../site";

export type ExpertQuestion = {
  slug: string;
  content: Content;
  language: string;
  headline: string;
  agrees: boolean | null;
  place: string | null;
  reason: string | null;
};
/** What was typed for one claim and could not be taken. */
export type Refusal = {
  slug: string;
  typed: { agrees: string; place: string; reason: string };
  errors: readonly FieldError[];
  problem: string;
};
type Props = {
  site: Site;
  link: {
    expert: string;
    message: string | null;
    answerBy: string;
    asker: string;
    questions: readonly ExpertQuestion[];
  };
  /** Where the forms are sent: this page. */
  address: string;
  refusal: Refusal | null;
};

export function ExpertPage({ site, link, address, refusal }: Props) {
  const open = link.questions.filter(({ agrees }) => agrees === null).length;
  const head = {
    title: t("You are asked about a check"),
    description: t("For the person who was sent this link."),
    path: null,
    noIndex: true,
  };
  return (
    <Document site={site} head={head}>
      <h1 className="page-title">{t("You are asked about a check")}</h1>
      <p className="lead">
        {rich("{asker} of {name} asks {expert}{part}", {
          asker: <bdi>{link.asker}</bdi>,
          name: site.newsroom.name,
          expert: <bdi>{link.expert}</bdi>,
          part:
            open > 0
              ? t(": is our finding right? Please answer by {date}.", {
                  date: formatPartialDate(link.answerBy),
                })
              : t(". You have answered. Thank you."),
        })}
      </p>
      {link.message && (
        <p className="expert-message" dir="auto">
          {link.message}
        </p>
      )}
      <p className="byline">
        {t(
          "This is work in progress, shown to you alone. Your answer goes to the newsroom and is not published.",
        )}
      </p>
      {link.questions.map((question) => (
        <Question
          key={question.slug}
          question={question}
          address={address}
          refusal={refusal?.slug === question.slug ? refusal : null}
        />
      ))}
    </Document>
  );
}

type QuestionProps = { question: ExpertQuestion; address: string; refusal: Refusal | null };

function Question({ question, address, refusal }: QuestionProps) {
  const { content, language, slug } = question;
  return (
    <article className="expert-question" aria-labelledby={slug}>
      <h2 id={slug} lang={language} dir="auto">
        {content.statement}
      </h2>
      <blockquote lang={language} dir="auto">
        {content.quote}
      </blockquote>
      <p className="byline">
        {rich("In {headline}", { headline: <bdi lang={language}>{question.headline}</bdi> })}
      </p>
      {content.rating && (
        <p>
          {t("Our finding so far:")} <VerdictTag rating={stepOf(content.rating)} proposed />
        </p>
      )}
      {content.summary && <p dir="auto">{content.summary}</p>}
      {content.gaps && (
        <>
          <h3>{t("What could not be established")}</h3>
          <p dir="auto">{content.gaps}</p>
        </>
      )}
      {content.analysis && (
        <>
          <h3>{t("Analysis")}</h3>
          <Analysis text={content.analysis} />
        </>
      )}
      {content.evidence.length > 0 && (
        <>
          <h3>{t("Evidence")}</h3>
          <EvidenceList evidence={content.evidence} />
        </>
      )}
      {question.agrees === null ? (
        <AnswerForm slug={slug} address={address} refusal={refusal} />
      ) : (
        <Answered question={question} />
      )}
    </article>
  );
}

function Answered({ question }: { question: ExpertQuestion }) {
  return (
    <section className="notice quiet" aria-label={t("Your answer")}>
      <p className="notice-title">
        {rich("Your answer: {part}", {
          part: question.agrees
            ? t("yes, the finding is right")
            : t("no, the finding is not right"),
        })}
      </p>
      {question.place && <p dir="auto">{rich("Where: {place}", { place: question.place })}</p>}
      <p dir="auto">{question.reason}</p>
    </section>
  );
}

type FormProps = { slug: string; address: string; refusal: Refusal | null };

function AnswerForm({ slug, address, refusal }: FormProps) {
  const typed = refusal?.typed ?? { agrees: "", place: "", reason: "" };
  const errorOf = (name: string) =>
    refusal?.errors.find(({ pointer }) => pointer === `/${name}`)?.detail;
  const id = (name: string) => `${name}-${slug}`;
  return (
    <form className="report-form" action={`${address}#${slug}`} method="post">
      {refusal && (
        <p className="form-problem" role="alert">
          {refusal.problem}
        </p>
      )}
      <input type="hidden" name="claim" value={slug} />
      <fieldset className="yes-no">
        <legend>{t("Is our finding right?")}</legend>
        {errorOf("agrees") && <p className="form-problem">{errorOf("agrees")}</p>}
        {(["yes", "no"] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="agrees"
              value={value}
              defaultChecked={typed.agrees === value}
              required
            />{" "}
            {value === "yes" ? t("Yes") : t("No")}
          </label>
        ))}
      </fieldset>
      <div>
        <label htmlFor={id("place")}>{t("Where?")}</label>
        {errorOf("place") && <p className="form-problem">{errorOf("place")}</p>}
        <input
          id={id("place")}
          name="place"
          className="input"
          maxLength={300}
          defaultValue={typed.place}
          dir="auto"
          aria-describedby={id("place-hint")}
        />
        <p id={id("place-hint")} className="byline">
          {t("A sentence, a figure, a source. Leave it empty if it is the whole.")}
        </p>
      </div>
      <div>
        <label htmlFor={id("reason")}>{t("Why?")}</label>
        {errorOf("reason") && <p className="form-problem">{errorOf("reason")}</p>}
        <textarea
          id={id("reason")}
          name="reason"
          className="input"
          rows={5}
          required
          maxLength={4000}
          defaultValue={typed.reason}
          dir="auto"
        />
      </div>
      <p>
        <button type="submit" className="button primary">
          {t("Send this answer")}
        </button>
      </p>
    </form>
  );
}
