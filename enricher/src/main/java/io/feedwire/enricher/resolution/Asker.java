package io.feedwire.enricher.resolution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who asks for a target.
///
/// @param article its id
/// @param published of the article: the order of an image's uses
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Asker(String article, @Nullable Instant published) {}
