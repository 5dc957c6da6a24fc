/** The one profile of a document: chosen on the command line, in edition.json, or by the template of its first page. */
import { type PageStyle, PROFILE_CHOICES, type ProfileChoice, pageStyleInProfile, profileAt, settingOf } from "../../core/model/index.js";
import { type Failure, failure } from "./failure.js";

/** A profile as a person names it, or the failure that lists those at hand. */
export function profileNamed(name: string): ProfileChoice | Failure {
  return PROFILE_CHOICES.find((choice) => choice === name) ?? failure("profile-unknown", { value: name, known: PROFILE_CHOICES.join(" ") });
}

/** What has styles to choose from, such as a section. */
interface Styled {
  readonly styles: readonly PageStyle[];
}

/** Sections and page styles in one profile. */
export interface ProfiledPages<S extends Styled> {
  readonly sections: readonly S[];
  readonly styles: ReadonlyMap<string, PageStyle>;
}

/**
 * All page styles in the profile of their document, for one kinsoku level holds in all of it (typesetting.md §0).
 * `auto` goes by the narrowest base column that a section may have.
 */
export function inOneProfile<S extends Styled>(
  choice: ProfileChoice | null,
  sections: readonly S[],
  styles: ReadonlyMap<string, PageStyle>,
): ProfiledPages<S> {
  const candidates = sections.flatMap((section) => section.styles);
  const first = candidates[0];
  if (!first) return { sections, styles };
  const narrowest = Math.min(...candidates.map(({ grid }) => grid.characters));
  const profile = profileAt(choice ?? settingOf(first).profile, narrowest);
  const profiled = new Map([...styles].map(([id, style]) => [id, pageStyleInProfile(style, profile)]));
  const ofSection = (section: S): S => ({
    ...section,
    styles: section.styles.map((style) => profiled.get(style.id) ?? pageStyleInProfile(style, profile)),
  });
  return { sections: sections.map(ofSection), styles: profiled };
}
