package io.feedwire.publishers;

/// The rules of one publisher.
public interface PublisherRules {

  /// Short, stable, lower case: `dw`.
  String id();
}
