package io.feedwire.keywords.spaced;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What is left of a Korean word between blanks without the particle that hangs on it, and which
/// such words are verbs. Many nouns end like a noun with a particle (가을, autumn), so that a short
/// particle is one only where the text has the noun in another form as well.
final class KoreanWords {

  /// Particles of case and topic, the longer before those that they end with.
  private static final String[] PARTICLES =
      ("으로부터 에서부터 이라고 에서는 에서도 으로는 으로도 에게서 까지는 에서 에게 으로 까지 부터 처럼 보다 라고 이나 에는 에도 와의 과의"
              + " 로는 은 는 이 가 을 를 의 에 로 와 과 도 만")
          .split(" ");

  /// Of these, what hardly any noun ends with.
  private static final Set<String> PLAIN =
      Set.of(
          "으로부터", "에서부터", "이라고", "에서는", "에서도", "으로는", "으로도", "에게서", "까지는", "에서", "에게", "으로", "까지",
          "를");

  /// Endings of verbs and adjectives, and of nouns made verbs.
  private static final String[] VERBS =
      ("니다 했다 한다 됐다 된다 겠다 았다 었다 였다 렸다 졌다 났다 는다 인다 이다 있다 없다 왔다 갔다 섰다 쳤다 하는 하고 하며 하기 하게 하지"
              + " 하면 하여 해서 했고 했던 했지만 했으며 했으나 되는 되고 되며 되지 됐고 됐으며 면서 다며 다고 지만 는데 도록 려고 있는 없는 않은"
              + " 않는 않다 았고 었고 위한 대한 따른 통한 대해")
          .split(" ");

  private static final int SHORTEST_NOUN = 2;

  private final char[] text;
  private final Map<String, Set<String>> forms = new HashMap<>();

  KoreanWords(char[] text) {
    this.text = text;
  }

  /// Notes a word of the text.
  void meet(int begin, int end) {
    String word = new String(text, begin, end - begin);
    forms.computeIfAbsent(word, _ -> new HashSet<>()).add("");
    int noun = noun(begin, end);
    if (noun < end) {
      forms
          .computeIfAbsent(word.substring(0, noun - begin), _ -> new HashSet<>())
          .add(word.substring(noun - begin));
    }
  }

  /// Where the noun of a word ends, once all words have been met.
  int end(int begin, int end) {
    int noun = noun(begin, end);
    if (noun == end) {
      return end;
    }
    String stem = new String(text, begin, noun - begin);
    String particle = new String(text, noun, end - noun);
    return PLAIN.contains(particle) || forms.getOrDefault(stem, Set.of()).size() > 1 ? noun : end;
  }

  /// Whether it is no noun.
  boolean isVerb(int begin, int end) {
    return endsWith(VERBS, begin, end, 0) < end;
  }

  private int noun(int begin, int end) {
    return endsWith(PARTICLES, begin, end, SHORTEST_NOUN);
  }

  /// Where the ending begins; the end if there is none.
  private int endsWith(String[] endings, int begin, int end, int before) {
    if (!isHangul(text[end - 1])) {
      return end;
    }
    for (String ending : endings) {
      int at = end - ending.length();
      if (at - begin >= before && text[end - 1] == ending.charAt(ending.length() - 1)) {
        int same = 0;
        while (same < ending.length() && text[at + same] == ending.charAt(same)) {
          same++;
        }
        if (same == ending.length()) {
          return at;
        }
      }
    }
    return end;
  }

  private static boolean isHangul(char c) {
    return c >= '\uac00' && c <= '\ud7a3';
  }
}
