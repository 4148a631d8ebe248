package io.feedwire.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The folder of real documents, which lies beside a checkout where it may be read and is no part
/// of the project. A test that needs it skips, visibly, where it is missing.
public final class Corpus {

  private Corpus() {}

  /// A file or folder of the corpus; aborts the test, with the reason, where there is none.
  public static Path path(String relative) {
    Path root = root();
    Assumptions.assumeTrue(
        Files.isDirectory(root), () -> "no corpus of real documents at ../shared/corpus");
    return root.resolve(relative);
  }

  private static Path root() {
    String checkout = System.getProperty("feedwire.root", "..");
    return Path.of(checkout).toAbsolutePath().normalize().resolve("../shared/corpus").normalize();
  }
}
