/** Asks a host ahead of the page for what the page begins with. */
import type { EditionCard, HostApi } from "../../host/api/index.js";

/**
 * The host, which is asked for its editions now, and then for the one that `choose` begins with. Whoever asks for them first gets these answers; later
 * questions go to the host as always.
 */
export function askAhead(api: HostApi, choose: (editions: readonly EditionCard[]) => EditionCard | null): HostApi {
  let listed: ReturnType<HostApi["listEditions"]> | null = api.listEditions({});
  let opened: Promise<Opened | null> | null = listed.then((answer) => {
    const first = answer.ok ? choose(answer.editions) : null;
    return first && { edition: first.edition, answer: api.openEdition({ edition: first.edition }) };
  });
  return {
    ...api,
    listEditions(named) {
      const ahead = listed ?? api.listEditions(named);
      listed = null;
      return ahead;
    },
    async openEdition(named) {
      const ahead = await opened;
      opened = null;
      return ahead?.edition === named.edition ? ahead.answer : api.openEdition(named);
    },
  };
}

interface Opened {
  readonly edition: string;
  readonly answer: ReturnType<HostApi["openEdition"]>;
}
