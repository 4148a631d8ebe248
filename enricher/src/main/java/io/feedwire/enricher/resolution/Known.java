package io.feedwire.enricher.resolution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.json.Wire;
import io.feedwire.contracts.source.FileCheck;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an article has been told by others.
///
/// @param cards of the targets it refers to, by target id
/// @param uses of its images by others, by image id
/// @param citations how many articles refer to it, by the id they know it by
/// @param checks what servers say of its images, by image id; of those alone that were asked about
public record Known(
    SortedMap<String, Card> cards,
    SortedMap<String, ImageUse> uses,
    SortedMap<String, Integer> citations,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, FileCheck> checks) {

  /// Nothing yet.
  public static final Known NOTHING =
      new Known(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  /// Who else shows an image.
  ///
  /// @param usedIn ids of other articles, newest first, capped
  /// @param count of all of them
  public record ImageUse(List<String> usedIn, int count) {
    public static final ImageUse NONE = new ImageUse(List.of(), 0);

    public ImageUse {
      usedIn = Wire.list(usedIn);
    }

    /// Whether so many show it that they are only counted.
    @JsonIgnore
    public boolean isStock() {
      return count > 0 && usedIn.isEmpty();
    }
  }

  public Known {
    cards = Collections.unmodifiableSortedMap(cards);
    uses = Collections.unmodifiableSortedMap(uses);
    citations = Collections.unmodifiableSortedMap(citations);
    checks =
        checks == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(checks);
  }

  /// Images that so many show that they are only counted.
  @JsonIgnore
  public Set<String> stock() {
    Set<String> stock = new HashSet<>();
    uses.forEach(
        (image, use) -> {
          if (use.isStock()) {
            stock.add(image);
          }
        });
    return stock;
  }

  /// Whether anything is known by which an image may be passed over that the article itself would
  /// put first.
  @JsonIgnore
  public boolean passesOver() {
    return !checks.isEmpty() || uses.values().stream().anyMatch(ImageUse::isStock);
  }

  /// Whether no card and no lead image can be another than with what was known before.
  public boolean differsInCountsAlone(Known before) {
    return cards.equals(before.cards)
        && checks.equals(before.checks)
        && stock().equals(before.stock());
  }

  /// With a target's card, or without it when the target is gone.
  public Known withCard(String target, @Nullable Card card) {
    return new Known(changed(cards, target, card), uses, citations, checks);
  }

  /// With another use of an image.
  public Known withUse(String image, ImageUse use) {
    return new Known(
        cards, changed(uses, image, use.equals(ImageUse.NONE) ? null : use), citations, checks);
  }

  /// With another count of citations under one of the article's ids.
  public Known withCitations(String id, int count) {
    return new Known(cards, uses, changed(citations, id, count == 0 ? null : count), checks);
  }

  /// With another word of the server of an image.
  public Known withCheck(String image, FileCheck check) {
    return new Known(cards, uses, citations, changed(checks, image, check));
  }

  private static <T> SortedMap<String, T> changed(
      SortedMap<String, T> map, String key, @Nullable T value) {
    var next = new TreeMap<>(map);
    if (value == null) {
      next.remove(key);
    } else {
      next.put(key, value);
    }
    return next;
  }
}
