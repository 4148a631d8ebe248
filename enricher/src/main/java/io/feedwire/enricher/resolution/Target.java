package io.feedwire.enricher.resolution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.article.Reference.Card;
import io.feedwire.contracts.json.Wire;
import io.feedwire.contracts.source.FileCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a target: one record for nearly all of them. Of those that many ask for (a
/// logo, an article that everyone cites) the askers are kept beside it, a record each, so that a
/// target that a hundred thousand articles refer to is not one huge value.
///
/// @param owners cards of the articles that go by this key, the one that answers first, at most
///   [#MAX_OWNERS]
/// @param askers who asks, in order of id; empty where there are more than [#MAX_ASKERS]
/// @param asked how many ask
/// @param requested whether it was asked for at its publisher's: once is enough
/// @param check what the server says of an image; absent where it was not asked
public record Target(
    List<Card> owners,
    List<Asker> askers,
    int asked,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean requested,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FileCheck check) {

  /// Two articles of one short link are a publisher's mistake; where a whole feed names its start
  /// page as everyone's address, the first few are as good as all.
  static final int MAX_OWNERS = 8;

  /// As many as are told of one another: an article and those that its list of others has room for.
  public static final int MAX_ASKERS = ImageUses.MAX_LISTED + 1;

  /// A target of which nothing is known.
  public static final Target UNKNOWN = new Target(List.of(), List.of(), 0, false, null);

  public Target {
    owners = Wire.list(owners);
    askers = Wire.list(askers);
  }

  /// The card that everyone sees: of the article whose own id the key is, else of the lowest id.
  public Optional<Card> card() {
    return owners.stream().findFirst();
  }

  /// Whether its askers are kept beside it.
  public boolean isCrowded() {
    return asked > MAX_ASKERS;
  }

  /// An asker, where they are not kept beside.
  public Optional<Asker> asker(String article) {
    return askers.stream().filter(asker -> asker.article().equals(article)).findFirst();
  }

  /// With an article that goes by the key `id`, in place of what it announced before.
  public Target announced(String id, Card card) {
    List<Card> next = new ArrayList<>(owners);
    next.removeIf(owner -> owner.id().equals(card.id()));
    next.add(card);
    next.sort(Comparator.comparing((Card owner) -> !owner.id().equals(id)).thenComparing(Card::id));
    return owned(next.subList(0, Math.min(next.size(), MAX_OWNERS)));
  }

  /// Without an article that went by this key.
  public Target withdrawn(String article) {
    return owned(owners.stream().filter(owner -> !owner.id().equals(article)).toList());
  }

  private Target owned(List<Card> by) {
    return new Target(by, askers, asked, requested, check);
  }

  /// With an asker, in place of what it said before.
  public Target with(Asker asker) {
    List<Asker> next = new ArrayList<>(askers);
    next.removeIf(known -> known.article().equals(asker.article()));
    next.add(asker);
    return asked(next);
  }

  /// Without an asker.
  public Target without(String article) {
    return asked(askers.stream().filter(asker -> !asker.article().equals(article)).toList());
  }

  /// With these askers and no others, at most [#MAX_ASKERS].
  public Target asked(List<Asker> all) {
    return new Target(
        owners,
        all.stream().sorted(Comparator.comparing(Asker::article)).toList(),
        all.size(),
        requested,
        check);
  }

  /// With so many askers, all of them kept beside.
  public Target crowded(int all) {
    return new Target(owners, List.of(), all, requested, check);
  }

  /// Asked for at its publisher's.
  public Target atPublisher() {
    return new Target(owners, askers, asked, true, check);
  }

  /// Whether there is a reason to ask for it at its publisher's.
  @JsonIgnore
  public boolean isOpen() {
    return owners.isEmpty() && check == null && !requested;
  }

  /// With what the server says of it.
  public Target checked(FileCheck said) {
    return new Target(owners, askers, asked, requested, said);
  }
}
