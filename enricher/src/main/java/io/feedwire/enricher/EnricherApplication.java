package io.feedwire.enricher;

import io.feedwire.runtime.Service;

/// The enricher as a process of its own.
public final class EnricherApplication {

  private EnricherApplication() {}

  public static void main(String[] arguments) {
    Service.main("enricher");
  }
}
