package io.feedwire.dashboard.changes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a client wants the stream to start.
public sealed interface Since {

  /// With what comes from now on.
  record Now() implements Since {}

  /// At the first change that was recorded at or after a time; the epoch is the start of the log.
  record Time(Instant time) implements Since {}

  /// Right after the event whose id this is.
  record Cursor(Positions positions) implements Since {}

  /// 16 digits of milliseconds reach past the year 300,000.
  Pattern EPOCH_MILLIS = Pattern.compile("\\d{1,16}");

  /// What the texts that [#parse] understands look like, for error messages.
  String FORMS =
      "the id of an event (0:12,1:7), milliseconds since 1970 (0 for everything), or a time"
          + " (2026-01-31T12:00:00Z)";

  /// Reads a text; nothing when it is of none of the forms. Absent or blank is [Now].
  static Optional<Since> parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.of(new Now());
    }
    // A '+' of an offset that was not escaped in the query arrives as a blank.
    String trimmed = text.strip().replace(' ', '+');
    if (EPOCH_MILLIS.matcher(trimmed).matches()) {
      return Optional.of(new Time(Instant.ofEpochMilli(Long.parseLong(trimmed))));
    }
    Optional<Positions> cursor = Positions.parse(trimmed);
    if (cursor.isPresent()) {
      return cursor.map(Cursor::new);
    }
    try {
      return Optional.of(new Time(OffsetDateTime.parse(trimmed).toInstant()));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
