package io.feedwire.keywords;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.jspecify.annotations.Nullable;

/// Words of a language that say nothing by themselves: Lucene's lists, and short ones of our own
/// where it has none.
final class StopWords {

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

  private static final Map<String, String> OUR_OWN =
      Map.of(
          "vi",
          "và là của có được cho trong với các những một không này đã để khi đến từ người về ra như"
              + " cũng trên thì lại sẽ đó nhiều vào sau tại theo hơn nhưng bị phải rất còn mà ông"
              + " bà năm ngày việc do hay nào chỉ đang làm nói họ chúng tôi",
          "ko",
          "그 이 저 것 수 등 및 또 또는 그리고 그러나 하지만 대한 위해 통해 따라 있는 있다 했다 한다 하는 말했다" + " 밝혔다 지난 오는 이날 가장 더 모두",
          "uk",
          "і й та в у на з із до за про що як не це від по для або але він вона вони ми ви я є був"
              + " була було були також який яка які при після через",
          "pl",
          "i w na z do że się nie to jest o od po za przez dla jak ale czy który która które jego"
              + " jej ich był była było były oraz też już tylko może przed pod nad");

  private static final Map<String, CharArraySet> LISTS = new ConcurrentHashMap<>();

  private StopWords() {}

  /// The list of a language; where there is none, or nobody knows the language, what is one in any
  /// of the larger European ones: "the" in a text of which nothing is known.
  ///
  /// @param language primary subtag
  static CharArraySet of(String language) {
    String known = known(language);
    @Nullable CharArraySet list = LISTS.get(known);
    if (list == null) {
      // Not computed within the map: one list may be made of others.
      list = read(known);
      LISTS.put(known, list);
    }
    return list;
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
    String own = OUR_OWN.get(language);
    if (own != null) {
      return new CharArraySet(Set.of(own.split(" ")), true);
    }
    String snowball = SNOWBALL.get(language);
    String folder = language.equals("cs") ? "cz" : language;
    if (snowball == null && !PLAIN.contains(folder)) {
      var any = new CharArraySet(1_000, true);
      SNOWBALL.keySet().forEach(each -> any.addAll(of(each)));
      return any;
    }
    String file =
        LUCENE
            + (snowball == null ? folder + "/stopwords.txt" : "snowball/" + snowball + "_stop.txt");
    try (InputStream in = WordlistLoader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " of Lucene is not on the class path");
      }
      var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      return snowball == null
          ? WordlistLoader.getWordSet(reader, "#")
          : WordlistLoader.getSnowballWordSet(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
