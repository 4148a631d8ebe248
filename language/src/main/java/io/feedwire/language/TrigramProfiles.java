package io.feedwire.language;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How often which three letters in a row occur in which language, of the languages that share
/// their script with others.
///
/// The source are the profiles of Optimaize's `language-detector` (n-grams of Wikipedia with their
/// counts, one JSON file a language). A blank in a trigram stands for the beginning or end of a
/// word. Held as one sorted array, five megabytes with its index.
final class TrigramProfiles {

  /// Of the profiles in Latin script those of languages that news is written in. Left out are the
  /// small neighbours of Spanish and French (an, ast, oc, wa, ht, br), which would take texts from
  /// these more often than be right.
  static final List<String> LATIN =
      List.of(
          "af", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fi", "fr", "ga", "gl", "hr",
          "hu", "id", "is", "it", "lt", "lv", "ms", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl",
          "so", "sq", "sv", "sw", "tl", "tr", "vi");

  /// Of those in scripts that several languages share, Cyrillic, Arabic, Devanagari.
  private static final List<String> OTHERS =
      List.of("be", "bg", "mk", "ru", "sr", "uk", "ar", "fa", "ur", "hi", "mr", "ne");

  /// One file each; at most 64.
  private static final List<String> LANGUAGES =
      Stream.of(LATIN, OTHERS).flatMap(List::stream).toList();

  private static final String FOLDER = "/languages/";

  /// Share of a language's trigrams below which one is passed over: the files end at different
  /// shares, and a language is not to win by a longer file.
  private static final double MIN_SHARE = 1e-4;

  /// The share that a trigram has in a language whose profile does not hold it.
  private static final double UNSEEN = 5e-5;

  /// A weight is kept in hundredths and in ten bits; the greatest seen is 6.
  private static final double UNITS = 100;

  private static final int WEIGHT_BITS = 10;
  private static final int LANGUAGE_BITS = 6;
  private static final int KEY_SHIFT = WEIGHT_BITS + LANGUAGE_BITS;
  private static final int MAX_WEIGHT = (1 << WEIGHT_BITS) - 1;
  private static final int MAX_LANGUAGE = (1 << LANGUAGE_BITS) - 1;

  /// Trigram, language and weight, sorted: all of one trigram lie together.
  private final long[] entries;

  /// By hash of the trigram, one more than the index of its first entry; 0 for none.
  private final int[] index;

  /// By language, the weight that a trigram of its own texts has on average.
  private final double[] typical = new double[LANGUAGES.size()];

  /// Read at first use and never again.
  private static final class Holder {
    private static final TrigramProfiles PROFILES = new TrigramProfiles();
  }

  private TrigramProfiles() {
    List<Long> all = new ArrayList<>();
    for (int language = 0; language < LANGUAGES.size(); language++) {
      add(language, read(LANGUAGES.get(language)), all);
    }
    entries = all.stream().mapToLong(Long::longValue).sorted().toArray();
    index = new int[Integer.highestOneBit(entries.length) * 2];
    for (int i = 0; i < entries.length; i++) {
      if (i == 0 || entries[i] >>> KEY_SHIFT != entries[i - 1] >>> KEY_SHIFT) {
        index[slot(entries[i] >>> KEY_SHIFT)] = i + 1;
      }
    }
  }

  static TrigramProfiles get() {
    return Holder.PROFILES;
  }

  int size() {
    return LANGUAGES.size();
  }

  String language(int number) {
    return LANGUAGES.get(number);
  }

  /// Number of a language; negative where there is no profile.
  int number(String language) {
    return LANGUAGES.indexOf(language);
  }

  double typical(int number) {
    return typical[number];
  }

  /// Adds, for each language that has the trigram, the logarithm of how much more often it occurs
  /// there than where it is not known.
  void add(char first, char second, char third, int[] scores) {
    long key = key(first, second, third);
    int at = index[slot(key)] - 1;
    if (at < 0) {
      return;
    }
    for (; at < entries.length && entries[at] >>> KEY_SHIFT == key; at++) {
      long entry = entries[at];
      scores[(int) (entry >>> WEIGHT_BITS) & MAX_LANGUAGE] += (int) entry & MAX_WEIGHT;
    }
  }

  /// A score as a natural logarithm.
  static double nats(int score) {
    return score / UNITS;
  }

  private int slot(long key) {
    int mask = index.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (index[slot] != 0 && entries[index[slot] - 1] >>> KEY_SHIFT != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /// None of the scripts here lies above U+8000, so that the sign is free.
  private static long key(char first, char second, char third) {
    return (long) first << 32 | (long) second << 16 | third;
  }

  private void add(int language, Map<Long, Integer> counts, List<Long> all) {
    double total = counts.values().stream().mapToLong(Integer::longValue).sum();
    counts.forEach(
        (key, count) -> {
          double share = count / total;
          if (share >= MIN_SHARE) {
            long weight = Math.min(MAX_WEIGHT, Math.round(UNITS * Math.log1p(share / UNSEEN)));
            typical[language] += share * weight / UNITS;
            all.add(key << KEY_SHIFT | (long) language << WEIGHT_BITS | weight);
          }
        });
  }

  /// Counts by trigram, lower and upper case together.
  private static Map<Long, Integer> read(String language) {
    Map<Long, Integer> counts = new HashMap<>();
    try (InputStream in = TrigramProfiles.class.getResourceAsStream(FOLDER + language)) {
      if (in == null) {
        throw new IllegalStateException("no profile of " + language + " on the class path");
      }
      try (JsonParser json = new JsonFactory().createParser(in.readAllBytes())) {
        while (json.nextToken() != null) {
          if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.currentName() != null) {
            String gram = json.currentName();
            if (gram.length() == 3) {
              long key =
                  key(
                      Letters.fold(gram.charAt(0)),
                      Letters.fold(gram.charAt(1)),
                      Letters.fold(gram.charAt(2)));
              counts.merge(key, json.getIntValue(), Integer::sum);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the profile of " + language, e);
    }
    return counts;
  }
}
