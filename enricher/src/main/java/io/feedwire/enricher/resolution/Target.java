package io.feedwire.enricher.resolution;

import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.json.Wire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is known of a target. Who asks is kept beside it, a record each, so that a target that a
/// hundred thousand articles refer to is not one huge value.
///
/// @param owners cards of the articles that go by this key, the one that answers first, at most
///   [#MAX_OWNERS]
/// @param askers how many ask
public record Target(List<Card> owners, int askers) {

  /// Two articles of one short link are a publisher's mistake; where a whole feed names its start
  /// page as everyone's address, the first few are as good as all.
  static final int MAX_OWNERS = 8;

  /// A target of which nothing is known.
  public static final Target UNKNOWN = new Target(List.of(), 0);

  public Target {
    owners = Wire.list(owners);
  }

  /// The card that everyone sees: of the article whose own id the key is, else of the lowest id.
  public Optional<Card> card() {
    return owners.stream().findFirst();
  }

  /// With an article that goes by the key `id`, in place of what it announced before.
  public Target announced(String id, Card card) {
    List<Card> next = new ArrayList<>(owners);
    next.removeIf(owner -> owner.id().equals(card.id()));
    next.add(card);
    next.sort(Comparator.comparing((Card owner) -> !owner.id().equals(id)).thenComparing(Card::id));
    return new Target(next.subList(0, Math.min(next.size(), MAX_OWNERS)), askers);
  }

  /// Without an article that went by this key.
  public Target withdrawn(String article) {
    return new Target(
        owners.stream().filter(owner -> !owner.id().equals(article)).toList(), askers);
  }

  /// With more or fewer askers.
  public Target asked(int difference) {
    return new Target(owners, askers + difference);
  }
}
