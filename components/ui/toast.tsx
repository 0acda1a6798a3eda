"use client";
// Short answers to an act, with the way back where there is one.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import { t } from "@/lib/words/t";

type Toast = { id: number; text: string; undo?: () => void };
type Say = (text: string, undo?: () => void) => void;

const ToastContext = createContext<Say>(() => {});

/** `say("Assigned to Ana.", undo)`; read out by screen readers, shown for a while. */
export function useToast(): Say {
  return useContext(ToastContext);
}

/** Milliseconds that a message stays; longer when it holds a way back. */
const STAYS = { plain: 6000, undo: 15_000 };

let lastId = 0;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const say = useCallback<Say>((text, undo) => {
    lastId += 1;
    const toast = { id: lastId, text, undo };
    setToasts((shown) => [
      ...shown.filter((other) => other.undo || other.text !== text).slice(-2),
      toast,
    ]);
  }, []);
  const drop = useCallback((id: number) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }, []);
  return (
    <ToastContext value={say}>
      {children}
      <div className="toasts" role="status">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} drop={drop} />
        ))}
      </div>
    </ToastContext>
  );
}

function ToastLine({ toast, drop }: { toast: Toast; drop: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  const { id, text, undo } = toast;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => drop(id), undo ? STAYS.undo : STAYS.plain);
    return () => clearTimeout(timer);
  }, [held, drop, id, undo]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a message that is read or reached stays
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {undo && (
        <button
          type="button"
          className="toast-act"
          onClick={() => {
            drop(id);
            undo();
          }}
        >
          {t("Undo")}
        </button>
      )}
      <button type="button" className="toast-act" onClick={() => drop(id)}>
        {t("Dismiss")}
      </button>
    </div>
  );
}
