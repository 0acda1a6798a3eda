"use client";
// The buttons of a form that holds a password. Until the page's script is there they can't be pressed:
// the browser alone would send the form elsewhere.
import { type ReactNode, useEffect, useState } from "react";

export function FormActs({ children }: { children: ReactNode }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <fieldset className="form-acts" disabled={!ready}>
      {children}
    </fieldset>
  );
}
