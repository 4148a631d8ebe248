package io.feedwire.keywords.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.jspecify.annotations.Nullable;

/// Words of a language that say nothing by themselves: Lucene's lists, and ours of what it has none
/// for or leaves out (`stopwords.txt`).
public final class StopWords {

  private static final String LUCENE = "/org/apache/lucene/analysis/";

  /// Lists in the form of Snowball (`word | comment`), by language.
  private static final Map<String, String> SNOWBALL =
      Map.ofEntries(
          Map.entry("da", "danish"),
          Map.entry("de", "german"),
          Map.entry("en", "english"),
          Map.entry("es", "spanish"),
          Map.entry("fi", "finnish"),
          Map.entry("fr", "french"),
          Map.entry("ga", "irish"),
          Map.entry("hu", "hungarian"),
          Map.entry("it", "italian"),
          Map.entry("nl", "dutch"),
          Map.entry("no", "norwegian"),
          Map.entry("nb", "norwegian"),
          Map.entry("nn", "norwegian"),
          Map.entry("pt", "portuguese"),
          Map.entry("ru", "russian"),
          Map.entry("sv", "swedish"));

  /// Lists of a word a line, each in the folder of its language.
  private static final Set<String> PLAIN =
      Set.of(
          "ar", "bg", "bn", "ca", "ckb", "cz", "el", "et", "eu", "fa", "gl", "hi", "hy", "id", "lt",
          "lv", "ne", "ro", "sr", "ta", "te", "th", "tr");

  private static final String EVERY = "*";

  /// What Lucene has no list for or leaves out, by language.
  private static final Map<String, List<String>> OUR_OWN = ours();

  private static final Map<String, CharArraySet> LISTS = new ConcurrentHashMap<>();

  private StopWords() {}

  /// The list of a language; where there is none, or nobody knows the language, what is one in any
  /// of the larger European ones: "the" in a text of which nothing is known.
  ///
  /// @param language primary subtag
  public static CharArraySet of(String language) {
    String known = known(language);
    @Nullable CharArraySet list = LISTS.get(known);
    if (list == null) {
      // Not computed within the map: one list may be made of others.
      list = read(known);
      LISTS.put(known, list);
    }
    return list;
  }

  /// Whether there is a list for a language, or it is not known which it is.
  public static boolean isKnown(String language) {
    return language.equals("und") || !known(language).isEmpty();
  }

  /// Anything may call itself a language: only lists that there are are kept.
  private static String known(String language) {
    boolean known =
        SNOWBALL.containsKey(language)
            || PLAIN.contains(language)
            || OUR_OWN.containsKey(language)
            || language.equals("cs");
    return known ? language : "";
  }

  private static CharArraySet read(String language) {
    var list = new CharArraySet(1_000, true);
    list.addAll(OUR_OWN.getOrDefault(EVERY, List.of()));
    list.addAll(OUR_OWN.getOrDefault(language, List.of()));
    String snowball = SNOWBALL.get(language);
    String folder = language.equals("cs") ? "cz" : language;
    if (snowball != null) {
      list.addAll(lucene("snowball/" + snowball + "_stop.txt", true));
    } else if (PLAIN.contains(folder)) {
      list.addAll(lucene(folder + "/stopwords.txt", false));
    } else if (language.isEmpty()) {
      SNOWBALL.keySet().forEach(each -> list.addAll(of(each)));
    }
    return list;
  }

  private static CharArraySet lucene(String file, boolean snowball) {
    try (InputStream in = WordlistLoader.class.getResourceAsStream(LUCENE + file)) {
      var reader =
          new InputStreamReader(
              Objects.requireNonNull(in, file + " of Lucene is not on the class path"),
              StandardCharsets.UTF_8);
      return snowball
          ? WordlistLoader.getSnowballWordSet(reader)
          : WordlistLoader.getWordSet(reader, "#");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Map<String, List<String>> ours() {
    Map<String, List<String>> ours = new HashMap<>();
    for (List<String> words : WordFiles.lines(StopWords.class, "stopwords.txt")) {
      ours.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
          .addAll(words.subList(1, words.size()));
    }
    return ours;
  }
}
