package io.feedwire.contracts.article;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.feedwire.contracts.json.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One article as one document described it, normalized.
///
/// @param id the publisher's own id (`dw:68204677`), else `url:` and a hash of the canonical URL,
///   else `fp:` and a fingerprint of publisher, headline and date; the first of these that can be
///   had
/// @param altIds other ids and URLs it is known by: short links, guids, old slugs; never `id` or
///   `url`
/// @param url its address, absolute, as the publisher spells it; where the publisher's rules know
///   that the page moved, its address now. Two spellings of it are one article: compare `id`. Where
///   the document names none of the web, what it names instead (a URN, an address relative to a
///   base that is not known), but never one that a browser could run
/// @param language BCP 47, with the script where it matters (`zh-Hans`); `und` when unknown
/// @param credits agencies that the text is credited to (法新社)
/// @param text plain text of the body, one line a block; galleries, videos and embeds have none
/// @param images every image once, whatever the number of roles and renditions
/// @param declaredKeywords as the publisher wrote them, in its order
@RecordBuilder
@JsonSerialize(using = ArticleSerializer.class)
public record Article(
    String id,
    List<String> altIds,
    @Nullable String url,
    Publisher publisher,
    String language,
    String headline,
    @Nullable String summary,
    List<String> bylines,
    List<String> credits,
    @Nullable String copyright,
    List<String> sections,
    @Nullable Timestamp published,
    @Nullable Timestamp modified,
    List<Block> body,
    String text,
    List<Image> images,
    List<Reference> references,
    List<String> declaredKeywords,
    Provenance provenance)
    implements ArticleBuilder.With {

  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(provenance, "provenance");
    language = Wire.orDefault(language, "und");
    headline = Wire.orDefault(headline, "");
    text = Wire.orDefault(text, "");
    altIds = Wire.list(altIds);
    bylines = Wire.list(bylines);
    credits = Wire.list(credits);
    sections = Wire.list(sections);
    body = Wire.list(body);
    images = Wire.list(images);
    references = Wire.list(references);
    declaredKeywords = Wire.list(declaredKeywords);
  }
}
