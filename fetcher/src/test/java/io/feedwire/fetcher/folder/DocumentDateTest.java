package io.feedwire.fetcher.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentDateTest {

  private static final Instant MODIFIED = Instant.parse("2025-06-07T08:09:10Z");

  private static Instant date(String path, String head) throws IOException {
    return Instant.ofEpochMilli(
        DocumentDate.of(path, MODIFIED.toEpochMilli(), () -> head.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-03-a-bridge.md, 2024-04-03T00:00:00Z",
    "posts/20240403.json, 2024-04-03T00:00:00Z",
    "dw_2024_04_03.xml, 2024-04-03T00:00:00Z",
    "dw.2024.04.03.xml, 2024-04-03T00:00:00Z",
    "2024-04-03T10:20:30.xml, 2024-04-03T10:20:30Z",
    "20240403-102030.xml, 2024-04-03T10:20:30Z",
    "20240403T1020.xml, 2024-04-03T10:20:00Z",
    "1686739625000.md, 2023-06-14T10:47:05Z",
    "a-1686739625000-b.md, 2023-06-14T10:47:05Z",
    "2019/2024-04-03.md, 2024-04-03T00:00:00Z",
  })
  void a_name_tells_the_date(String path, Instant date) throws IOException {
    assertThat(date(path, "<!--1000000000000-->")).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reuters-1048103.md",
        "article-67013665.json",
        "cna-018beed093fc.md",
        "a20240403f.md",
        "2024-13-03.md",
        "2024-02-30.md",
        "202404031.md",
        "9999999999999.md",
        "2024-0403.md",
        "1048103",
      })
  void numbers_that_are_no_date_tell_none(String path) throws IOException {
    assertThat(date(path, "")).isEqualTo(MODIFIED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!--1594025742000-->\\n[title](x)|2020-07-06T08:55:42Z",
        "---\\ntitle: \"a\"\\ndate: 2020-09-26T09:57:29.000Z\\n---|2020-09-26T09:57:29Z",
        "---\\ndate: 2020-09-26 09:57:29 +0800\\n---|2020-09-26T01:57:29Z",
        "---\\ndate: '2020-09-26'\\n---|2020-09-26T00:00:00Z",
        "{\"name\":\"x\", \"displayDate\" : \"2021-10-23T14:07:00.462Z\"}|2021-10-23T14:07:00Z",
        "{\"date_published\":\"2021-10-23T14:07:00+02:00\"}|2021-10-23T12:07:00Z",
        "<rss><pubDate>Tue, 03 Jun 2008 11:05:30 GMT</pubDate>|2008-06-03T11:05:30Z",
        "<rss><pubDate>soon</pubDate><pubDate>Tue, 3 Jun 2008 11:05:30 +0200|2008-06-03T09:05:30Z",
        "<feed><updated>2005-07-31T12:29:29Z</updated>|2005-07-31T12:29:29Z",
      })
  void first_bytes_tell_the_date(String head, Instant date) throws IOException {
    assertThat(date("2019/05/a.md", head.replace("\\n", "\n"))).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "2024/04/03/a.md, 2024-04-03T00:00:00Z",
    "zh/2024/4/a.md, 2024-04-01T00:00:00Z",
    "2024-04/a.md, 2024-04-01T00:00:00Z",
    "2024/a.md, 2024-01-01T00:00:00Z",
    "1234/2024/04/a.md, 2024-04-01T00:00:00Z",
  })
  void folders_tell_the_date_of_documents_that_do_not(String path, Instant date)
      throws IOException {
    assertThat(date(path, "no date: here")).isEqualTo(date);
  }

  @Test
  void the_head_is_not_read_where_the_name_tells() throws IOException {
    long date =
        DocumentDate.of(
            "2024-04-03.md",
            0,
            () -> {
              throw new IOException("read");
            });
    assertThat(date).isEqualTo(Instant.parse("2024-04-03T00:00:00Z").toEpochMilli());
  }
}
