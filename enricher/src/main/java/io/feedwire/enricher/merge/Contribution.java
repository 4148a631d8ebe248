package io.feedwire.enricher.merge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.feedwire.contracts.Hash;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.ArticleBuilder;
import io.feedwire.contracts.article.EnrichedArticle;
import io.feedwire.contracts.article.EnrichedArticle.Version;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.json.Wire;
import io.feedwire.publishers.address.WebAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one slot says of an article. The newest version stands, whatever came last, by the age of
/// the documents ([Seen#AGE]), so that any order of arrival ends the same.
///
/// @param article the newest version, as it was fetched last
/// @param hash of its content: everything but the provenance and how its address is spelled; empty
///   as long as there was one delivery and so nothing to compare, which of most is for good
/// @param seen documents known by hash, at most [#MAX_SEEN], the oldest first
/// @param versions how many there were, one that returned counted again
public record Contribution(Article article, String hash, List<Seen> seen, int versions) {

  /// A live report has up to two hundred versions, at half a kilobyte each; one that has more is
  /// still counted right as long as they arrive in order, because what is older than all that are
  /// remembered counts no more.
  static final int MAX_SEEN = 200;

  /// Characters of all of them together, for documents with keywords by the thousand: in any script
  /// less than a fifth of what a record may have, beside the article.
  static final int MAX_CHARACTERS = 1_000_000;

  private static final int DIGITS = 16;
  private static final String NOT_COMPARED = "";

  private static final Provenance NOWHERE =
      new Provenance("", "", null, List.of(), null, null, null, null, null, null);

  private static final Comparator<Contribution> AGE =
      Comparator.comparing((Contribution c) -> Seen.of(c.hash, c.article), Seen.AGE)
          .thenComparing(Contribution::article, Serialized.ORDER);

  public Contribution {
    seen = Wire.list(seen).stream().sorted(Seen.AGE).toList();
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
    Seen arrived = other.seen.getFirst();
    List<List<Seen>> known = Seen.versions(seen);
    boolean hasForgotten = versions > known.size();
    if (hasForgotten && Seen.AGE.compare(arrived, seen.getFirst()) < 0) {
      return this;
    }
    List<Seen> all = new ArrayList<>(seen);
    if (!all.contains(arrived)) {
      all.add(arrived);
      all.sort(Seen.AGE);
    }
    int forgotten = versions - known.size();
    while (all.size() > MAX_SEEN || (all.size() > 1 && characters(all) > MAX_CHARACTERS)) {
      forgotten += forget(all);
    }
    Contribution newest = AGE.compare(other, this) > 0 ? other : this;
    return new Contribution(
        newest.article, newest.hash, all, forgotten + Seen.versions(all).size());
  }

  private static long characters(List<Seen> all) {
    return all.stream().mapToLong(Seen::characters).sum();
  }

  /// The same that remembers the newest document alone.
  public Contribution forgetful() {
    return new Contribution(article, hash, List.of(seen.getLast()), versions);
  }

  /// Forgets a document: the oldest that only repeats a version, else the oldest version. The
  /// newest document stays, which the article was read from.
  ///
  /// @return how many versions went with it
  private static int forget(List<Seen> all) {
    Set<Seen> needed = new HashSet<>();
    Seen.versions(all).forEach(version -> needed.add(Seen.first(version)));
    needed.add(all.getLast());
    for (Seen each : all) {
      if (!needed.contains(each)) {
        all.remove(each);
        return 0;
      }
    }
    all.removeFirst();
    return 1;
  }

  /// The newest version as the first document has it that held it.
  @JsonIgnore
  public Article standing() {
    if (isFirst()) {
      return article;
    }
    Seen first = Seen.first(Seen.versions(seen).getLast());
    return first.hash().equals(hash) ? first.in(article) : article;
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

  /// The newest versions, newest first; the newest has the number of versions as its own.
  List<Version> history() {
    List<Version> history = new ArrayList<>();
    List<List<Seen>> newestFirst = Seen.versions(seen).reversed();
    int most = Math.min(newestFirst.size(), EnrichedArticle.MAX_HISTORY);
    for (List<Seen> version : newestFirst.subList(0, most)) {
      Seen first = Seen.first(version);
      history.add(
          new Version(
              versions - history.size(),
              first.headline(),
              first.modified(),
              first.provenance().fetched()));
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
    return Hash.hex(Serialized.bytes(content), DIGITS);
  }
}
