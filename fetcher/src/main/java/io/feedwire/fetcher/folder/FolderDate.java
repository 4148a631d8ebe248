package io.feedwire.fetcher.folder;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The date that the folders above a file tell: `2024/04/03/title.md`, `2024/04/title.md`,
/// `zh/2024-04/title.md`, `2024/title.md`. The first day of what they name.
final class FolderDate {

  private static final Pattern FOLDERS =
      Pattern.compile("(?:^|/)((?:19|20)\\d{2})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?(?=/)");

  private FolderDate() {}

  /// In milliseconds since 1970.
  ///
  /// @param path with `/` between its parts
  static OptionalLong of(String path) {
    Matcher folders = FOLDERS.matcher(path);
    while (folders.find()) {
      OptionalLong date = PlausibleDate.ofParts(folders, 1, 2, 3);
      if (date.isPresent()) {
        return date;
      }
    }
    return OptionalLong.empty();
  }
}
