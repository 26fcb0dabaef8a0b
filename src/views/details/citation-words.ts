import type { CitationWords } from '../../analysis/citation';
import type { Language } from '../../domain/kinds';
import { formatEdtf, languageName } from '../../text/format';
import { m } from '../../text/paraglide/messages';

/** The words of a citation in the page's language. */
export function citationWords(language: Language): CitationWords {
  return {
    language: (tag) => m.details_citation_language({ language: languageName(tag, language) }),
    describes: (asOf) => m.details_describes({ date: formatEdtf(asOf, language) }),
    lines: (lines, count) => m.details_lines({ lines, count }),
    dataset: (title, version, hash) => m.details_citation_in({ title, version, hash })
  };
}
