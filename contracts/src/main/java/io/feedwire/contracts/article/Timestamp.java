package io.feedwire.contracts.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time and how it was read, so that a wrong one can be traced and repaired.
///
/// @param time the instant, UTC
/// @param raw the text it was read from, unchanged
/// @param rule the name of the rule that read it: `iso`, `rfc-822`, `rfi-local`
/// @param assumedZone the zone that was assumed because the text names none (`Europe/Paris`)
public record Timestamp(Instant time, String raw, String rule, @Nullable String assumedZone) {}
