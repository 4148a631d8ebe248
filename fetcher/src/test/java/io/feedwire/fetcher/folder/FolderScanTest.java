package io.feedwire.fetcher.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.feedwire.contracts.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

  @TempDir private Path root;
  private final KnownFiles known = new KnownFiles();
  private final List<String> paths = new ArrayList<>();

  private void write(String path, String text) throws IOException {
    write(path, text, LONG_AGO);
  }

  private void write(String path, String text, Instant modified) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private FolderScan scan() {
    var limits =
        new FolderLimits(Duration.ofMillis(500), 3, 20, 30, new ArchiveLimits(10, 1000, 100, 100));
    return new FolderScan(root, known, limits, InstantSource.fixed(NOW));
  }

  /// A whole look, remembered as a processor does.
  private List<FolderStep.Batch> look() {
    var scan = scan();
    List<FolderStep.Batch> steps = new ArrayList<>();
    do {
      FolderStep step = scan.next();
      assertThat(step).isInstanceOf(FolderStep.Batch.class);
      var batch = (FolderStep.Batch) step;
      batch.files().forEach(this::remember);
      paths.stream().filter(path -> isGone(batch, path)).forEach(known::remove);
      steps.add(batch);
    } while (!steps.getLast().last());
    return steps;
  }

  private void remember(FolderStep.Seen file) {
    known.put(file.place().path(), file.known());
    paths.add(file.place().path());
  }

  private static boolean isGone(FolderStep.Batch batch, String path) {
    return KnownFiles.isAmong(batch.gone().keys(), path)
        && batch.gone().blocked().stream().noneMatch(path::startsWith);
  }

  private List<String> paths() {
    return look().stream()
        .flatMap(step -> step.files().stream())
        .map(file -> file.place().path())
        .toList();
  }

  @Test
  void every_regular_file_is_read_once_in_the_order_of_paths() throws IOException {
    write("b.md", "b");
    write("a/deep/er.json", "{}");
    write("中文 and space.md", "c");

    assertThat(paths())
        .containsExactly("%E4%B8%AD%E6%96%87%20and%20space.md", "a/deep/er.json", "b.md");
    assertThat(paths()).isEmpty();
  }

  @Test
  void a_document_has_its_bytes_its_uri_and_what_to_remember() throws IOException {
    write("a b.md", "text");

    assertThat(look().getFirst().files())
        .singleElement()
        .isInstanceOfSatisfying(
            FolderStep.Document.class,
            document -> {
              assertThat(document.body()).asString(UTF_8).isEqualTo("text");
              assertThat(document.uri()).isEqualTo(root.resolve("a b.md").toUri());
              assertThat(document.known())
                  .isEqualTo(KnownFile.read(4, LONG_AGO.toEpochMilli(), Hash.hex("text", 32)));
            });
  }

  @Test
  void hidden_files_and_folders_and_loops_of_links_are_skipped() throws IOException {
    write("seen.md", "x");
    write(".hidden", "x");
    write(".git/config", "x");
    write("sub/seen.md", "x");
    Files.createSymbolicLink(root.resolve("sub/loop"), root);
    Files.createSymbolicLink(root.resolve("dangling"), root.resolve("nowhere"));

    assertThat(paths()).containsExactly("seen.md", "sub/seen.md");
  }

  @Test
  void a_changed_file_is_read_again_and_a_touched_one_is_not_handed_on() throws IOException {
    write("changed.md", "one");
    write("touched.md", "same");
    look();
    write("changed.md", "two");
    Files.setLastModifiedTime(root.resolve("changed.md"), FileTime.from(LONG_AGO.plusSeconds(9)));
    Files.setLastModifiedTime(root.resolve("touched.md"), FileTime.from(LONG_AGO.plusSeconds(9)));

    List<FolderStep.Seen> files = look().getFirst().files();

    assertThat(files).hasSize(2);
    assertThat(files.get(0)).isInstanceOf(FolderStep.Document.class);
    assertThat(files.get(1)).isInstanceOf(FolderStep.SameBytes.class);
    assertThat(paths()).isEmpty();
  }

  @Test
  void a_file_just_written_waits_until_it_is_settled() throws IOException {
    write("fresh.md", "x", NOW.minusMillis(499));
    write("settled.md", "x", NOW.minusMillis(500));
    write("wrong-clock.md", "x", NOW.plusSeconds(3600));

    assertThat(paths()).containsExactly("settled.md", "wrong-clock.md");
  }

  @Test
  void batches_end_at_their_files_or_their_bytes() throws IOException {
    for (String name : List.of("a", "b", "c", "d")) {
      write(name, name);
    }
    write("e", "0123456789");
    write("f", "0123456789");
    write("g", "0123456789 0123456789 01234567");

    assertThat(look())
        .extracting(step -> step.files().stream().map(file -> file.place().path()).toList())
        .containsExactly(List.of("a", "b", "c"), List.of("d", "e"), List.of("f"), List.of("g"));
  }

  @Test
  void files_of_an_early_batch_are_not_gone_in_the_last() throws IOException {
    for (String name : List.of("a", "b", "c", "d", "e", "f", "g")) {
      write(name, name);
    }

    assertThat(paths()).hasSize(7);
    assertThat(paths()).isEmpty();
  }

  @Test
  void an_interrupted_look_goes_on_where_it_was() throws IOException {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      write(name, name);
    }
    var first = (FolderStep.Batch) scan().next();
    first.files().forEach(this::remember);

    assertThat(paths()).containsExactly("d", "e");
  }

  @Test
  void a_file_over_the_cap_is_said_once_a_version() throws IOException {
    write("large", "x".repeat(31));

    assertThat(look().getFirst().files())
        .singleElement()
        .isInstanceOfSatisfying(
            FolderStep.TooLarge.class,
            large ->
                assertThat(large.sentence()).isEqualTo("the file has 31 bytes; 30 are allowed"));
    assertThat(paths()).isEmpty();

    write("large", "x".repeat(32));
    assertThat(paths()).containsExactly("large");
    write("large", "small now", LONG_AGO.plusSeconds(1));
    assertThat(look().getFirst().files()).singleElement().isInstanceOf(FolderStep.Document.class);
  }

  @Test
  void deleted_files_are_forgotten_and_come_back_as_new() throws IOException {
    write("a", "a");
    write("b", "b");
    look();
    Files.delete(root.resolve("a"));

    FolderStep.Batch last = look().getLast();
    assertThat(List.of("a", "b")).filteredOn(path -> isGone(last, path)).containsExactly("a");
    write("a", "a");
    assertThat(paths()).containsExactly("a");
  }

  @Test
  void a_missing_folder_is_a_failure_and_forgets_nothing() throws IOException {
    write("a", "a");
    look();
    Files.delete(root.resolve("a"));
    Files.delete(root);

    assertThat(scan().next())
        .isEqualTo(new FolderStep.Unreadable("the folder does not exist or is none"));
    Files.createDirectory(root);
  }

  /// The kernel gives this file to nobody who reads from its beginning, root included.
  @Test
  @EnabledOnOs(OS.LINUX)
  void a_file_that_fails_to_be_read_is_named_and_the_others_go_on() throws IOException {
    Files.createSymbolicLink(root.resolve("broken"), Path.of("/proc/self/mem"));
    write("fine", "x");

    List<FolderStep.Seen> files = look().getFirst().files();

    assertThat(files).hasSize(2);
    assertThat(files.getFirst()).isInstanceOf(FolderStep.Document.class);
    assertThat(files.getLast())
        .isInstanceOfSatisfying(
            FolderStep.Failed.class,
            failed -> assertThat(failed.sentence()).startsWith("the file cannot be read"));
  }

  @Test
  void an_unreadable_file_is_named_once_and_read_when_it_can_be() throws IOException {
    write("locked", "x");
    write("open", "x");
    rights("locked", "---------");

    assertThat(look().getFirst().files())
        .extracting(Object::getClass)
        .containsExactly(FolderStep.Failed.class, FolderStep.Document.class);
    assertThat(paths()).isEmpty();
    rights("locked", "rw-------");
    assertThat(paths()).containsExactly("locked");
  }

  @Test
  void what_is_in_an_unreadable_folder_is_not_forgotten() throws IOException {
    write("sub/a", "a");
    write("b", "b");
    look();
    rights("sub", "---------");

    FolderStep.Batch locked = look().getLast();
    assertThat(isGone(locked, "sub/a")).isFalse();
    assertThat(isGone(locked, "b")).isFalse();
    assertThat(locked.files())
        .singleElement()
        .isInstanceOfSatisfying(
            FolderStep.Failed.class,
            failed ->
                assertThat(failed.sentence()).isEqualTo("the folder may not be read by this user"));
    assertThat(paths()).isEmpty();
    rights("sub", "rwx------");
    FolderStep.Batch open = look().getLast();
    assertThat(isGone(open, "sub/")).isTrue();
    assertThat(isGone(open, "sub/a")).isFalse();
  }

  /// Whoever may read everything (root in a container) cannot be shown a file that may not be read.
  private void rights(String path, String rights) throws IOException {
    Path file = root.resolve(path);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    if (rights.equals("---------")) {
      boolean readsAll = Files.isReadable(file);
      if (readsAll) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
      }
      assumeFalse(readsAll, "this user may read every file");
    }
  }
}
