package io.feedwire.contracts.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.feedwire.contracts.json.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an article was read from, and what had to be done to read it.
///
/// @param source id of the source that delivered the document
/// @param format name of the format that read it: `dw-api`, `feedx`, `front-matter`, `hybrid`,
///   `rss`, `atom`, `rdf`, `json-feed`, `news-sitemap`
/// @param location address or path of the document, where known
/// @param repairs what was mended on the way, one short sentence each, in order
/// @param topic the raw record's topic; absent outside Kafka, as partition and offset
/// @param fetched when the document was fetched
/// @param saved when the archive that the document is from took it from its publisher (feedx's
///   epoch): of two copies that say nothing of their age the one saved later is newer, in whatever
///   order they are fetched; absent for what is no archive's
/// @param depth how many requests of other documents led to it; absent for what was polled
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
    String source,
    String format,
    @Nullable String location,
    List<String> repairs,
    @Nullable String topic,
    @Nullable Integer partition,
    @Nullable Long offset,
    @Nullable Instant fetched,
    @Nullable Instant saved,
    @Nullable Integer depth)
    implements ProvenanceBuilder.With {

  public Provenance {
    repairs = Wire.list(repairs);
  }
}
