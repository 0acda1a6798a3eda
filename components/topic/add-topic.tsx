"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/words/t";
import { TopicDialog } from "./topic-dialog";

/** Makes a topic. */
export function AddTopic() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("New topic")}
      </Button>
      {open && <TopicDialog topic={null} onClose={() => setOpen(false)} />}
    </>
  );
}
