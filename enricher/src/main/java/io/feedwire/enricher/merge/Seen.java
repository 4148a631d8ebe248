package io.feedwire.enricher.merge;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.article.Article;
import io.feedwire.contracts.article.Provenance;
import io.feedwire.contracts.article.Timestamp;
import io.feedwire.contracts.json.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document that held a version of a slot's article, and what of it is no part of the version:
/// the first document of a version is what an article shows as its provenance, and its spelling of
/// the address and order of lists as the article's, so that a document that repeats it changes
/// nothing.
///
/// @param hash of the version
/// @param modified when its publisher says that it was changed
/// @param published when its publisher says that it came out
/// @param sections in this document's order
/// @param declaredKeywords in this document's order
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Seen(
    String hash,
    String headline,
    @Nullable Instant modified,
    @Nullable Instant published,
    @JsonAlias("first") Provenance provenance,
    @Nullable String url,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sections,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> declaredKeywords) {

  /// The oldest first: by the time of change, else of publication, then the time at which an
  /// archive saved it, then the time it was fetched, then its hash. What is left makes the order a
  /// total one.
  static final Comparator<Seen> AGE =
      Comparator.comparing(Seen::changed)
          .thenComparing(seen -> Wire.orDefault(seen.provenance.saved(), Instant.MIN))
          .thenComparing(Seen::fetched)
          .thenComparing(Seen::hash)
          .thenComparing(seen -> Wire.orDefault(seen.url, ""))
          .thenComparing(Serialized.ORDER);

  /// Of documents of one version, the one that was there first.
  private static final Comparator<Seen> FIRST =
      Comparator.comparing(Seen::fetched)
          .thenComparing(seen -> Wire.orDefault(seen.provenance.location(), ""))
          .thenComparing(seen -> Wire.orDefault(seen.provenance.topic(), ""))
          .thenComparing(seen -> Wire.orDefault(seen.provenance.partition(), 0))
          .thenComparing(seen -> Wire.orDefault(seen.provenance.offset(), 0L))
          .thenComparing(seen -> String.join("\n", seen.provenance.repairs()))
          .thenComparing(seen -> Wire.orDefault(seen.url, ""))
          .thenComparing(Serialized.ORDER);

  public Seen {
    sections = Wire.list(sections);
    declaredKeywords = Wire.list(declaredKeywords);
  }

  static Seen of(String hash, Article article) {
    return new Seen(
        hash,
        article.headline(),
        time(article.modified()),
        time(article.published()),
        article.provenance(),
        article.url(),
        article.sections(),
        article.declaredKeywords());
  }

  /// About as many as it is written with, apart from its hash and times.
  int characters() {
    return headline.length()
        + Wire.orDefault(url, "").length()
        + characters(provenance.repairs())
        + characters(sections)
        + characters(declaredKeywords);
  }

  private static int characters(List<String> texts) {
    return texts.stream().mapToInt(String::length).sum();
  }

  private static @Nullable Instant time(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.time();
  }

  /// Documents by version, the oldest first: what follows by age and says the same is one version,
  /// and a version that returns after another is one more.
  ///
  /// @param byAge the oldest first
  static List<List<Seen>> versions(List<Seen> byAge) {
    List<List<Seen>> versions = new ArrayList<>();
    for (Seen seen : byAge) {
      if (versions.isEmpty() || !versions.getLast().getFirst().hash.equals(seen.hash)) {
        versions.add(new ArrayList<>());
      }
      versions.getLast().add(seen);
    }
    return versions;
  }

  /// The first document of a version.
  static Seen first(List<Seen> version) {
    return version.stream().min(FIRST).orElseThrow();
  }

  /// An article as this document has it, of the version that it holds.
  Article in(Article article) {
    return article
        .withProvenance(provenance)
        .withUrl(url == null ? article.url() : url)
        .withSections(sections.isEmpty() ? article.sections() : sections)
        .withDeclaredKeywords(
            declaredKeywords.isEmpty() ? article.declaredKeywords() : declaredKeywords);
  }

  /// When the publisher changed it by its own word.
  @Nullable Instant ownModified() {
    return isOwn(modified) ? modified : null;
  }

  private Instant changed() {
    @Nullable Instant own = isOwn(modified) ? modified : published;
    return own != null && isOwn(own) ? own : Instant.MIN;
  }

  /// Whether a time is the document's own. One that lay in the future was set to that of the fetch,
  /// and would make its version newer than the one that corrects it.
  private boolean isOwn(@Nullable Instant time) {
    return time != null && !time.equals(provenance.fetched());
  }

  private Instant fetched() {
    return Wire.orDefault(provenance.fetched(), Instant.MIN);
  }
}
