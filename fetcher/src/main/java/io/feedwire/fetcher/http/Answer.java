package io.feedwire.fetcher.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.Header;

/// The head of an answer. Bytes of header values are characters of ISO 8859-1, so that none is
/// lost.
///
/// @param minorVersion of HTTP/1
record Answer(int status, int minorVersion, List<Header> headers) {

  /// The first header of that name.
  Optional<String> first(String name) {
    for (Header header : headers) {
      if (header.getName().equalsIgnoreCase(name)) {
        return Optional.of(value(header));
      }
    }
    return Optional.empty();
  }

  /// The first header of that name, where it holds an address. Servers write letters beyond ASCII
  /// as they are, mostly in UTF-8; what is not is encoded byte by byte, since nobody knows its
  /// letters.
  Optional<String> address(String name) {
    return first(name).filter(value -> !value.isBlank()).map(Answer::letters);
  }

  private static String letters(String value) {
    byte[] bytes = value.getBytes(ISO_8859_1);
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      var encoded = new StringBuilder(value.length());
      for (byte each : bytes) {
        encoded.append(each < 0 ? "%%%02X".formatted(each & 0xFF) : String.valueOf((char) each));
      }
      return encoded.toString();
    }
  }

  /// All headers of that name.
  List<String> all(String name) {
    List<String> values = new ArrayList<>();
    for (Header header : headers) {
      if (header.getName().equalsIgnoreCase(name)) {
        values.add(value(header));
      }
    }
    return values;
  }

  /// The elements of all headers of that name, as lists that commas separate (RFC 9110, 5.6.1).
  List<String> elements(String name) {
    List<String> elements = new ArrayList<>();
    for (String value : all(name)) {
      for (String element : value.split(",", -1)) {
        if (!element.isBlank()) {
          elements.add(element.strip());
        }
      }
    }
    return elements;
  }

  boolean has(String name, String part) {
    return all(name).stream()
        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
  }

  private static String value(Header header) {
    String value = header.getValue();
    return value == null ? "" : value;
  }
}
