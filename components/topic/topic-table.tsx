"use client";
// The newsroom's topics in their order, archived ones last, and the dialog that makes or changes one.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Topic } from "@/lib/domain/topic/topic";
import { t } from "@/lib/words/t";
import { TopicDialog } from "./topic-dialog";

type Props = { topics: readonly Topic[]; manages: boolean };

export function TopicTable({ topics, manages }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const topic = topics.find(({ slug }) => slug === chosen);
  return (
    <>
      <table className="records" data-middle>
        <caption className="visually-hidden">{t("Topics in their order")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("Name")}</th>
            <th scope="col">{t("Address")}</th>
            <th scope="col">{t("Order")}</th>
            <th scope="col">{t("Articles")}</th>
            <th scope="col">{t("Offered")}</th>
            {manages && (
              <th scope="col">
                <span className="visually-hidden">{t("Change")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {topics.map((one) => (
            <tr key={one.id} data-off={one.archived || undefined}>
              <th scope="row">
                <bdi>{one.name}</bdi>
              </th>
              <td data-label={t("Address")}>
                <a href={`/topics/${one.slug}`}>{`/topics/${one.slug}`}</a>
              </td>
              <td data-label={t("Order")}>{one.position}</td>
              <td data-label={t("Articles")}>
                <a href={`/desk/articles?topic=${one.slug}`} aria-label={articlesOf(one)}>
                  {one.articles}
                </a>
              </td>
              <td data-label={t("Offered")}>{one.archived ? t("Archived") : t("Yes")}</td>
              {manages && (
                <td className="record-act">
                  <Button
                    onClick={() => setChosen(one.slug)}
                    aria-label={t("Change {name}", { name: one.name })}
                  >
                    {t("Change")}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {topic && <TopicDialog key={topic.id} topic={topic} onClose={() => setChosen(null)} />}
    </>
  );
}

const articlesOf = ({ name, articles }: Topic) =>
  t("{articles}, the articles on {name}", { articles, name });
