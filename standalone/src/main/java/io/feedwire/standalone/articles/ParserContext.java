package io.feedwire.standalone.articles;

import io.micronaut.context.ApplicationContext;
import java.util.Map;

/// The application's beans without its servers: a bean is made when it is asked for.
public final class ParserContext {

  private ParserContext() {}

  /// To be closed by the caller.
  public static ApplicationContext start() {
    return ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        .properties(Map.of("micronaut.metrics.enabled", false, "endpoints.all.enabled", false))
        .start();
  }
}
