/** A host that is asked about the variant that is shown: what it finds, plans and puts out is that of the variant, and its steps fit there. */
import type { HostApi } from "../../host/api/index.js";

export function hostInVariant(api: HostApi, shown: () => string | null): HostApi {
  return {
    ...api,
    findings: (named) => api.findings({ ...named, variant: shown() }),
    mend: (named) => api.mend({ ...named, variant: shown() }),
    fitWays: (named) => api.fitWays({ ...named, variant: shown() }),
    justify: (named) => api.justify({ ...named, variant: shown() }),
    headlineWays: (named) => api.headlineWays({ ...named, variant: shown() }),
    propose: (named) => api.propose({ ...named, variant: shown() }),
    bringIn: (named) => api.bringIn({ ...named, variant: shown() }),
    startExport: (named) => api.startExport({ ...named, variant: shown() }),
  };
}
