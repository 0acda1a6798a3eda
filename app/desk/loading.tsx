import { Skeleton } from "@/components/ui/skeleton";

export default function DeskLoading() {
  return <Skeleton />;
}
