"use client";
// The button that adds a feed, with its dialog.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { t } from "@/lib/words/t";
import { FeedSetup } from "./feed-setup";

export function AddFeed() {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const say = useToast();
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("Add a feed")}
      </Button>
      <Dialog
        open={open}
        onClose={() => {
          setOpen(false);
          router.refresh();
        }}
        title={t("Add a feed")}
      >
        <FeedSetup
          onChanged={() => router.refresh()}
          onFollowed={(feed) => {
            setOpen(false);
            say(t("{title} is followed now.", { title: feed.title }));
            router.refresh();
          }}
        />
      </Dialog>
    </>
  );
}
