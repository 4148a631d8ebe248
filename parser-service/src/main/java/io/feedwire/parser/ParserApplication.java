package io.feedwire.parser;

import io.feedwire.runtime.Service;

/// The parser as a process of its own.
public final class ParserApplication {

  private ParserApplication() {}

  /// Runs until told to stop; everything is set by the environment (`FEEDWIRE_KAFKA_…`,
  /// `FEEDWIRE_PARSER_…`).
  public static void main(String[] args) {
    Service.main("parser");
  }
}
