package io.feedwire.enricher.resolution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who asks for a target.
///
/// @param article its id
/// @param published of the article, in milliseconds since 1970: the order of an image's uses
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Asker(String article, @Nullable Long published) {

  public static Asker of(String article, @Nullable Instant published) {
    return new Asker(article, published == null ? null : published.toEpochMilli());
  }
}
