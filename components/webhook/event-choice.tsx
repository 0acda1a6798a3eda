"use client";
// What a webhook is told of.
import { Check } from "@/components/ui/check";
import { type WebhookEvent, webhookEvents, webhookEventWords } from "@/lib/domain/webhook/webhook";
import { t } from "@/lib/words/t";

type Props = {
  chosen: readonly WebhookEvent[];
  onChosen: (chosen: WebhookEvent[]) => void;
};

export function EventChoice({ chosen, onChosen }: Props) {
  return (
    <fieldset className="choices">
      <legend className="field-label">{t("It is told when")}</legend>
      {webhookEvents.map((event) => (
        <Check
          key={event}
          label={t(webhookEventWords[event])}
          checked={chosen.includes(event)}
          onChecked={(checked) =>
            onChosen(
              webhookEvents.filter((one) => (one === event ? checked : chosen.includes(one))),
            )
          }
        />
      ))}
    </fieldset>
  );
}
