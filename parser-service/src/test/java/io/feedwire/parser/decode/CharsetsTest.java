package io.feedwire.parser.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

  @ParameterizedTest
  @CsvSource({
    "utf8, UTF-8",
    " UTF-8 , UTF-8",
    "unicode-1-1-utf-8, UTF-8",
    "latin1, windows-1252",
    "ISO_8859-1:1987, windows-1252",
    "iso-8859-9, windows-1254",
    "iso8859_15, ISO-8859-15",
    "iso-8859-11, x-windows-874",
    "TIS-620, x-windows-874",
    "gb_2312-80, GB18030",
    "GBK, GB18030",
    "x-x-big5, Big5-HKSCS",
    "ks_c_5601-1987, x-windows-949",
    "Shift_JIS, windows-31j",
    "x-sjis, windows-31j",
    "iso-2022-jp, x-windows-iso2022jp",
    "koi8-ru, KOI8-U",
    "x-mac-cyrillic, x-MacUkraine",
    "us-ascii, US-ASCII",
    "u16, UTF-16LE",
    "csUCS4, UTF-32LE",
    "cp437, IBM437",
    "mac_greek, x-MacGreek",
    "ebcdic-cp-ch, IBM500",
  })
  void a_name_stands_for_what_its_users_write(String name, String charset) {
    assertThat(Charsets.named(name)).contains(Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "none", "utf-7", "utf-9", "iso-2022-cn", "hz-gb-2312", "replacement"})
  void a_name_that_stands_for_nothing_is_none(String name) {
    assertThat(Charsets.named(name)).isEmpty();
    assertThat(Charsets.named(name + "x".repeat(100_000))).isEmpty();
  }
}
