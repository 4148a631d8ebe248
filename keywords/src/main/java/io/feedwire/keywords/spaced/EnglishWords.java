package io.feedwire.keywords.spaced;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/// Which words of an English text are no names of things where they stand, by their endings and by
/// what stands beside them: adverbs, participles, verbs before an article or behind a pronoun. A
/// few such rules are right of most places, and what most places of a word say is right of nearly
/// all.
final class EnglishWords {

  /// Behind these stands a verb.
  private static final CharArraySet BEFORE_VERBS =
      set(
          "i he she we they who will would can could may might must shall should cannot won't can't"
              + " don't doesn't didn't wouldn't couldn't shouldn't");

  /// Behind these stands a verb or an adjective; a noun would have an article, or be a plural.
  private static final CharArraySet BEFORE_ADJECTIVES =
      set("be am is are was were been isn't aren't wasn't weren't very so too not");

  /// Before these stands a verb, or a word that says nothing.
  private static final CharArraySet BEHIND_VERBS =
      set(
          "the a an this these those his her its their our my your him them us me it himself themselves");

  /// End as adverbs do, and are none.
  private static final CharArraySet NO_ADVERBS =
      set(
          "ally anomaly assembly belly bully butterfly doily family firefly fly folly gully homily hillbilly jelly"
              + " lily melancholy monopoly potbelly rally reply supply tally dragonfly underbelly elderly");

  /// End as participles do, and are none.
  private static final CharArraySet NO_PARTICIPLES =
      set(
          "biped bloodshed bobsled flatbed hatred hundred infrared kindred moped newlywed quadruped riverbed"
              + " sacred seabed shred sled testbed watershed woodshed");

  private static final int SHORTEST_PARTICIPLE = 5;

  private EnglishWords() {}

  /// Whether a word stands for nothing there that an article can be about.
  static boolean isNoThing(Tokens tokens, int i) {
    return endsAsAdverb(tokens, i)
        || endsAsParticiple(tokens, i)
        || i > 0 && isBeside(tokens, i) && isBehind(tokens, i)
        || i + 1 < tokens.count() && isBeside(tokens, i + 1) && tokens.isOf(BEHIND_VERBS, i + 1);
  }

  private static boolean isBehind(Tokens tokens, int i) {
    return tokens.isOf(BEFORE_VERBS, i - 1)
        || tokens.isOf(BEFORE_ADJECTIVES, i - 1) && tokens.folded()[tokens.end(i) - 1] != 's';
  }

  private static boolean isBeside(Tokens tokens, int i) {
    return tokens.begin(i) - tokens.end(i - 1) == 1 && tokens.isBehindBlank(i);
  }

  private static boolean endsAsAdverb(Tokens tokens, int i) {
    return ends(tokens, i, 'l', 'y') && !tokens.isOf(NO_ADVERBS, i);
  }

  /// A verb that ends with `eed` has its past elsewhere (fed, bred) or one more syllable.
  private static boolean endsAsParticiple(Tokens tokens, int i) {
    return tokens.end(i) - tokens.begin(i) >= SHORTEST_PARTICIPLE
        && ends(tokens, i, 'e', 'd')
        && tokens.folded()[tokens.end(i) - 3] != 'e'
        && !tokens.isOf(NO_PARTICIPLES, i);
  }

  private static boolean ends(Tokens tokens, int i, char before, char last) {
    int end = tokens.end(i);
    char[] folded = tokens.folded();
    return end - tokens.begin(i) > 2 && folded[end - 1] == last && folded[end - 2] == before;
  }

  /// With the apostrophe of the keyboard and of print.
  private static CharArraySet set(String words) {
    var set = new CharArraySet(List.of(words.split(" ")), false);
    set.addAll(List.of(words.replace('\'', '\u2019').split(" ")));
    return set;
  }
}
