package io.feedwire.parser.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.feedwire.contracts.article.Timestamp;
import io.feedwire.contracts.json.Json;
import io.feedwire.parser.decode.Decoded;
import io.feedwire.parser.decode.Decoder;
import io.feedwire.testkit.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every date of the corpus's feeds and posts, read here and by Python's feedparser. What is read
/// otherwise here is listed in `time/kept-differences.tsv`, with the reason.
class DatesAgainstFeedparserTest {

  /// Where Debian's `python3-feedparser` is.
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  private static final List<String> FOLDERS = List.of("rss", "frontmatter-md");

  private static final Pattern DATED =
      Pattern.compile(
          "<(?:\\w+:)?(?:pubDate|lastBuildDate|date|published|updated|modified|issued|created)"
              + "(?:\\s[^<>]*)?>(?:<!\\[CDATA\\[)?([^<>\\]]{1,120})(?:]]>)?</"
              + "|\"date_(?:published|modified)\"\\s*:\\s*\"([^\"]{1,120})\""
              + "|^date:\\s*[\"']?([^\"'\\r\\n]{1,120})",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /// A date that is read otherwise on purpose.
  ///
  /// @param ours as ISO 8601; empty when it is not read
  record Kept(String raw, String ours, String reason) {}

  static Stream<Kept> kept() {
    return resource("/time/kept-differences.tsv")
        .lines()
        .skip(1)
        .map(line -> line.split("\t", 3))
        .map(columns -> new Kept(columns[0], columns[1], columns[2]));
  }

  @ParameterizedTest
  @MethodSource("kept")
  void a_kept_difference_is_read_as_listed(Kept kept) {
    assertThat(ours(kept.raw())).isEqualTo(kept.ours().isEmpty() ? "-" : seconds(kept.ours()));
    assertThat(kept.reason()).isNotBlank();
  }

  @Test
  void every_kept_difference_is_one() throws IOException, InterruptedException {
    List<String> raw = kept().map(Kept::raw).toList();
    assertThat(raw.stream().filter(differences(raw)::containsKey)).isEqualTo(raw);
  }

  @Test
  void all_dates_of_the_corpus_are_read_as_feedparser_reads_them()
      throws IOException, InterruptedException {
    Set<String> dates = new TreeSet<>();
    for (String folder : FOLDERS) {
      collect(Corpus.path(folder), dates);
    }
    assertThat(dates).hasSizeGreaterThan(3000);
    Map<String, String> differences = differences(List.copyOf(dates));
    kept().map(Kept::raw).forEach(differences::remove);
    assertThat(differences).isEmpty();
  }

  /// The dates that are read otherwise, with both readings. Where feedparser reads none, ours is no
  /// difference.
  private static Map<String, String> differences(List<String> dates)
      throws IOException, InterruptedException {
    List<String> theirs = feedparser(dates);
    Map<String, String> differences = new LinkedHashMap<>();
    for (int at = 0; at < dates.size(); at++) {
      String ours = ours(dates.get(at));
      if (!theirs.get(at).equals("-") && !theirs.get(at).equals(ours)) {
        differences.put(dates.get(at), "feedparser %s, ours %s".formatted(theirs.get(at), ours));
      }
    }
    return differences;
  }

  private static String ours(String raw) {
    return Dates.read(raw)
        .map(Timestamp::time)
        .map(time -> Long.toString(time.getEpochSecond()))
        .orElse("-");
  }

  private static String seconds(String iso) {
    return Long.toString(Instant.parse(iso).getEpochSecond());
  }

  private static void collect(Path folder, Set<String> dates) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      if (Decoder.decode(Files.readAllBytes(file), null) instanceof Decoded.Text text) {
        Matcher dated = DATED.matcher(text.text());
        while (dated.find()) {
          String raw = dated.group(1) != null ? dated.group(1) : dated.group(2);
          raw = Parser.unescapeEntities(raw != null ? raw : dated.group(3), false).strip();
          if (raw.chars().anyMatch(Character::isDigit)) {
            dates.add(raw);
          }
        }
      }
    }
  }

  /// The seconds since 1970 that feedparser reads of each, `-` where it reads none.
  private static List<String> feedparser(List<String> dates)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(PYTHON), "no Python at " + PYTHON);
    assumeTrue(run(List.of("-c", "import feedparser"), "").exit() == 0, "no python3-feedparser");
    var lines = new StringBuilder();
    for (String date : dates) {
      lines.append(Json.wire().writeValueAsString(date)).append('\n');
    }
    Run run = run(List.of("-c", resource("/time/feedparser_dates.py")), lines.toString());
    assertThat(run.exit()).as(run.output()).isZero();
    List<String> read = run.output().lines().toList();
    assertThat(read).hasSameSizeAs(dates);
    return read;
  }

  private record Run(int exit, String output) {}

  private static Run run(List<String> arguments, String input)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(PYTHON.toString()));
    command.addAll(arguments);
    Path in = Files.createTempFile("dates", ".txt");
    try {
      Files.writeString(in, input);
      Process process =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Run(process.waitFor(), output);
    } finally {
      Files.delete(in);
    }
  }

  private static String resource(String name) {
    try (var stream = DatesAgainstFeedparserTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
