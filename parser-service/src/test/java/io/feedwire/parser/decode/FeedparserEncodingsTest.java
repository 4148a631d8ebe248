package io.feedwire.parser.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.testkit.Corpus;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The cases in which feedparser's own tests say what an encoding is or what a text reads:
/// `Header:` is what the server sent, `Expect:` compares `encoding` or a text.
class FeedparserEncodingsTest {

  private static final List<String> FOLDERS =
      List.of("encoding", "illformed", "illformed/chardet", "wellformed/http");

  /// Where the text is another than feedparser's, and why ours is right.
  private static final Map<String, String> KEPT =
      Map.of(
          "bozo_linenoise.xml",
          "’ and ” are well-formed UTF-8 beside one stray byte; feedparser reads all as"
              + " windows-1252");

  private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);
  private static final Pattern HEADER =
      Pattern.compile("Header:\\s*Content-type:\\s*(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENCODING = Pattern.compile("\\bencoding == '([^']+)'");
  private static final Pattern TEXT = Pattern.compile("\\] == '([^']+)'|\\.\\w+ == '([^']+)'");

  @TestFactory
  Stream<DynamicTest> feedparser_cases() throws IOException {
    Path root = Corpus.path("rss/feedparser");
    List<DynamicTest> tests = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.list(root.resolve(folder))) {
        files
            .filter(Files::isRegularFile)
            .sorted()
            .forEach(file -> tests.add(DynamicTest.dynamicTest(name(file), () -> check(file))));
      }
    }
    assertThat(tests).hasSizeGreaterThan(50);
    return tests.stream();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static void check(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    // NULs of UTF-16 and UTF-32 away, the comment is readable in every case.
    Matcher comment = COMMENT.matcher(new String(bytes, ISO_8859_1).replace("\0", ""));
    assertThat(comment.find()).isTrue();
    Matcher header = HEADER.matcher(comment.group(1));
    @Nullable String contentType = header.find() ? header.group(1).strip() : null;
    Decoded decoded = Decoder.decode(bytes, contentType);
    assertThat(decoded).isInstanceOf(Decoded.Text.class);
    String text = ((Decoded.Text) decoded).text();

    Matcher encoding = ENCODING.matcher(comment.group(1));
    if (encoding.find()) {
      Charset charset = Charsets.named(encoding.group(1)).orElseThrow();
      assertThat(text).isEqualTo(new String(bytes, charset).replace("\uFEFF", ""));
    }
    Matcher expected = TEXT.matcher(comment.group(1));
    while (expected.find() && !KEPT.containsKey(name(file))) {
      String literal = expected.group(1) == null ? expected.group(2) : expected.group(1);
      for (String character : beyondAscii(literal)) {
        assertThat(text.substring(comment.end())).contains(character);
      }
    }
  }

  /// What of a Python literal is beyond ASCII; the rest may be markup, which is not decoded here.
  private static List<String> beyondAscii(String literal) {
    Matcher escape = Pattern.compile("\\\\x([0-9a-f]{2})|\\\\u([0-9a-f]{4})").matcher(literal);
    List<String> characters = new ArrayList<>();
    while (escape.find()) {
      String code = escape.group(1) == null ? escape.group(2) : escape.group(1);
      characters.add(Character.toString(Integer.parseInt(code, 16)));
    }
    return characters;
  }
}
