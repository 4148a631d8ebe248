package io.feedwire.enricher.lessons;

import io.feedwire.keywords.vocabulary.Counts;
import io.feedwire.keywords.vocabulary.Entry.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How much a partition keeps of what its articles taught. It holds numbers only; what they count
/// lies in a store.
public final class Shelf {

  /// What is kept, each in its own room: pairs are many and would leave none to words.
  public enum Kind {
    /// Publishers declare it.
    TERM,
    /// It stands in texts.
    WORD,
    /// A term that is declared where another stands.
    PAIR;

    /// Of a key and its counts.
    public static Kind of(Key key, Counts counts) {
      if (!key.companion().isEmpty()) {
        return PAIR;
      }
      return counts.declared() > 0 ? TERM : WORD;
    }

    private long uses(Counts counts) {
      return this == WORD ? counts.documents() : counts.declared();
    }
  }

  /// Declared terms of a partition: the editors of a publisher use some thousands.
  public static final int MAX_TERMS = 10_000;

  /// Words of a partition, and as many pairs. With the terms, four partitions keep 200,000 entries
  /// at most, if they have none in common: 40 MB as a vocabulary, and 85 MB more for the few
  /// seconds in which the next is made.
  public static final int MAX_WORDS = 20_000;

  /// Of the kept, so many are forgotten at once when there are too many: a quarter, so that it is
  /// seldom done.
  private static final int FORGOTTEN = 4;

  private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> room;

  /// @param terms kept at most
  /// @param words kept at most, and pairs
  public Shelf(int terms, int words) {
    room = Map.of(Kind.TERM, terms, Kind.WORD, words, Kind.PAIR, words);
  }

  /// Takes note of what is kept under a key now.
  ///
  /// @param before what was kept; null for nothing
  public void put(Key key, @Nullable Counts before, Counts now) {
    Kind kind = Kind.of(key, now);
    if (before == null) {
      numbers.merge(kind, 1, Integer::sum);
    } else if (Kind.of(key, before) != kind) {
      numbers.merge(Kind.of(key, before), -1, Integer::sum);
      numbers.merge(kind, 1, Integer::sum);
    }
  }

  /// Something that is kept.
  ///
  /// @param text of the key
  public record Kept(String text, Key key, Counts counts) {}

  /// Reads all that is kept.
  public interface Reading {
    void each(Consumer<Kept> kept);
  }

  /// Texts of the keys to forget, so that there is room: the least and longest unused.
  public List<String> forget(Reading reading) {
    List<String> forgotten = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (number(kind) > room.getOrDefault(kind, 0)) {
        List<Kept> all = new ArrayList<>();
        reading.each(
            kept -> {
              if (Kind.of(kept.key(), kept.counts()) == kind) {
                all.add(kept);
              }
            });
        all.sort(
            Comparator.comparingLong((Kept kept) -> kind.uses(kept.counts()))
                .thenComparingLong(kept -> kept.counts().lastDeclared())
                .thenComparing(Kept::text));
        int least = all.size() - room.getOrDefault(kind, 0) * (FORGOTTEN - 1) / FORGOTTEN;
        all.subList(0, least).forEach(kept -> forgotten.add(kept.text()));
        numbers.put(kind, all.size() - least);
      }
    }
    return forgotten;
  }

  /// How many are kept.
  public int number(Kind kind) {
    return numbers.getOrDefault(kind, 0);
  }
}
