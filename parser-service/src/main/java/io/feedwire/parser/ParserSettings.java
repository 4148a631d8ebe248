package io.feedwire.parser;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How the parser works: the keys under `feedwire.parser` (`FEEDWIRE_PARSER_…` in the environment).
///
/// @param forgetAfter how long an item that its source no longer shows is remembered; it is new
///   when it comes back later. 90 days: quarterly archives and sources that were away for a season
///   do not flood the stream
@ConfigurationProperties("feedwire.parser")
public record ParserSettings(@Bindable(defaultValue = "90d") Duration forgetAfter) {

  public ParserSettings {
    if (forgetAfter.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException(
          "feedwire.parser.forget-after must be a day or more: items are forgotten once a day");
    }
  }
}
