package io.feedwire.fetcher.folder;

import static io.feedwire.fetcher.folder.Archives.LONG_AGO;
import static io.feedwire.fetcher.folder.Archives.add;
import static io.feedwire.fetcher.folder.Archives.gzip;
import static io.feedwire.fetcher.folder.Archives.tar;
import static io.feedwire.fetcher.folder.Archives.write;
import static io.feedwire.fetcher.folder.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveScanTest {

  @TempDir private Path root;
  private FolderLook folder;

  @BeforeEach
  void folder() {
    folder = new FolderLook(root, FolderLook.ARCHIVES);
  }

  /// An archive of the kind that the name says.
  private void archive(String name, Map<String, String> entries, Instant modified)
      throws IOException {
    byte[] bytes =
        name.endsWith(".zip")
            ? zip(
                zip -> {
                  for (var entry : entries.entrySet()) {
                    add(zip, entry.getKey(), entry.getValue());
                  }
                })
            : tar(
                tar -> {
                  for (var entry : entries.entrySet()) {
                    add(tar, entry.getKey(), entry.getValue());
                  }
                });
    write(
        root.resolve(name),
        ArchiveKind.of(name).equals(Optional.of(ArchiveKind.TAR_GZ)) ? gzip(bytes) : bytes,
        modified);
  }

  private static Map<String, String> entries(String... namesAndTexts) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      entries.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return entries;
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.zip", "x.tar", "x.tar.gz", "x.TGZ"})
  void entries_are_documents_in_the_order_of_their_dates(String name) throws IOException {
    archive(
        name,
        entries(
            "2024-05-01-late.md", "late",
            "feedx.md", "<!--1594025742000-->",
            "2023/11/07/b c.md", "by folder",
            ".git/config", "hidden",
            "2022-01-01.md", "early"),
        LONG_AGO);

    assertThat(folder.lines())
        .containsExactly(
            name + "!/feedx.md = <!--1594025742000-->",
            name + "!/2022-01-01.md = early",
            name + "!/2023/11/07/b%20c.md = by folder",
            name + "!/2024-05-01-late.md = late");
    assertThat(folder.progress).isEqualTo(new FolderStep.Progress(4, 4));
    assertThat(folder.lines()).isEmpty();
    assertThat(folder.progress).isEqualTo(new FolderStep.Progress(4, 4));
  }

  @Test
  void a_document_has_the_address_of_the_archive_and_its_path_in_it() throws IOException {
    archive("a b.zip", entries("中/c.md", "text"), LONG_AGO);

    assertThat(folder.look())
        .first()
        .isInstanceOfSatisfying(
            FolderStep.Document.class,
            document -> {
              assertThat(document.uri().toString())
                  .isEqualTo(root.toUri() + "a%20b.zip!/%E4%B8%AD/c.md");
              assertThat(document.known().modified()).isEqualTo(LONG_AGO.toEpochMilli());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.zip", "x.tar", "x.tar.gz"})
  void of_a_changed_archive_only_new_bytes_are_handed_over(String name) throws IOException {
    archive(name, entries("a", "one", "b", "two", "c", "three"), LONG_AGO);
    folder.look();
    archive(name, entries("a", "one", "b", "changed", "d", "new"), LONG_AGO.plusSeconds(9));

    assertThat(folder.lines())
        .containsExactlyInAnyOrder(name + "!/b = changed", name + "!/d = new");
    assertThat(folder.remembered(name)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.zip", "x.tar", "x.tar.gz"})
  void what_was_cut_off_goes_on_where_it_was(String name) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = 0; i < 250; i++) {
      entries.put("%03d.md".formatted(i), "text " + i);
    }
    archive(name, entries, LONG_AGO);
    List<FolderStep.Seen> before = new ArrayList<>();
    FolderScan scan = folder.scan();
    while (before.isEmpty()) {
      assertThat(folder.step(scan, before)).isFalse();
    }
    assertThat(before).hasSize(100);
    assertThat(folder.progress).isEqualTo(new FolderStep.Progress(100, 250));

    // The second batch is read, and lost before it is applied.
    assertThat(scan.next()).isInstanceOf(FolderStep.Batch.class);

    assertThat(folder.lines())
        .hasSize(150)
        .startsWith(name + "!/100.md = text 100")
        .endsWith(name + "!/249.md = text 249");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.zip", "x.tar", "x.tar.gz"})
  void an_archive_replaced_while_it_is_read_is_left_and_read_anew(String name) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = 0; i < 250; i++) {
      entries.put("%03d.md".formatted(i), "text " + i);
    }
    archive(name, entries, LONG_AGO);
    List<FolderStep.Seen> before = new ArrayList<>();
    FolderScan scan = folder.scan();
    while (before.isEmpty()) {
      folder.step(scan, before);
    }
    archive(name, entries("050.md", "text 50", "new.md", "new"), LONG_AGO.plusSeconds(9));
    List<FolderStep.Seen> rest = new ArrayList<>();
    while (!folder.step(scan, rest)) {}
    assertThat(rest).isEmpty();

    assertThat(folder.lines()).containsExactly(name + "!/new.md = new");
    assertThat(folder.remembered(name)).isEqualTo(2);
  }

  @Test
  void an_archive_that_vanishes_while_it_is_read_is_no_failure() throws IOException {
    archive("x.zip", entries("a", "a"), LONG_AGO);
    FolderScan scan = folder.scan();
    List<FolderStep.Seen> seen = new ArrayList<>();
    folder.step(scan, seen);
    Files.delete(root.resolve("x.zip"));
    while (!folder.step(scan, seen)) {}

    assertThat(seen).isEmpty();
  }

  @Test
  void an_archive_waits_longer_than_a_file_until_it_is_settled() throws IOException {
    archive("fresh.zip", entries("a", "a"), FolderLook.NOW.minusMillis(4999));
    archive("settled.zip", entries("a", "a"), FolderLook.NOW.minusMillis(5000));

    assertThat(folder.lines()).containsExactly("settled.zip!/a = a");
  }

  @Test
  void an_archive_stands_among_files_by_its_date() throws IOException {
    archive("2024-02-01.zip", entries("2020-01-01.md", "in it"), LONG_AGO);
    write(root.resolve("2024-01-01.md"), "before".getBytes(StandardCharsets.UTF_8));
    write(root.resolve("2024-03-01.md"), "after".getBytes(StandardCharsets.UTF_8));

    assertThat(folder.lines())
        .containsExactly(
            "2024-01-01.md = before",
            "2024-02-01.zip!/2020-01-01.md = in it",
            "2024-03-01.md = after");
  }

  @Test
  void one_archive_can_be_the_whole_source() throws IOException {
    archive("x y.tgz", entries("a", "a"), LONG_AGO);
    var alone = new FolderLook(root.resolve("x y.tgz"), FolderLook.ARCHIVES);

    assertThat(alone.lines()).containsExactly("x%20y.tgz!/a = a");
    assertThat(alone.lines()).isEmpty();
  }

  @Test
  void another_file_is_no_source() throws IOException {
    Path file = write(root.resolve("a.md"), new byte[1]);

    assertThat(new FolderLook(file, FolderLook.ARCHIVES).scan().next())
        .isEqualTo(
            new FolderStep.Unreadable("the location is a file, and no archive that is read"));
  }

  @Test
  void entries_of_the_same_name_are_documents_of_their_own() throws IOException {
    write(
        root.resolve("x.tar"),
        tar(
            tar -> {
              add(tar, "a", "first");
              add(tar, "b", "other");
              add(tar, "./a", "second");
              add(tar, "a", "third");
            }));

    assertThat(folder.lines())
        .containsExactly(
            "x.tar!/a = first", "x.tar!/b = other", "x.tar!/a#2 = second", "x.tar!/a#3 = third");
    write(
        root.resolve("x.tar"), Files.readAllBytes(root.resolve("x.tar")), LONG_AGO.plusSeconds(1));
    assertThat(folder.lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "IBM437"})
  void names_of_a_zip_are_read_in_the_encoding_they_have(String charset) throws IOException {
    String name = charset.equals("IBM437") ? "Müller/café.md" : "新闻/桥梁.md";
    write(root.resolve("x.zip"), zip(Charset.forName(charset), zip -> add(zip, name, "text")));

    assertThat(folder.lines()).containsExactly("x.zip!/" + EntryPath.of(name, 1) + " = text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "ISO-8859-1"})
  void names_of_a_tar_are_read_in_the_encoding_they_have(String charset) throws IOException {
    String name = charset.equals("ISO-8859-1") ? "Müller/café.md" : "新闻/桥梁.md";
    write(root.resolve("x.tar"), tar(Charset.forName(charset), tar -> add(tar, name, "text")));

    assertThat(folder.lines()).containsExactly("x.tar!/" + EntryPath.of(name, 1) + " = text");
  }

  /// 250 entries of 1 KB through a window of 10 KB: more passes than there may be.
  @Test
  void a_compressed_tar_too_large_for_its_window_is_in_order_within_windows() throws IOException {
    var small = new ArchiveLimits(1000, 1 << 30, 200, 10_240);
    byte[] bytes =
        tar(
            tar -> {
              for (int i = 0; i < 250; i++) {
                add(tar, 1_700_000_000_000L - i + ".md", new byte[1024]);
              }
            });
    write(root.resolve("x.tar.gz"), gzip(bytes));
    var look = new FolderLook(root, small);

    List<Integer> order =
        look.look().stream()
            .filter(FolderStep.Document.class::isInstance)
            .map(seen -> seen.place().path().substring(0, 13))
            .map(millis -> (int) (1_700_000_000_000L - Long.parseLong(millis)))
            .toList();

    assertThat(order).hasSize(250).doesNotHaveDuplicates();
    assertThat(order.subList(0, 12)).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 19, 18);
  }

  @Test
  void a_compressed_tar_of_several_windows_is_in_order_as_a_whole() throws IOException {
    var small = new ArchiveLimits(1000, 1 << 30, 200, 20_480);
    byte[] bytes =
        tar(
            tar -> {
              for (int i = 0; i < 250; i++) {
                add(tar, 1_700_000_000_000L + (i * 37 % 250) + ".md", new byte[1024]);
              }
            });
    write(root.resolve("x.tar.gz"), gzip(bytes));

    List<String> order =
        new FolderLook(root, small)
            .look().stream()
                .filter(FolderStep.Document.class::isInstance)
                .map(seen -> seen.place().path())
                .toList();

    assertThat(order).hasSize(250).isSorted();
  }
}
