package io.feedwire.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The tables of a document of `docs/` that say what the code has: each stands between the comments
/// `<!-- name -->` and `<!-- /name -->`.
public final class DocumentTables {

  private final String text;

  private DocumentTables(String text) {
    this.text = text;
  }

  /// @param name of the file: `formats.md`
  public static DocumentTables of(String name) {
    try {
      return new DocumentTables(
          Files.readString(Path.of(System.getProperty("feedwire.root", ".."), "docs", name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The cells of a table, without its head.
  public List<List<String>> rows(String table) {
    int begin = text.indexOf("<!-- " + table + " -->");
    int end = text.indexOf("<!-- /" + table + " -->");
    return text.substring(begin, end)
        .lines()
        .filter(line -> line.startsWith("| "))
        .skip(2)
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
        .toList();
  }

  /// A word as tables write what stands in the code.
  public static String code(String word) {
    return "`" + word + "`";
  }
}
