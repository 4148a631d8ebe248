package io.feedwire.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.feedwire.contracts.source.FetchOutcome;
import io.feedwire.contracts.source.FetchOutcome.Status;
import io.feedwire.contracts.source.Problem;
import io.feedwire.contracts.source.Source;
import io.feedwire.contracts.topic.RawHeaders;
import io.feedwire.sources.Location;
import io.feedwire.sources.Locations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourcesTest {

  private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

  @TempDir private Path state;
  @TempDir private Path folder;
  private FetcherHarness fetcher;

  @BeforeEach
  void start() {
    fetcher =
        new FetcherHarness(
            state,
            Map.of(
                "feedwire.fetcher.batch-files", 10,
                "feedwire.fetcher.max-bytes", 1000));
  }

  @AfterEach
  void stop() {
    fetcher.close();
  }

  private static Source source(String location) {
    return ((Location.Readable) Locations.parse(location))
        .toSource("A source", Source.Lane.LIVE, null);
  }

  private FetchOutcome only() {
    List<FetchOutcome> outcomes = fetcher.outcomes();
    assertThat(outcomes).hasSize(1);
    return outcomes.getFirst();
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
  }

  @Test
  void a_folder_is_read_at_once_and_only_news_are_told() throws IOException {
    file("a.md", "one");
    file("b.md", "two");
    Source source = source(folder.toString()).withLane(Source.Lane.BACKFILL);
    fetcher.add(source);

    fetcher.ticks();
    FetchOutcome first = only();
    assertThat(first.status()).isEqualTo(Status.FETCHED);
    assertThat(first.documents()).isEqualTo(2);
    assertThat(first.nextWhy()).isEqualTo("interval of 2 s");
    List<TestRecord<String, byte[]>> records = fetcher.backfill.readRecordsToList();
    assertThat(records)
        .extracting(record -> RawHeaders.from(record.headers(), Instant.EPOCH))
        .containsExactly(
            RawHeaders.ofFile(folder.resolve("a.md").toUri().toString(), LONG_AGO),
            RawHeaders.ofFile(folder.resolve("b.md").toUri().toString(), LONG_AGO));
    assertThat(records).extracting(TestRecord::key).containsOnly(source.id());

    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    assertThat(fetcher.outcomes()).isEmpty();

    file("a.md", "three");
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    assertThat(only().documents()).isEqualTo(1);
    assertThat(fetcher.backfill.readValue()).asString(UTF_8).isEqualTo("three");
  }

  @Test
  void an_empty_folder_is_told_once() {
    fetcher.add(source(folder.toString()));
    fetcher.ticks();
    assertThat(only().status()).isEqualTo(Status.UNCHANGED);
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    assertThat(fetcher.outcomes()).isEmpty();
  }

  @Test
  void an_import_goes_on_where_it_was_cut_off() throws IOException {
    for (int i = 0; i < 35; i++) {
      file("%02d.md".formatted(i), "text " + i);
    }
    Source source = source(folder.toString());
    fetcher.add(source);
    fetcher.hold();
    fetcher.ticks();
    // First batch of ten applied, the second read and never applied: as after a crash.
    fetcher.held.remove().run();
    fetcher.ticks();
    assertThat(fetcher.raw.getQueueSize()).isEqualTo(10);
    FetchOutcome first = only();
    assertThat(first.documents()).isEqualTo(10);
    assertThat(first.nextWhy()).isEqualTo("more files wait");
    fetcher.held.remove().run();
    fetcher.add(source.withName("Another name"));
    fetcher.ticks();

    fetcher.release();
    fetcher.ticks();
    fetcher.ticks();

    assertThat(fetcher.outcomes()).extracting(FetchOutcome::documents).containsExactly(10, 10, 5);
    assertThat(fetcher.raw.readRecordsToList())
        .extracting(record -> RawHeaders.from(record.headers(), Instant.EPOCH).location())
        .doesNotHaveDuplicates()
        .hasSize(35);
  }

  @Test
  void a_removed_folder_is_forgotten_with_its_files() throws IOException {
    file("a.md", "one");
    Source source = source(folder.toString());
    fetcher.add(source);
    fetcher.ticks();
    fetcher.remove(source.id());
    fetcher.add(source);
    fetcher.ticks();

    assertThat(fetcher.raw.readValuesToList()).hasSize(2);
  }

  @Test
  void a_file_over_the_cap_is_told_once_and_the_others_are_read() throws IOException {
    file("large", "x".repeat(1001));
    file("small", "x");
    fetcher.add(source(folder.toString()));
    fetcher.ticks();

    List<FetchOutcome> outcomes = fetcher.outcomes();
    assertThat(outcomes)
        .extracting(FetchOutcome::status)
        .containsExactly(Status.TOO_LARGE, Status.FETCHED);
    assertThat(outcomes.getFirst().location())
        .isEqualTo(folder.resolve("large").toUri().toString());
    assertThat(outcomes.getLast().error())
        .isEqualTo("1 of the files of this look cannot be read; each has an outcome");
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    assertThat(fetcher.outcomes()).isEmpty();
  }

  @Test
  void a_folder_that_vanished_fails_and_recovers_without_reading_again() throws IOException {
    file("a.md", "one");
    fetcher.add(source(folder.toString()));
    fetcher.ticks();
    fetcher.outcomes();
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    Files.move(folder, away);
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    FetchOutcome gone = only();
    assertThat(gone.error()).isEqualTo("the folder does not exist or is none");
    assertThat(gone.failures()).isEqualTo(1);

    Files.move(away, folder);
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();

    assertThat(only().failures()).isZero();
    assertThat(fetcher.raw.readValuesToList()).hasSize(1);
  }

  private void archive(String name, int entries, String text) throws IOException {
    Path file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < entries; i++) {
        zip.putNextEntry(new ZipEntry("%02d.md".formatted(i)));
        zip.write((text + i).getBytes(UTF_8));
      }
    }
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(text.length())));
  }

  @Test
  void an_archive_is_read_with_its_progress_told() throws IOException {
    archive("x.zip", 25, "text ");
    file("0.md", "before");
    fetcher.add(source(folder.toString()));
    for (int i = 0; i < 5; i++) {
      fetcher.ticks();
    }

    assertThat(fetcher.outcomes())
        .extracting(FetchOutcome::done, FetchOutcome::total)
        .containsExactly(tuple(1, 2), tuple(11, 26), tuple(21, 26), tuple(26, 26));
    assertThat(fetcher.raw.readRecordsToList())
        .extracting(record -> RawHeaders.from(record.headers(), Instant.EPOCH).location())
        .hasSize(26)
        .contains(folder.toUri() + "x.zip!/00.md");
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    assertThat(fetcher.outcomes()).isEmpty();
  }

  @Test
  void an_archive_goes_on_where_it_was_cut_off() throws IOException {
    archive("x.zip", 35, "text ");
    Source source = source(folder.toString());
    fetcher.add(source);
    fetcher.hold();
    fetcher.ticks();
    // The archive is asked for, opened, its first ten entries applied, the next ten lost.
    for (int i = 0; i < 4; i++) {
      fetcher.held.remove().run();
      if (i < 3) {
        fetcher.ticks();
      }
    }
    assertThat(fetcher.raw.getQueueSize()).isEqualTo(10);
    fetcher.add(source.withName("Another name"));
    fetcher.ticks();

    fetcher.release();
    for (int i = 0; i < 6; i++) {
      fetcher.ticks();
    }

    assertThat(fetcher.raw.readRecordsToList())
        .extracting(record -> RawHeaders.from(record.headers(), Instant.EPOCH).location())
        .doesNotHaveDuplicates()
        .hasSize(35);
    assertThat(fetcher.outcomes().getLast().done()).isEqualTo(35);
  }

  @Test
  void of_a_changed_archive_only_changed_entries_are_read_and_a_removed_one_is_forgotten()
      throws IOException {
    archive("x.zip", 5, "text ");
    fetcher.add(source(folder.toString()));
    fetcher.ticks();
    fetcher.ticks();
    assertThat(fetcher.raw.readValuesToList()).hasSize(5);
    archive("x.zip", 7, "text ");
    Files.setLastModifiedTime(folder.resolve("x.zip"), FileTime.from(LONG_AGO.plusSeconds(60)));
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    fetcher.ticks();
    assertThat(fetcher.raw.readValuesToList()).hasSize(2);

    Files.delete(folder.resolve("x.zip"));
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    archive("x.zip", 7, "text ");
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    fetcher.ticks();
    assertThat(fetcher.raw.readValuesToList()).hasSize(7);
  }

  @Test
  void a_damaged_archive_is_told_once() throws IOException {
    file("x.zip", "<html>");
    fetcher.add(source(folder.toString()));
    fetcher.ticks();
    fetcher.ticks();

    FetchOutcome damaged = fetcher.outcomes().getFirst();
    assertThat(damaged.problem()).isEqualTo(Problem.UNREADABLE);
    assertThat(damaged.location()).isEqualTo(folder.resolve("x.zip").toUri().toString());
    assertThat(damaged.error()).isEqualTo("the file is a web page or XML, and no zip archive");
    fetcher.pass(Duration.ofSeconds(3));
    fetcher.ticks();
    assertThat(fetcher.outcomes()).isEmpty();
  }
}
