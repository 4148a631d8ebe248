package io.feedwire.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.feedwire.contracts.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The five documents that Feedwire exists for, and what must come out of each. What a document
/// itself says (names, captions) is read from it and not repeated here.
///
/// @param gallery 000: DW, from its API, with a gallery
/// @param videos 001: DW, from its API, Traditional, with videos
/// @param page 002: DW, archived by feedx
/// @param rfi 003: RFI, archived by feedx
/// @param post 004: Al Jazeera, a post without an address
/// @param sharedImage the image that 001 and 002 have in common
record FiveDocumentsSet(
    Gallery gallery, Videos videos, Page page, Rfi rfi, Post post, String sharedImage) {

  /// Bytes that are UTF-8.
  record Document(String name, String text) {
    static Document read(Path file) {
      try {
        return new Document(file.getFileName().toString(), Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Document with(String part, String instead) {
      return new Document(name, text.replace(part, instead));
    }

    JsonNode json() {
      try {
        return Json.wire().readTree(text);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// @param pair the same article, archived by feedx
  /// @param image lead image that is in the gallery, too
  /// @param references ids of articles referred to
  record Gallery(
      Document json,
      Document pair,
      String id,
      String published,
      String section,
      String shortUrl,
      String image,
      List<String> references,
      String gallery) {}

  /// @param declared a keyword in Simplified, as it is declared
  /// @param inText the same as the text has it
  record Videos(
      Document json,
      Document pair,
      String id,
      String heading,
      String figure,
      List<String> videos,
      String declared,
      String inText) {}

  /// @param header the time of feedx's own header line, which is not the article's
  record Page(
      Document page,
      String id,
      String published,
      String header,
      List<String> images,
      String youtube,
      List<String> references) {}

  record Rfi(Document page, String published, String image, String shortUrl) {}

  record Post(Document post, String published) {}
}
