package io.feedwire.parser.decode;

import io.feedwire.contracts.RejectionReason;
import java.nio.charset.Charset;
import java.util.List;

/// What became of a payload's bytes.
public sealed interface Decoded {

  /// Text without byte order mark.
  ///
  /// @param repairs where the declared encoding was wrong, one sentence each
  record Text(Characters characters, Charset charset, List<String> repairs) implements Decoded {
    public Text {
      repairs = List.copyOf(repairs);
    }

    public String text() {
      return characters.text();
    }
  }

  /// No text, and why in one sentence.
  record NoText(RejectionReason reason, String message) implements Decoded {}
}
