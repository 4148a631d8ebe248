package io.feedwire.parser.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.feedwire.contracts.RejectionReason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

  private static final String SIMPLIFIED = "<rss><title>今天的新闻说,这个国家的经济正在发展。</title></rss>";
  private static final String TRADITIONAL = "<rss><title>今天的新聞說,這個國家的經濟正在發展。</title></rss>";
  private static final String WESTERN =
      "<rss><title>Caf\u00e9 à la carte, prêt-à-porter, naïve und schöne Häuser</title></rss>";

  @ParameterizedTest
  @CsvSource({"GBK, gb2312", "GB18030, GB18030", "UTF-8, utf-8", "UTF-8, UTF8"})
  void the_http_header_is_believed_when_the_bytes_agree(String written, String declared) {
    var decoded =
        text(SIMPLIFIED.getBytes(Charset.forName(written)), "text/xml; charset=" + declared);
    assertThat(decoded.text()).isEqualTo(SIMPLIFIED);
    assertThat(decoded.repairs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Big5", "UTF-8"})
  void the_xml_declaration_is_believed_where_http_says_nothing(String charset) {
    String xml = "<?xml version=\"1.0\" encoding='" + charset + "'?>" + TRADITIONAL;
    assertThat(text(xml.getBytes(Charset.forName(charset)), "application/xml").text())
        .isEqualTo(xml);
  }

  @Test
  void a_byte_order_mark_outweighs_every_declaration() {
    byte[] bytes = ("\uFEFF" + SIMPLIFIED).getBytes(UTF_16LE);
    var decoded = text(bytes, "text/xml; charset=gbk");
    assertThat(decoded.text()).isEqualTo(SIMPLIFIED);
    assertThat(decoded.charset()).isEqualTo(UTF_16LE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void wide_text_without_a_mark_is_known_by_its_nuls(String charset) {
    assertThat(text(SIMPLIFIED.getBytes(Charset.forName(charset)), null).text())
        .isEqualTo(SIMPLIFIED);
  }

  @Test
  void utf_8_under_a_western_declaration_is_still_utf_8_and_the_lie_is_noted() {
    var decoded = text(SIMPLIFIED.getBytes(UTF_8), "text/xml; charset=iso-8859-1");
    assertThat(decoded.text()).isEqualTo(SIMPLIFIED);
    assertThat(decoded.repairs())
        .containsExactly("the bytes are not in the declared encoding iso-8859-1");
  }

  @ParameterizedTest
  @CsvSource({"GBK", "Big5", "windows-1252"})
  void legacy_text_declared_as_utf_8_is_recognised(String charset) {
    String original =
        switch (charset) {
          case "GBK" -> SIMPLIFIED;
          case "Big5" -> TRADITIONAL;
          default -> WESTERN;
        };
    var decoded = text(original.getBytes(Charset.forName(charset)), "text/xml; charset=utf-8");
    assertThat(decoded.text()).isEqualTo(original);
    assertThat(decoded.repairs()).singleElement().asString().startsWith("the encoding was guessed");
  }

  @Test
  void utf_16_declared_in_single_bytes_is_impossible_and_passed_over() {
    byte[] bytes = ("<?xml version='1.0' encoding='utf-16'?>" + WESTERN).getBytes(UTF_8);
    assertThat(text(bytes, null).charset()).isEqualTo(UTF_8);
  }

  @Test
  void a_header_of_the_server_gives_way_to_a_declaration_that_makes_sense() {
    String xml = "<?xml version='1.0' encoding='gb2312'?>" + SIMPLIFIED;
    var decoded = text(xml.getBytes(Charsets.GB18030), "text/xml; charset=ISO-8859-1");
    assertThat(decoded.text()).isEqualTo(xml);
    assertThat(decoded.repairs())
        .containsExactly("the bytes are not in the declared encoding ISO-8859-1");
  }

  @Test
  void a_mark_of_utf_16_before_single_bytes_is_not_believed() {
    byte[] bytes = ("\u00ff\u00fe" + "<rss><title>plain</title></rss>").getBytes(ISO_8859_1);
    assertThat(text(bytes, null).text()).endsWith("<rss><title>plain</title></rss>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"IBM037", "IBM1047", "IBM500"})
  void ebcdic_is_known_by_its_declaration(String charset) {
    String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><a>[prêt]!</a>";
    assertThat(text(xml.getBytes(Charset.forName(charset)), null).text()).isEqualTo(xml);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/xml; charset=iso-2022-jp", "text/xml; charset=utf-8", "text/xml"})
  void japanese_in_seven_bits_is_read_whether_declared_or_not(String contentType) {
    byte[] bytes = "<a>日本語</a>".getBytes(Charset.forName("ISO-2022-JP"));
    assertThat(text(bytes, contentType).text()).isEqualTo("<a>日本語</a>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-7", "hz-gb-2312", "iso-2022-kr", "x-user-defined", "bogus"})
  void names_that_hide_markup_or_mean_nothing_are_passed_over(String name) {
    var decoded = text("<a>+ADw-b+AD4-</a>".getBytes(UTF_8), "text/xml; charset=" + name);
    assertThat(decoded.charset()).isEqualTo(UTF_8);
    assertThat(decoded.repairs()).singleElement().asString().contains("unknown or impossible");
  }

  @Test
  void text_declared_as_ascii_that_is_not_is_read_as_what_it_is() {
    String xml = "<?xml version='1.0' encoding='iso-8859-2'?><a>wąż</a>";
    var decoded = text(xml.getBytes(Charset.forName("ISO-8859-2")), "text/xml; charset=us-ascii");
    assertThat(decoded.text()).isEqualTo(xml);
  }

  @Test
  void single_western_bytes_in_utf_8_are_mended_one_by_one() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("<title>Überall schöne Häuser, größer: ".getBytes(UTF_8));
    bytes.writeBytes("\u201cCaf\u00e9\u201d".getBytes(Charsets.WINDOWS_1252));
    bytes.writeBytes(" für alle</title>".getBytes(UTF_8));
    var decoded = text(bytes.toByteArray(), "text/xml; charset=iso-8859-1");
    assertThat(decoded.text())
        .isEqualTo("<title>Überall schöne Häuser, größer: \u201cCafé\u201d für alle</title>");
    assertThat(decoded.repairs()).contains("3 bytes were read as windows-1252");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_character_that_was_cut_off_is_a_hole_and_no_western_letter(int kept) {
    byte[] cut = Arrays.copyOf("国".getBytes(UTF_8), kept);
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(SIMPLIFIED.repeat(3).getBytes(UTF_8));
    bytes.writeBytes("中".getBytes(UTF_8));
    bytes.writeBytes(cut);
    bytes.writeBytes("...".getBytes(UTF_8));
    assertThat(text(bytes.toByteArray(), null).text()).endsWith("中\uFFFD...");
  }

  @Test
  void control_characters_that_mean_western_signs_are_read_so() {
    var decoded = text("<a>don\u0092t, \u0093so\u0094\u0085</a>".getBytes(UTF_8), null);
    assertThat(decoded.text()).isEqualTo("<a>don\u2019t, \u201cso\u201d\u2026</a>");
    assertThat(decoded.repairs()).containsExactly("4 control characters were read as windows-1252");
  }

  @Test
  void a_stray_nul_is_removed() {
    assertThat(text("<a>wo\0rd</a>".getBytes(UTF_8), null).text()).isEqualTo("<a>word</a>");
    var decoded = text(("<a>" + "word ".repeat(300) + "\0</a>").getBytes(UTF_8), null);
    assertThat(decoded.text()).endsWith("word </a>");
    assertThat(decoded.repairs()).containsExactly("1 NUL characters were removed");
  }

  @Test
  void a_few_damaged_bytes_become_holes_and_a_repair() {
    String text = SIMPLIFIED.repeat(20);
    byte[] bytes = (text + "\u0000").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    var decoded = text(bytes, null);
    assertThat(decoded.text()).startsWith(SIMPLIFIED).endsWith("\uFFFD");
    assertThat(decoded.repairs()).containsExactly("1 characters could not be decoded as UTF-8");
  }

  @Test
  void too_many_holes_are_no_text() {
    byte[] bytes = SIMPLIFIED.getBytes(UTF_8);
    for (int i = 14; i < bytes.length - 16; i += 9) {
      bytes[i] = (byte) 0xFF;
    }
    assertThat(reason(bytes)).isEqualTo(RejectionReason.UNDECODABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PK\u0003\u0004rest",
        "\u0089PNG\r\n",
        "\u00ff\u00d8\u00ff\u00e0",
        "GIF89a",
        "%PDF-1.7",
        "\u001f\u008b\b",
        "text, \u0000 and then \u0000 bytes"
      })
  void binary_data_is_told_from_text(String latin1) {
    assertThat(reason(latin1.getBytes(ISO_8859_1))).isEqualTo(RejectionReason.BINARY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t \r\n", "\uFEFF  "})
  void blanks_are_no_document(String text) {
    assertThat(reason(text.getBytes(UTF_8))).isEqualTo(RejectionReason.EMPTY);
    assertThat(Marks.of("<a>".getBytes(UTF_16BE))).isNotNull();
  }

  @Test
  void an_unknown_name_is_noted_without_quoting_what_is_no_name() {
    var decoded = text(WESTERN.getBytes(UTF_8), "text/xml; charset=\"<script>\"");
    assertThat(decoded.repairs())
        .containsExactly("the declared encoding is unknown or impossible: ?script?");
  }

  private static Decoded.Text text(byte[] bytes, @Nullable String contentType) {
    return assertThat(Decoder.decode(bytes, contentType))
        .asInstanceOf(type(Decoded.Text.class))
        .actual();
  }

  private static RejectionReason reason(byte[] bytes) {
    return assertThat(Decoder.decode(bytes, null))
        .asInstanceOf(type(Decoded.NoText.class))
        .actual()
        .reason();
  }
}
