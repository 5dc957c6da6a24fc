/** The room of story text: changes of it, as plain data. */
export { isHeadlineRole, rankOfRole } from "./blockRoles.js";
export { clusterAfter, clusterBefore, clustersOf, wordAfter, wordAt, wordBefore } from "./boundaries.js";
export { breaksAfter, linesAfter, linesBrokenAt, linesJoinedAt, type Splice, spliceBetween } from "./brokenLines.js";
export { type FindQuery, finderOf, type Hit, replacementOf } from "./find/find.js";
export { fitsStory, invertedPatch, isSame, joinedPatch, patched, type StoryPatch, storyPatch } from "./storyPatch.js";
export { plainSlice, type SliceLine, type StorySlice, sliceOf } from "./storySlice.js";
export { insideBlocks, runsIntoBody, splicedStory } from "./storySplice.js";
