import "@/components/styles/records/records.css";
import type { Metadata } from "next";
import { PageHead } from "@/components/desk/page-head";
import { AddTopic } from "@/components/topic/add-topic";
import { TopicTable } from "@/components/topic/topic-table";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { may } from "@/lib/domain/permissions";
import { listTopics } from "@/lib/services/topics/topics";
import { msg, t } from "@/lib/words/t";

export const metadata: Metadata = { title: msg("Topics") };

export default async function TopicsPage() {
  const actor = await actorOrSignIn("/desk/topics");
  const topics = await listTopics(actor);
  const manages = may(actor.role, "topic.manage");
  return (
    <>
      <PageHead
        title={t("Topics")}
        about={t("What articles are about. Readers find claims under them.")}
      >
        {manages && <AddTopic />}
      </PageHead>
      {topics.length > 0 ? (
        <TopicTable topics={topics} manages={manages} />
      ) : (
        <EmptyState title={t("There is no topic yet")}>
          <p>
            {manages
              ? t("Make a few; then choose them in the details of an article.")
              : t("An editor makes the topics of the newsroom.")}
          </p>
        </EmptyState>
      )}
    </>
  );
}
