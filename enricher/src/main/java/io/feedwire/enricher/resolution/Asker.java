package io.feedwire.enricher.resolution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who asks for a target, beside its id, which is in the key.
///
/// @param published of the asker, where an image is asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Asker(@Nullable Instant published) {}
