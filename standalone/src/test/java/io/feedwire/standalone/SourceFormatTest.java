package io.feedwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One formatter for all, so that no diff is about blanks.
class SourceFormatTest {

  private static final boolean WRITE = Boolean.getBoolean("format.write");

  private final Path root =
      Path.of(System.getProperty("feedwire.root", "..")).toAbsolutePath().normalize();

  @Test
  void everySourceIsFormattedAsTheFormatterWouldWriteIt() throws IOException {
    assertThat(sources()).isNotEmpty();
    List<Path> wrong = sources().parallelStream().filter(file -> !isFormatted(file)).toList();
    assertThat(wrong)
        .as(
            "`mvn -pl standalone -am test -Dtest=SourceFormatTest -Dformat.write=true"
                + " -Dsurefire.failIfNoSpecifiedTests=false` formats them")
        .isEmpty();
  }

  /// A pattern is parted where its words part, which the formatter does not know.
  @Test
  void aLongLiteralStaysWhole() throws FormatterException {
    String before = "final class Words {\n  static final String ALL =\n      \"";
    String after = "\";\n}\n";
    String text = before + "a word ".repeat(20) + after;
    assertThat(format(text)).isEqualTo(text);
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> modules = Files.list(root)) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .flatMap(SourceFormatTest::javaFiles)
          .toList();
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Or makes it so, where that was asked for.
  private static boolean isFormatted(Path file) {
    try {
      String text = Files.readString(file);
      String formatted = format(text);
      if (WRITE && !formatted.equals(text)) {
        Files.writeString(file, formatted);
        return true;
      }
      return formatted.equals(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new AssertionError(file + " is no Java: " + e.getMessage(), e);
    }
  }

  /// What the formatter's own command line does with `--skip-reflowing-long-strings`; without, it
  /// breaks literals at any blank.
  private static String format(String text) throws FormatterException {
    String imports =
        RemoveUnusedImports.removeUnusedImports(
            ImportOrderer.reorderImports(text, JavaFormatterOptions.Style.GOOGLE));
    return new Formatter().formatSource(imports);
  }
}
