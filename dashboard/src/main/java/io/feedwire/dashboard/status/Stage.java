package io.feedwire.dashboard.status;

import java.util.List;

/// One station on the way of the data.
///
/// @param id stable, for programs
/// @param label for people
/// @param count the number that stands for it
/// @param meaning what exactly is counted, in a sentence
/// @param parts what the number is made of, where that is told apart
public record Stage(String id, String label, long count, String meaning, List<Part> parts) {

  /// One part of a stage's number.
  public record Part(String label, long count) {}
}
