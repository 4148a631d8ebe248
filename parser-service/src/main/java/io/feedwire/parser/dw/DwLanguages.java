package io.feedwire.parser.dw;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `languageId` stands for: as seen in documents (1, 2, 4, 15, 28) and as public clients of
/// the API have it. Of any other number the text decides.
final class DwLanguages {

  /// 4 is Chinese in either script.
  private static final Map<Integer, String> TAGS =
      Map.ofEntries(
          Map.entry(1, "de"),
          Map.entry(2, "en"),
          Map.entry(3, "ru"),
          Map.entry(4, "zh"),
          Map.entry(5, "pt-BR"),
          Map.entry(6, "sq"),
          Map.entry(8, "ar"),
          Map.entry(9, "bn"),
          Map.entry(10, "sr"),
          Map.entry(11, "bg"),
          Map.entry(12, "fa"),
          Map.entry(13, "fr"),
          Map.entry(14, "el"),
          Map.entry(15, "ha"),
          Map.entry(28, "es"));

  private DwLanguages() {}

  static @Nullable String tag(@Nullable Integer languageId) {
    return languageId == null ? null : TAGS.get(languageId);
  }
}
