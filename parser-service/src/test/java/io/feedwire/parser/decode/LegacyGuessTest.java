package io.feedwire.parser.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyGuessTest {

  /// A sentence or two, and an encoding that they can be written in.
  record Sentence(Charset charset, String text) {

    byte[] bytes() {
      return text.getBytes(charset);
    }

    String decodedIn(Charset guess) {
      return new String(bytes(), guess);
    }
  }

  /// Rows of `decode/sentences.tsv`: encodings, then text.
  static Stream<Sentence> sentences() {
    return resource().lines().flatMap(LegacyGuessTest::row);
  }

  /// Those not in Latin letters, of which a sentence is too little to refute a declaration.
  static Stream<Sentence> otherAlphabets() {
    return sentences()
        .filter(sentence -> UnicodeScript.of(sentence.text().charAt(0)) != UnicodeScript.LATIN);
  }

  private static Stream<Sentence> row(String line) {
    String[] columns = line.split("\t");
    return Arrays.stream(columns[0].split(","))
        .map(charset -> new Sentence(Charset.forName(charset), columns[1]));
  }

  private static String resource() {
    try (var stream = LegacyGuessTest.class.getResourceAsStream("/decode/sentences.tsv")) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void a_sentence_is_read_in_the_encoding_that_it_was_written_in(Sentence sentence) {
    var guess = new LegacyGuess(sentence.bytes()).charset();
    assertThat(guess).map(sentence::decodedIn).contains(sentence.text());
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void what_was_declared_rightly_is_not_refuted(Sentence sentence) {
    assertThat(new LegacyGuess(sentence.bytes()).refutes(sentence.charset())).isFalse();
  }

  @ParameterizedTest
  @MethodSource("otherAlphabets")
  void other_alphabets_refute_a_western_declaration(Sentence sentence) {
    assertThat(new LegacyGuess(sentence.bytes()).refutes(Charsets.WINDOWS_1252)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 200, 2000, 20_000})
  void noise_is_no_text_in_any_encoding(int size) {
    var random = new Random(size);
    for (int round = 0; round < 50; round++) {
      byte[] noise = new byte[size];
      random.nextBytes(noise);
      assertThat(new LegacyGuess(noise).charset()).isEmpty();
      for (int at = 0; at < size; at++) {
        noise[at] |= (byte) 0x80;
      }
      assertThat(new LegacyGuess(noise).charset()).isEmpty();
    }
  }

  @Test
  void ascii_tells_nothing() {
    assertThat(new LegacyGuess("plain text".getBytes(UTF_8)).charset()).isEmpty();
    assertThat(new LegacyGuess(new byte[0]).charset()).isEmpty();
  }
}
