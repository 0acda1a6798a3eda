// One claim in a frame: the claim, the verdict, why, who, as of when.
import type { PublicClaim } from "@/lib/domain/publication";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { statementSaid } from "../parts/said";
import { VerdictPanel } from "../parts/verdict-panel";
import type { Site } from "../site";
import { Frame, FrameFoot } from "./frame";

export function ClaimFrame({ site, claim }: { site: Site; claim: PublicClaim }) {
  const { content, retractionReason } = claim.snapshot;
  const path = `/claims/${claim.slug}`;
  const statement = statementSaid(claim);
  return (
    <Frame site={site} title={statement.text} path={path}>
      {content.claimant && (
        <p className="embed-kicker">
          <bdi>{content.claimant}</bdi>
        </p>
      )}
      <h1 className="embed-claim" lang={statement.lang} dir="auto">
        {statement.text}
      </h1>
      {claim.kind === "retraction" ? (
        <section className="embed-retracted">
          <p>
            {rich("<b>Retracted.</b> This check no longer stands.", {
              b: (inner) => <strong>{inner}</strong>,
            })}
          </p>
          {retractionReason && <p dir="auto">{retractionReason}</p>}
        </section>
      ) : (
        <VerdictPanel claim={claim} newsroom={site.newsroom} />
      )}
      <FrameFoot site={site} path={path} text={t("The whole check, with its evidence")} />
    </Frame>
  );
}
