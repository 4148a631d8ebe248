package io.feedwire.contracts.article;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A time and how it was read, so that a wrong one can be traced and repaired.
///
/// @param time the instant, UTC
/// @param raw the text it was read from, unchanged
/// @param rule the name of the rule that read it: a form of writing (`iso`, `iso-carried`,
///   `rfc-822`, `asctime`, `numeric`, `east-asian`, `buddhist`, `epoch-seconds`, `epoch-millis`,
///   `epoch-micros`, `epoch-nanos`), one that reads with a zone that is assumed or without a clock
///   (`iso-local`, `date-only`), or a publisher's own (`rfi-local`). Not closed
/// @param assumedZone the zone that was assumed because the text names none (`Europe/Paris`)
public record Timestamp(Instant time, String raw, String rule, @Nullable String assumedZone) {

  /// A local time whose text names no zone.
  public static Timestamp assuming(ZoneId zone, LocalDateTime local, String raw, String rule) {
    String name = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    return new Timestamp(local.atZone(zone).toInstant(), raw, rule, name);
  }
}
