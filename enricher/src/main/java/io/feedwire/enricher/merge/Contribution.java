package io.feedwire.enricher.merge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.feedwire.contracts.Hash;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.ArticleBuilder;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.EnrichedArticle.Version;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.contracts.json.Json;
import io.feedwire.contracts.json.Wire;
import io.feedwire.publishers.address.WebAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one slot says of an article. The newest version stands, whatever came last: a version's age
/// is its time of change, else of publication, then the time at which an archive saved it, then the
/// time it was fetched, then its hash, so that any order of arrival ends the same.
///
/// @param article the newest version, as it was fetched last
/// @param hash of its content: everything but the provenance and how its address is spelled; empty
///   as long as there was one delivery and so nothing to compare, which of most is for good
/// @param seen versions known by hash, at most [#MAX_SEEN], in order of arrival
/// @param versions how many different versions there were
public record Contribution(Article article, String hash, List<Seen> seen, int versions) {

  /// A live report has some dozens of versions; one that has more is still counted right as long as
  /// they arrive in order, because beyond this only what is newer than all before counts.
  static final int MAX_SEEN = EnrichedArticle.MAX_HISTORY;

  private static final int DIGITS = 16;
  private static final String NOT_COMPARED = "";

  private static final Provenance NOWHERE =
      new Provenance("", "", null, List.of(), null, null, null, null, null, null);

  private static final Comparator<Contribution> AGE =
      Comparator.comparing((Contribution c) -> changed(c.article))
          .thenComparing(c -> saved(c.article.provenance()))
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
  ///
  /// @param modified when its publisher says that it was changed
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Seen(
      String hash,
      String headline,
      @Nullable Instant modified,
      Provenance first,
      @Nullable String url) {

    private static Seen of(String hash, Article article) {
      @Nullable Timestamp modified = article.modified();
      return new Seen(
          hash,
          article.headline(),
          modified == null ? null : modified.time(),
          article.provenance(),
          article.url());
    }

    /// By age, the newest first.
    private static final Comparator<Seen> NEWEST =
        Comparator.comparing((Seen seen) -> Wire.orDefault(seen.modified, Instant.MIN))
            .thenComparing(seen -> saved(seen.first))
            .thenComparing(seen -> fetched(seen.first))
            .thenComparing(Seen::hash)
            .reversed();

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
    return of(article, NOT_COMPARED);
  }

  private static Contribution of(Article article, String hash) {
    return new Contribution(article, hash, List.of(Seen.of(hash, article)), 1);
  }

  /// Whether it is what [#of] makes of its article: there was one delivery.
  @JsonIgnore
  public boolean isFirst() {
    return hash.equals(NOT_COMPARED);
  }

  /// This slot after one more delivery; equal to this when it says nothing new.
  public Contribution and(Article delivered) {
    Contribution before = isFirst() ? of(article, contentHash(article)) : this;
    Contribution after = before.with(of(delivered, contentHash(delivered)));
    return after.equals(before) ? this : after;
  }

  /// Of two with hashes.
  private Contribution with(Contribution other) {
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
    @Nullable Instant fetched = article.provenance().fetched();
    @Nullable Timestamp modified = article.modified();
    @Nullable Timestamp time = isOwn(modified, fetched) ? modified : article.published();
    return time != null && isOwn(time, fetched) ? time.time() : Instant.MIN;
  }

  /// Whether a time is the document's own. One that lay in the future was set to that of the fetch,
  /// and would make its version newer than the one that corrects it.
  private static boolean isOwn(@Nullable Timestamp time, @Nullable Instant fetched) {
    return time != null && !time.time().equals(fetched);
  }

  private static Instant saved(Provenance provenance) {
    return Wire.orDefault(provenance.saved(), Instant.MIN);
  }

  private static Instant fetched(Provenance provenance) {
    return Wire.orDefault(provenance.fetched(), Instant.MIN);
  }

  /// The versions known, newest first; the newest has the number of versions as its own.
  List<Version> history() {
    List<Seen> newest = new ArrayList<>();
    seen.stream().filter(s -> s.hash().equals(hash)).forEach(newest::add);
    seen.stream().filter(s -> !s.hash().equals(hash)).sorted(Seen.NEWEST).forEach(newest::add);
    List<Version> history = new ArrayList<>();
    for (Seen version : newest) {
      history.add(
          new Version(
              versions - history.size(),
              version.headline(),
              version.modified(),
              version.first().fetched()));
    }
    return history;
  }

  /// What makes a version another: not where it was read, how its address is spelled, the order of
  /// what has none, or a time of change that moved by itself.
  private static String contentHash(Article article) {
    @Nullable String url = article.url();
    Article content =
        ArticleBuilder.builder(article)
            .provenance(NOWHERE)
            .url(url == null ? null : WebAddress.parse(url).map(WebAddress::identity).orElse(url))
            .modified(null)
            .altIds(article.altIds().stream().sorted().toList())
            .sections(article.sections().stream().sorted().toList())
            .declaredKeywords(article.declaredKeywords().stream().sorted().toList())
            .build();
    try {
      return Hash.hex(Json.wire().writeValueAsBytes(content), DIGITS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an article that was read can be written", e);
    }
  }
}
