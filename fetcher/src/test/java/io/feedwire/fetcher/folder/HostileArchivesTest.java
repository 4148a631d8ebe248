package io.feedwire.fetcher.folder;

import static io.feedwire.fetcher.folder.Archives.LONG_AGO;
import static io.feedwire.fetcher.folder.Archives.add;
import static io.feedwire.fetcher.folder.Archives.write;
import static io.feedwire.fetcher.folder.Archives.zip;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives that are damaged, made to harm, or none.
class HostileArchivesTest extends ArchivesInFolder {

  @ParameterizedTest
  @CsvSource({
    "x.zip, the archive is empty: it has no byte",
    "x.tar, the archive is empty: it has no byte",
    "x.tgz, the archive is empty: it has no byte",
  })
  void no_byte_is_no_archive(String name, String sentence) throws IOException {
    assertThat(lines(name, new byte[0])).containsExactly(name + ": " + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.zip | the file is a web page or XML, and no zip archive",
        "x.tar | the file is cut off, or no tar archive at all",
        "x.tgz | the file is damaged, or no tar archive compressed by gzip at all",
      })
  void a_web_page_is_no_archive(String name, String sentence) throws IOException {
    byte[] page = "<!doctype html><title>Not found</title>".getBytes(UTF_8);

    assertThat(lines(name, page)).containsExactly(name + ": " + sentence);
  }

  @Test
  void a_long_web_page_is_no_tar() throws IOException {
    byte[] page = "<!doctype html><title>Not found</title>".repeat(200).getBytes(UTF_8);

    assertThat(lines("x.tar", page))
        .containsExactly("x.tar: the file is damaged, or no tar archive at all");
  }

  @Test
  void a_zip_without_its_end_says_so() throws IOException {
    byte[] whole = twoEntries("x.zip");

    assertThat(lines("x.zip", Arrays.copyOf(whole, whole.length - 30)))
        .containsExactly(
            "x.zip: the archive is cut off: its directory, which is at its end, is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.tar", "x.tar.gz"})
  void a_tar_that_ends_in_the_middle_is_read_until_there(String name) throws IOException {
    byte[] whole = twoEntries(name);

    List<String> lines = lines(name, Arrays.copyOf(whole, name.endsWith("gz") ? 3000 : 4000));

    assertThat(lines).hasSize(2);
    assertThat(lines).element(0).isEqualTo(name + "!/a = one");
    assertThat(lines)
        .element(1)
        .asString()
        .matches(".*: the archive is (cut off|damaged) after 1 of its entries; these are read");
  }

  @Test
  void a_zip_entry_whose_bytes_are_others_is_named_and_the_rest_read() throws IOException {
    byte[] bytes =
        zip(
            zip -> {
              add(zip, "a", noise(1000));
              add(zip, "b", "two");
            });
    bytes[200] ^= 1;

    List<String> lines = lines("x.zip", bytes);

    assertThat(lines).hasSize(2).element(0).asString().startsWith("x.zip!/a: the entry is damaged");
    assertThat(lines).element(1).isEqualTo("x.zip!/b = two");
  }

  /// Every byte of a small archive, one after the other, turned around.
  @ParameterizedTest
  @ValueSource(strings = {"x.zip", "x.tar", "x.tar.gz"})
  void no_damage_is_a_bug(String name) throws IOException {
    byte[] whole = twoEntries(name);
    for (int at = 0; at < whole.length; at += whole.length > 8000 ? 37 : 7) {
      byte[] bytes = whole.clone();
      bytes[at] ^= (byte) 0xFF;
      write(root.resolve(name), bytes, LONG_AGO.plusSeconds(at));
      assertThat(folder.look()).isNotNull();
      assertThat(folder.look()).as("byte %d turned around", at).isEmpty();
    }
  }

  @Test
  void an_encrypted_entry_is_named_and_the_rest_read() throws IOException {
    byte[] bytes =
        zip(
            zip -> {
              add(zip, "a", "one");
              add(zip, "b", "two");
            });
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int header = 0;
    while (zip.getInt(header) != ZipEntry.SIGNATURE) {
      header++;
    }
    bytes[header + 8] |= 1;

    assertThat(lines("x.zip", bytes))
        .containsExactly("x.zip!/a: the entry is encrypted", "x.zip!/b = two");
  }

  @Test
  void an_archive_in_an_archive_is_not_opened() throws IOException {
    byte[] inner = zip(zip -> add(zip, "a", "one"));

    assertThat(lines("x.zip", zip(zip -> add(zip, "inner.zip", inner))))
        .containsExactly(
            "x.zip!/inner.zip: the entry is an archive; archives in archives are not opened");
  }

  @Test
  void what_stands_before_a_zip_does_not_matter() throws IOException {
    byte[] program = "#!/bin/sh\n".getBytes(ISO_8859_1);
    byte[] zip = twoEntries("x.zip");
    byte[] both = Arrays.copyOf(program, program.length + zip.length);
    System.arraycopy(zip, 0, both, program.length, zip.length);

    assertThat(lines("x.zip", both)).hasSize(2).first().isEqualTo("x.zip!/a = one");
  }

  /// The kernel gives this file to nobody who reads from its beginning, root included.
  @Test
  @EnabledOnOs(OS.LINUX)
  void an_archive_that_cannot_be_read_is_named_and_the_others_go_on() throws IOException {
    Files.createSymbolicLink(root.resolve("broken.zip"), Path.of("/proc/self/mem"));
    write(root.resolve("fine.zip"), zip(zip -> add(zip, "a", "one")));

    assertThat(folder.lines()).contains("fine.zip!/a = one").hasSize(2);
  }
}
