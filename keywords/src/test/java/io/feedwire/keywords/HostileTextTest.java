package io.feedwire.keywords;

import static io.feedwire.keywords.Texts.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.keywords.text.ArticleText;
import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.vocabulary.Entry;
import io.feedwire.keywords.vocabulary.Vocabulary;
import io.feedwire.keywords.vocabulary.VocabularyBuilder;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a document holds, its keywords are few, short and soon had. The limit is a hundred
/// times what the slowest takes: a test that hangs fails.
class HostileTextTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final int MEGABYTE = 1 << 20;

  record Hostile(String name, ArticleText text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Hostile> texts() {
    String distinct =
        String.join(" ", IntStream.range(0, 1_000_000).mapToObj(i -> "w" + i).toList());
    return List.of(
        hostile("headline of a megabyte", "zh", "水".repeat(MEGABYTE), "", List.of()),
        hostile("a million distinct terms", "en", "Words", distinct, List.of()),
        hostile("one word of a megabyte", "en", "Word", "a".repeat(MEGABYTE), List.of()),
        hostile(
            "a declared term of a megabyte", "en", "Term", "Term", List.of("x".repeat(MEGABYTE))),
        hostile("one character again and again", "zh", "国", "国".repeat(MEGABYTE), List.of("国国国国")),
        hostile(
            "unpaired surrogates",
            "und",
            "\ud800\ud800 \udc00",
            "\udc00\ud83d".repeat(999),
            List.of("\ud800x")),
        hostile(
            "marks of direction",
            "ar",
            "\u200f\u202e\u2066",
            "\u200fعدن\u202e \u2066".repeat(999),
            List.of("\u202e")),
        hostile(
            "combining marks",
            "en",
            "a" + "\u0301".repeat(9_999),
            "e\u0301".repeat(9_999),
            List.of()),
        hostile(
            "ligatures that unfold",
            "ar",
            "\ufdfa".repeat(9_999),
            "\ufdfa ".repeat(9_999),
            List.of()),
        hostile(
            "ten thousand declared",
            "en",
            "Many",
            "term 7",
            IntStream.range(0, 10_000).mapToObj(i -> "term " + i).toList()),
        hostile(
            "a language of a megabyte", "x".repeat(MEGABYTE), "Text", "Some Text here", List.of()),
        hostile("line feeds", "en", "\n".repeat(999), "\n".repeat(MEGABYTE), List.of("\n")));
  }

  private static Hostile hostile(
      String name, String language, String headline, String body, List<String> declared) {
    return new Hostile(
        name,
        new ArticleText(language, headline, "", body, declared, Collections.nCopies(9, body)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void Keywords_stay_few_and_short(Hostile hostile) {
    Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> {
          List<Entry> lessons = Lessons.of(hostile.text(), Vocabulary.shipped(), DAY);
          Vocabulary taught = new VocabularyBuilder().addAll(lessons).build();
          assertThat(lessons).hasSizeLessThan(FoldedText.MAX_CHARACTERS);
          assertThat(lessons)
              .allMatch(entry -> entry.key().term().length() <= DeclaredTerms.MAX_LENGTH);
          assertThat(Keywords.of(hostile.text(), taught))
              .hasSizeLessThanOrEqualTo(Keywords.MAX)
              .allMatch(keyword -> keyword.canonical().length() <= 3 * DeclaredTerms.MAX_LENGTH);
        });
  }
}
