package io.feedwire.parser.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GunzipTest {

  private static byte[] gzip(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  @Test
  void a_compressed_document_is_decompressed_up_to_the_cap() throws IOException {
    byte[] plain = "<urlset/>".getBytes(UTF_8);
    assertThat(Gunzip.of(gzip(plain), 9))
        .isInstanceOfSatisfying(
            Gunzip.Plain.class, read -> assertThat(read.bytes()).isEqualTo(plain));
    assertThat(Gunzip.of(gzip(plain), 8)).isEqualTo(new Gunzip.OverCap());
  }

  @Test
  void a_bomb_costs_no_more_than_the_cap() throws IOException {
    assertThat(Gunzip.of(gzip(new byte[5_000_000]), 1000)).isEqualTo(new Gunzip.OverCap());
  }

  @Test
  void what_ends_early_or_only_begins_like_gzip_is_damaged() throws IOException {
    byte[] whole = gzip("<urlset/>".getBytes(UTF_8));
    assertThat(Gunzip.of(Arrays.copyOf(whole, whole.length - 9), 100))
        .isEqualTo(new Gunzip.Damaged());
    assertThat(Gunzip.of(new byte[] {0x1f, (byte) 0x8b, 1}, 100)).isEqualTo(new Gunzip.Damaged());
  }

  @Test
  void anything_else_is_left_as_it_is() {
    byte[] text = "<rss/>".getBytes(UTF_8);
    assertThat(Gunzip.of(text, 3)).isEqualTo(new Gunzip.Plain(text));
    assertThat(Gunzip.of(new byte[] {0x1f}, 3)).isInstanceOf(Gunzip.Plain.class);
  }
}
