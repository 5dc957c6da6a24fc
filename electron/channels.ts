/** Channels between the two sides of the bridge: one for each method, and one on which the desktop speaks by itself. */

export function channelOf(method: string): string {
  return `duikai:call:${method}`;
}

export const EVENT_CHANNEL = "duikai:event";
