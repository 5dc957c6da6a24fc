export type Language = "zh" | "en";

/** Message templates by id, each in both languages. */
export type Messages = Readonly<Record<string, Readonly<Record<Language, string>>>>;
