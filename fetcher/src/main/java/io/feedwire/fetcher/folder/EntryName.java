package io.feedwire.fetcher.folder;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Text of an entry's name, whose encoding nearly no archive tells: UTF-8 when the bytes are UTF-8,
/// else GBK when they can be and most of its characters are common ones, else the format's own:
/// CP437 for zip (APPNOTE.TXT, appendix D), ISO 8859-1 for tar.
final class EntryName {

  static final Charset CP437 = Charset.forName("IBM437");

  private static final Charset GBK = Charset.forName("GBK");

  /// Both bytes of a character of GB 2312, which the first level of GBK's characters is.
  private static final int GB2312 = 0xA1;

  private EntryName() {}

  static String of(byte[] name, Charset otherwise) {
    return strictly(name, StandardCharsets.UTF_8)
        .or(() -> strictly(name, GBK).filter(text -> isCommon(name)))
        .orElseGet(() -> new String(name, otherwise));
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// CP437's `ü` before a letter is a rare character of GBK, too.
  private static boolean isCommon(byte[] name) {
    int common = 0;
    int rare = 0;
    for (int i = 0; i + 1 < name.length; i++) {
      int lead = name[i] & 0xFF;
      if (lead >= 0x80) {
        int trail = name[i + 1] & 0xFF;
        if (lead >= GB2312 && trail >= GB2312) {
          common++;
        } else {
          rare++;
        }
        i++;
      }
    }
    return common > rare;
  }
}
