import { LANGUAGES, type Language } from '../domain/kinds';
import { THEMES, type Theme } from '../domain/view';
import { readPreference, writePreference } from '../store/preferences';

/** The environment's wishes, handed in so that tests can set them. */
export interface Surroundings {
  /** BCP 47, most wanted first. */
  readonly languages: readonly string[];
  readonly prefersDark: boolean;
}

function guessLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = LANGUAGES.find((known) => tag.toLowerCase().split('-')[0] === known);
    if (language) return language;
  }
  return 'en';
}

/** Language and theme: chosen by the reader or the address, else guessed from the surroundings. */
export class Settings {
  private chosenLanguage = $state.raw<Language | null>(null);
  private chosenTheme = $state.raw<Theme | null>(null);
  private readonly guessedLanguage: Language;
  private guessedTheme = $state.raw<Theme>('light');
  /** Of a scene that is shown; the choice beneath it stays. */
  private lentTheme = $state.raw<Theme | null>(null);

  constructor(surroundings: Surroundings) {
    this.guessedLanguage = guessLanguage(surroundings.languages);
    this.guessedTheme = surroundings.prefersDark ? 'dark' : 'light';
    this.chosenLanguage = LANGUAGES.find((known) => known === readPreference('language')) ?? null;
    this.chosenTheme = THEMES.find((known) => known === readPreference('theme')) ?? null;
  }

  readonly language = $derived.by(() => this.chosenLanguage ?? this.guessedLanguage);
  readonly theme = $derived(this.lentTheme ?? this.chosenTheme ?? this.guessedTheme);
  /** What the address writes: only a choice, never a guess. */
  readonly choice = $derived({ language: this.chosenLanguage, theme: this.chosenTheme });

  readonly setLanguage = (language: Language): void => {
    this.chosenLanguage = language;
    writePreference('language', language);
  };

  readonly setTheme = (theme: Theme): void => {
    this.lentTheme = null;
    this.chosenTheme = theme;
    writePreference('theme', theme);
  };

  /** Takes what an address says, for this visit only. */
  readonly follow = (choice: { language: Language | null; theme: Theme | null }): void => {
    this.chosenLanguage = choice.language ?? this.chosenLanguage;
    this.chosenTheme = choice.theme ?? this.chosenTheme;
  };

  /** Shows another theme for a while without choosing it; null takes it back. */
  readonly lendTheme = (theme: Theme | null): void => {
    this.lentTheme = theme;
  };

  /** The system has switched between light and dark. */
  readonly systemThemeChanged = (prefersDark: boolean): void => {
    this.guessedTheme = prefersDark ? 'dark' : 'light';
  };
}
