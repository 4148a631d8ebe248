package io.feedwire.enricher.resolution;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.source.FetchRequest;
import io.feedwire.enricher.resolution.Known.ImageUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything an article has to say to targets. Targets are keys as [TargetKey] is written.
///
/// @param published of the article
/// @param card that it shows to who refers to it; absent where it says nothing
/// @param announces what it is: no target is in both
/// @param asks what it refers to and shows
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statement(
    @Nullable Instant published,
    @Nullable Card card,
    SortedSet<String> announces,
    SortedSet<String> asks) {

  /// Of an article that is not there.
  public static final Statement NOTHING =
      new Statement(null, null, Collections.emptySortedSet(), Collections.emptySortedSet());

  /// Which targets lie together, so that one record reaches them all.
  @FunctionalInterface
  public interface Places {
    /// Equal for targets that lie together.
    Object of(String target);
  }

  public Statement {
    announces = Collections.unmodifiableSortedSet(announces == null ? new TreeSet<>() : announces);
    asks = Collections.unmodifiableSortedSet(asks == null ? new TreeSet<>() : asks);
  }

  /// What goes with questions.
  ///
  /// @param wants how targets can be had that nobody delivers, by target
  /// @param expects what the article is written with already, by target
  public record Notes(Map<String, FetchRequest> wants, Map<String, ImageUse> expects) {

    /// Nothing to note.
    public static final Notes NONE = new Notes(Map.of(), Map.of());
  }

  /// The targets that are asked for and were not.
  public SortedSet<String> asksSince(Statement before) {
    return without(asks, before.asks);
  }

  /// What has to be said for this to be known where the one before is.
  ///
  /// @return one for each place, by the first of its targets
  public Map<String, Mention.Tells> since(
      Statement before, String article, Notes notes, Places places) {
    var news = new News(article, notes, places);
    news.withdraws(without(before.announces, announces));
    news.withdraws(without(before.asks, asks));
    if (card != null) {
      news.announces(card.equals(before.card) ? without(announces, before.announces) : announces);
    }
    news.asks(asksSince(before));
    if (!Objects.equals(published, before.published)) {
      asks.stream()
          .filter(target -> before.asks.contains(target) && TargetKey.parse(target).image())
          .forEach(news::moves);
    }
    return news.byTarget();
  }

  private static SortedSet<String> without(SortedSet<String> all, SortedSet<String> some) {
    var rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  /// What is to be said, sorted by place.
  private final class News {

    private final String article;
    private final Notes notes;
    private final Places places;
    private final Map<Object, Lists> byPlace = new LinkedHashMap<>();

    private record Lists(
        List<String> withdraws, List<String> announces, List<String> asks, List<String> moves) {

      private Lists() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      }

      private String first() {
        return Stream.of(withdraws, announces, asks, moves)
            .flatMap(Collection::stream)
            .findFirst()
            .orElseThrow();
      }
    }

    News(String article, Notes notes, Places places) {
      this.article = article;
      this.notes = notes;
      this.places = places;
    }

    private Lists at(String target) {
      return byPlace.computeIfAbsent(places.of(target), _ -> new Lists());
    }

    void withdraws(Collection<String> targets) {
      targets.forEach(target -> at(target).withdraws().add(target));
    }

    void announces(Collection<String> targets) {
      targets.forEach(target -> at(target).announces().add(target));
    }

    void asks(Collection<String> targets) {
      targets.forEach(target -> at(target).asks().add(target));
    }

    void moves(String target) {
      at(target).moves().add(target);
    }

    Map<String, Mention.Tells> byTarget() {
      Map<String, Mention.Tells> byTarget = new TreeMap<>();
      byPlace
          .values()
          .forEach(
              lists ->
                  byTarget.put(
                      lists.first(),
                      new Mention.Tells(
                          article,
                          published,
                          lists.announces().isEmpty() ? null : card,
                          lists.withdraws(),
                          lists.announces(),
                          lists.asks(),
                          lists.moves(),
                          of(lists.asks(), notes.wants()),
                          of(lists.asks(), notes.expects()))));
      return byTarget;
    }

    private static <T> SortedMap<String, T> of(List<String> asks, Map<String, T> noted) {
      var some = new TreeMap<String, T>();
      for (String target : asks) {
        @Nullable T note = noted.get(target);
        if (note != null) {
          some.put(target, note);
        }
      }
      return some;
    }
  }
}
