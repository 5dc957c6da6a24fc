/** What styles must bear that are made while the window is open: the host writes it into the page. */
export const NONCE = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";
