package io.feedwire.standalone;

import io.micronaut.context.ApplicationContext;
import java.util.Map;

/// The application's beans without its servers: a bean is made when it is asked for.
final class ParserContext {

  private ParserContext() {}

  static ApplicationContext start() {
    return ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        .properties(Map.of("micronaut.metrics.enabled", false, "endpoints.all.enabled", false))
        .start();
  }
}
