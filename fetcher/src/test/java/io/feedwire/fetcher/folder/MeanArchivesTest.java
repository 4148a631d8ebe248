package io.feedwire.fetcher.folder;

import static io.feedwire.fetcher.folder.Archives.add;
import static io.feedwire.fetcher.folder.Archives.gzip;
import static io.feedwire.fetcher.folder.Archives.tar;
import static io.feedwire.fetcher.folder.Archives.write;
import static io.feedwire.fetcher.folder.Archives.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Entries of archives that are made to harm: names that lead elsewhere, links, devices, sizes.
class MeanArchivesTest extends ArchivesInFolder {

  @Test
  void an_archive_that_becomes_too_much_is_not_read() throws IOException {
    byte[] bomb =
        zip(
            zip -> {
              for (int i = 0; i < 3; i++) {
                add(zip, "bomb" + i, new byte[10 << 20]);
              }
            });

    assertThat(lines("x.zip", bomb))
        .containsExactly(
            "x.zip: the archive holds more than 200 times its %d bytes: it is made to harm"
                .formatted(bomb.length));
  }

  @Test
  void a_compressed_tar_that_becomes_too_much_is_not_read() throws IOException {
    byte[] bomb = gzip(tar(tar -> add(tar, "bomb", new byte[20 << 20])));

    assertThat(lines("x.tgz", bomb))
        .containsExactly(
            "x.tgz: the archive holds more than 200 times its %d bytes: it is made to harm"
                .formatted(bomb.length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.zip", "x.tar.gz"})
  void an_archive_over_the_bytes_allowed_is_not_read(String name) throws IOException {
    folder = new FolderLook(root, new ArchiveLimits(100, 4999, 200, 1000));

    assertThat(lines(name, twoEntries(name)))
        .containsExactly(name + ": the archive holds more than 4999 bytes");
  }

  /// The size in the directory is a lie: the entry is larger.
  @Test
  void an_entry_larger_than_it_says_is_not_read_further() throws IOException {
    byte[] bytes = zip(zip -> add(zip, "a", new byte[10_000]));
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int header = 0;
    while (zip.getInt(header) != ZipEntry.SIGNATURE) {
      header++;
    }
    zip.putInt(header + 24, 10);

    assertThat(lines("x.zip", bytes))
        .containsExactly("x.zip!/a: the entry is damaged: its checksum is another");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.zip", "x.tar", "x.tar.gz"})
  void an_entry_over_the_cap_is_named_and_the_rest_read(String name) throws IOException {
    byte[] large = noise(100_001);
    byte[] bytes =
        name.endsWith(".zip")
            ? zip(
                zip -> {
                  add(zip, "a", large);
                  add(zip, "b", "two");
                })
            : tar(
                tar -> {
                  add(tar, "a", large);
                  add(tar, "b", "two");
                });

    assertThat(lines(name, name.endsWith("gz") ? gzip(bytes) : bytes))
        .containsExactly(
            name + "!/a: the entry has 100001 bytes; 100000 are allowed", name + "!/b = two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.zip", "x.tar", "x.tar.gz"})
  void more_entries_than_allowed_are_left_with_a_word(String name) throws IOException {
    folder = new FolderLook(root, new ArchiveLimits(1, 1 << 20, 200, 1000));

    assertThat(lines(name, twoEntries(name)))
        .containsExactly(
            name + "!/a = one",
            name + ": the archive has more than 1 entries; the rest is not read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.zip", "x.tar.gz"})
  void a_hundred_thousand_empty_entries_are_read(String name) throws IOException {
    byte[] bytes =
        name.endsWith(".zip")
            ? zip(
                zip -> {
                  for (int i = 0; i < 100_000; i++) {
                    add(zip, i + ".md", new byte[0]);
                  }
                })
            : tar(
                tar -> {
                  for (int i = 0; i < 100_000; i++) {
                    add(tar, i + ".md", new byte[0]);
                  }
                });
    folder = new FolderLook(root, new ArchiveLimits(200_000, 1L << 30, 2000, 1 << 20));
    write(root.resolve(name), name.endsWith("gz") ? gzip(bytes) : bytes);

    assertThat(folder.look()).hasSize(100_001);
    assertThat(folder.progress).isEqualTo(new FolderStep.Progress(100_000, 100_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../../etc/passwd", "a/../../b", "..\\b", "C:\\b", "a//b"})
  void a_name_leads_nowhere(String name) throws IOException {
    write(root.resolve("x.zip"), zip(zip -> add(zip, name, "text")));

    assertThat(folder.look())
        .first()
        .isInstanceOfSatisfying(
            FolderStep.Document.class,
            document ->
                assertThat(document.uri().normalize().getRawPath())
                    .startsWith(root.toUri().getRawPath() + "x.zip!/"));
    assertThat(Files.list(root)).hasSize(1);
  }

  @Test
  void a_name_without_end_is_refused() throws IOException {
    String name = "n".repeat(5000);

    List<String> lines = lines("x.zip", zip(zip -> add(zip, name, "text")));

    assertThat(lines)
        .containsExactly(
            "x.zip!/" + "n".repeat(4096) + ": the entry's name is longer than 4096 bytes");
  }

  @Test
  void a_tar_name_too_long_for_memory_ends_the_archive() throws IOException {
    byte[] bytes =
        tar(
            tar -> {
              add(tar, "a", "one");
              var name = new TarArchiveEntry("longname", TarConstants.LF_GNUTYPE_LONGNAME);
              name.setSize(2 << 20);
              tar.putArchiveEntry(name);
              tar.write("n".repeat(2 << 20).getBytes(UTF_8));
              tar.closeArchiveEntry();
              add(tar, "b", "two");
            });

    assertThat(lines("x.tar", bytes))
        .containsExactly(
            "x.tar!/a = one",
            "x.tar: the archive is damaged after 1 of its entries; these are read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.tar", "x.tar.gz"})
  void links_and_devices_of_a_tar_are_named_and_not_followed(String name) throws IOException {
    byte[] bytes =
        tar(
            tar -> {
              tar.putArchiveEntry(link("link", TarConstants.LF_SYMLINK));
              tar.closeArchiveEntry();
              tar.putArchiveEntry(link("hard", TarConstants.LF_LINK));
              tar.closeArchiveEntry();
              tar.putArchiveEntry(new TarArchiveEntry("null", TarConstants.LF_CHR));
              tar.closeArchiveEntry();
              tar.putArchiveEntry(new TarArchiveEntry("pipe", TarConstants.LF_FIFO));
              tar.closeArchiveEntry();
              add(tar, "plain", "text");
            });

    assertThat(lines(name, name.endsWith("gz") ? gzip(bytes) : bytes))
        .containsExactlyInAnyOrder(
            name + "!/link: the entry is a link; links in archives are not followed",
            name + "!/hard: the entry is a link; links in archives are not followed",
            name + "!/null: the entry is a device, no document",
            name + "!/pipe: the entry is a device, no document",
            name + "!/plain = text");
  }

  @Test
  void a_link_of_a_zip_is_named_and_not_followed() throws IOException {
    byte[] bytes =
        zip(
            zip -> {
              var link = new ZipArchiveEntry("link");
              link.setUnixMode(0120777);
              zip.putArchiveEntry(link);
              zip.write("/etc/passwd".getBytes(UTF_8));
              zip.closeArchiveEntry();
            });

    assertThat(lines("x.zip", bytes))
        .containsExactly("x.zip!/link: the entry is a link; links in archives are not followed");
  }
}
