/** A picture that the host gives as a file. */
import { useEffect, useState } from "react";
import type { HostFile, Outcome } from "../../../host/api/index.js";

interface HostPictureProps {
  /** By which it is known again. */
  readonly name: string;
  readonly load: () => Promise<Outcome<HostFile>>;
  readonly alt: string;
}

/** Asks for the picture once a name, and leaves an empty place where there is none. */
export function HostPicture({ name, load, alt }: HostPictureProps) {
  const [url, setUrl] = useState<string | null>(null);
  // The name says whether it is another picture; `load` is made anew each time.
  useEffect(() => {
    let made: string | null = null;
    let isShown = true;
    void load().then((file) => {
      if (!file.ok || !isShown) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.type }));
      setUrl(made);
    });
    return () => {
      isShown = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [name]);
  return url === null ? <span className="host-picture" /> : <img className="host-picture" src={url} alt={alt} />;
}
