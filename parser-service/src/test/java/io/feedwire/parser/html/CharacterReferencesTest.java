package io.feedwire.parser.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// jsoup's reader, which reads references as HTML's specification has them, is the other side.
class CharacterReferencesTest {

  private static final List<String> PIECES =
      List.of(
          "&amp;",
          "&lt;",
          "&gt;",
          "&quot;",
          "&apos;",
          "&nbsp;",
          "&#39;",
          "&#x27;",
          "&#X4e2D;",
          "&#20013;",
          "&#150;",
          "&#0;",
          "&#x1F600;",
          "&#55357;",
          "&#1114112;",
          "&#99999999999;",
          "&#;",
          "&#x;",
          "&#",
          "&",
          "&&",
          ";",
          "&amp",
          "&lt",
          "&ampamp;",
          "&copy;",
          "&copy",
          "&notit;",
          "&notin;",
          "&copy2024",
          "&frac12",
          "&frac1;",
          "&thetasym;",
          "&eacute中",
          "&alpha中;",
          "&alpha",
          "&CounterClockwiseContourIntegral;",
          "&Aa0a;",
          "&unknown;",
          "&AMP;",
          "&Amp;",
          "&eacute;",
          "&#x20;",
          "&#9;",
          "&#127;",
          "&#159;",
          "&#160;",
          "a",
          "b=c",
          "中",
          "\u00e9",
          "😀",
          "<",
          "\"",
          " ",
          "&#0000000065;",
          "&#65",
          "&section=",
          "&copy=",
          "&x",
          "&CounterClockwiseContourIntegralOfAll;",
          "&copyandalongnamebehinditthatisnone",
          "&-",
          "&é",
          "&#65 ");

  @Test
  void meansWhatJsoupReads() {
    for (String piece : PIECES) {
      same(piece);
    }
    // The same pieces are drawn every time.
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(1, 6); n > 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      same(text.toString());
    }
  }

  private static void same(String piece) {
    for (boolean inAttribute : new boolean[] {false, true}) {
      assertThat(CharacterReferences.resolved(piece, inAttribute))
          .as(piece)
          .isEqualTo(Parser.unescapeEntities(piece, inAttribute));
    }
  }
}
