package io.feedwire.standalone;

import io.feedwire.standalone.up.DataOption;
import java.nio.file.Path;
import java.util.List;

/// Chooses the logging configuration before the first logger is made.
final class Logging {

  /// Read by Logback, and by Micronaut when it refreshes Logback.
  private static final String CONFIGURATION = "logback.configurationFile";

  /// Kafka makes a logger of Log4j, which logs nothing, and complains at length on standard error
  /// where this machine's name has no address.
  private static final String LOG4J_STATUS = "log4j2.StatusLogger.level";

  private Logging() {}

  /// `up` logs to a file in its data folder; the other commands only say what is wrong.
  static void choose(String... arguments) {
    if (System.getProperty(LOG4J_STATUS) == null) {
      System.setProperty(LOG4J_STATUS, "OFF");
    }
    if (System.getProperty(CONFIGURATION) != null) {
      return;
    }
    if (List.of(arguments).contains("up")) {
      System.setProperty("feedwire.log", data(arguments).resolve("feedwire.log").toString());
      System.setProperty(CONFIGURATION, "logback-up.xml");
    } else {
      System.setProperty(CONFIGURATION, "logback-command.xml");
    }
  }

  /// The command line is parsed again, properly, after this; a logger cannot wait for it.
  private static Path data(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(DataOption.NAME + "=")) {
        return Path.of(arguments[i].substring(DataOption.NAME.length() + 1));
      }
      if (arguments[i].equals(DataOption.NAME) && i + 1 < arguments.length) {
        return Path.of(arguments[i + 1]);
      }
    }
    return Path.of(DataOption.DEFAULT);
  }
}
