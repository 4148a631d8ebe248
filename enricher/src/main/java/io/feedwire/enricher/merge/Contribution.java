package io.feedwire.enricher.merge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.feedwire.contracts.Hash;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.json.Wire;
import io.feedwire.publishers.WebAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one slot says of an article. The newest version stands, whatever came last: a version's age
/// is its time of change, else of publication, then the time it was fetched, then its hash, so that
/// any order of arrival ends the same.
///
/// @param article the newest version, as it was fetched last
/// @param hash of its content: everything but the provenance and how its address is spelled
/// @param seen versions known by hash, at most [#MAX_SEEN], in order of arrival
/// @param versions how many different versions there were
public record Contribution(Article article, String hash, List<Seen> seen, int versions) {

  /// A live report has some dozens of versions; one that has more is still counted right as long as
  /// they arrive in order, because beyond this only what is newer than all before counts.
  static final int MAX_SEEN = 20;

  private static final int DIGITS = 16;

  private static final Provenance NOWHERE =
      new Provenance("", "", null, List.of(), null, null, null, null);

  private static final Comparator<Contribution> AGE =
      Comparator.comparing((Contribution c) -> changed(c.article))
          .thenComparing(c -> fetched(c.article.provenance()))
          .thenComparing(Contribution::hash)
          .thenComparing(c -> Wire.orDefault(c.article.url(), ""));

  private static final Comparator<Provenance> FIRST =
      Comparator.comparing(Contribution::fetched)
          .thenComparing(p -> Wire.orDefault(p.location(), ""))
          .thenComparing(p -> Wire.orDefault(p.topic(), ""))
          .thenComparing(p -> Wire.orDefault(p.partition(), 0))
          .thenComparing(p -> Wire.orDefault(p.offset(), 0L))
          .thenComparing(p -> String.join("\n", p.repairs()));

  /// A version and the first document that held it. The first is what an article shows as its
  /// provenance, and its spelling of the address as its address: a document that repeats it changes
  /// nothing.
  public record Seen(String hash, Provenance first, @Nullable String url) {

    private boolean isBefore(Seen other) {
      return Comparator.comparing(Seen::first, FIRST)
              .thenComparing(seen -> Wire.orDefault(seen.url, ""))
              .compare(this, other)
          < 0;
    }
  }

  public Contribution {
    seen = Wire.list(seen);
  }

  /// The first version of a slot.
  public static Contribution of(Article article) {
    String hash = contentHash(article);
    return new Contribution(
        article, hash, List.of(new Seen(hash, article.provenance(), article.url())), 1);
  }

  /// This slot after one more delivery; equal to this when it says nothing new.
  public Contribution and(Article delivered) {
    Contribution other = of(delivered);
    boolean newer = AGE.compare(other, this) > 0;
    boolean known = seen.stream().anyMatch(s -> s.hash().equals(other.hash));
    boolean counts = !known && (newer || seen.size() < MAX_SEEN);
    Contribution newest = newer ? other : this;
    return new Contribution(
        newest.article,
        newest.hash,
        known || counts ? remember(other) : seen,
        counts ? versions + 1 : versions);
  }

  private List<Seen> remember(Contribution other) {
    Seen arrived = other.seen.getFirst();
    List<Seen> all = new ArrayList<>(seen);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).hash().equals(arrived.hash())) {
        if (arrived.isBefore(all.get(i))) {
          all.set(i, arrived);
        }
        return all;
      }
    }
    all.add(arrived);
    return all.size() > MAX_SEEN ? all.subList(1, all.size()) : all;
  }

  /// The newest version with the provenance of the first document that held it.
  @JsonIgnore
  public Article standing() {
    return seen.stream()
        .filter(s -> s.hash().equals(hash))
        .findFirst()
        .map(this::asIn)
        .orElse(article);
  }

  private Article asIn(Seen version) {
    @Nullable String url = version.url() == null ? article.url() : version.url();
    return article.withProvenance(version.first()).withUrl(url);
  }

  /// The address as the first document of the newest version spells it.
  @JsonIgnore
  public @Nullable String url() {
    return standing().url();
  }

  /// The slot's name in its article, in the order of which slots are listed.
  @JsonIgnore
  public String slot() {
    return slot(article);
  }

  static String slot(Article article) {
    return article.provenance().source() + '\0' + article.provenance().format();
  }

  private static Instant changed(Article article) {
    @Nullable Timestamp time =
        article.modified() != null ? article.modified() : article.published();
    return time == null ? Instant.MIN : time.time();
  }

  private static Instant fetched(Provenance provenance) {
    return Wire.orDefault(provenance.fetched(), Instant.MIN);
  }

  private static String contentHash(Article article) {
    @Nullable String url = article.url();
    Article content =
        article
            .withProvenance(NOWHERE)
            .withUrl(
                url == null ? null : WebAddress.parse(url).map(WebAddress::identity).orElse(url));
    try {
      return Hash.hex(Json.wire().writeValueAsBytes(content), DIGITS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an article that was read can be written", e);
    }
  }
}
