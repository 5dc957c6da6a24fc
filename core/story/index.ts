/** The room of story text: changes of it, as plain data. */
export { fitsStory, invertedPatch, isSame, joinedPatch, patched, type StoryPatch, storyPatch } from "./storyPatch.js";
