// What may be brought as a capture: kinds of files, and how large one may be.
import { LARGEST_CAPTURE } from "@/lib/domain/capture/capture";
import { t } from "@/lib/words/t";

/** For the `accept` of a file field; the server looks at the first bytes. */
export const CAPTURE_FILES =
  ".pdf,.png,.jpg,.jpeg,.gif,.webp,.docx,.xlsx,.pptx,.odt,.ods,.odp,.wacz,.warc,.gz,.html,.htm,.txt";

/** What is wrong with a file that is too large to be kept; null when it fits. */
export function whyTooLarge(file: File): string | null {
  if (file.size <= LARGEST_CAPTURE) return null;
  return t("“{name}” is larger than {part} MiB.", {
    name: file.name,
    part: LARGEST_CAPTURE / 1024 / 1024,
  });
}
