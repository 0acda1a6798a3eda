"use client";
// The button that brings in checks by others, with its dialog: an address, a file, or a feed to follow.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/segmented";
import { useToast } from "@/components/ui/toast";
import type { OtherImport } from "@/lib/domain/others/other-import";
import { msg, t } from "@/lib/words/t";
import { FeedStep } from "./feed-step";
import { AddressStep, FileStep } from "./hand-in";
import { ImportProgress } from "./import-progress";

type Way = "address" | "file" | "feed";
const WAYS: { value: Way; label: string }[] = [
  { value: "address", label: msg("An address") },
  { value: "file", label: msg("A file") },
  { value: "feed", label: msg("A feed to follow") },
];

export function ImportDialog({ manages }: { manages: boolean }) {
  const [open, setOpen] = useState(false);
  const [way, setWay] = useState<Way>("address");
  const [begun, setBegun] = useState<OtherImport | null>(null);
  const router = useRouter();
  const say = useToast();

  function close() {
    setOpen(false);
    setBegun(null);
    router.refresh();
  }

  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("Bring in checks")}
      </Button>
      <Dialog open={open} onClose={close} title={t("Bring in checks by others")}>
        {begun ? (
          <ImportProgress
            begun={begun}
            onOver={() => router.refresh()}
            onMore={() => setBegun(null)}
            onClose={close}
          />
        ) : (
          <div className="form">
            <Segmented
              label={t("Way in")}
              value={way}
              onValue={setWay}
              options={WAYS.filter(({ value }) => manages || value !== "feed").map((one) => ({
                ...one,
                label: t(one.label),
              }))}
            />
            {way === "address" && <AddressStep onBegun={setBegun} />}
            {way === "file" && <FileStep onBegun={setBegun} />}
            {way === "feed" && (
              <FeedStep
                onFollowed={(feed) => {
                  say(t("{title} is followed now.", { title: feed.title }));
                  close();
                }}
              />
            )}
          </div>
        )}
      </Dialog>
    </>
  );
}
