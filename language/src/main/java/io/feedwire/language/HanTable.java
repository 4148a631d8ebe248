package io.feedwire.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.BiConsumer;

/// The Han characters whose Simplified and Traditional forms differ, each with its Simplified form.
///
/// The source is `t2s.txt` of HanLP (from OpenCC), 4,200 lines `traditional=simplified` for single
/// characters and some phrases, which are passed over: a keyword has no context to choose a phrase
/// by. A character that is written in both scripts stands there as its own Simplified form (`后=后`)
/// and is evidence of neither.
final class HanTable {

  private static final String DICTIONARY = "/data/dictionary/tc/t2s.txt";

  /// The Basic Multilingual Plane's ideographs, CJK Extension A to the end of CJK Unified. The
  /// dictionary's 1,046 rarer pairs outside are of no use to news.
  private static final char FIRST = '\u3400';

  private static final char LAST = '\u9fff';

  /// Simplified forms of some variant (真 of 眞, 查 of 査) that Traditional text uses itself: those of
  /// the dictionary's Simplified-only characters that Big5 encodes and that are no rarity there.
  private static final String SHARED = "你儿冢凄即吃呆唇埼岳岭峰并床庄彝恤捆挲教旋旗既晒查栖棋污沄泄洒溯灶皂真睾秘篱粽糊糖羡群胄膻芸苔茧蒏蓑虱蝎逾霉飧";

  private final char[] simplified = new char[LAST - FIRST + 1];
  private final byte[] script = new byte[LAST - FIRST + 1];

  /// Read at first use and never again.
  private static final class Holder {
    private static final HanTable TABLE = new HanTable();
  }

  private HanTable() {
    for (int i = 0; i < simplified.length; i++) {
      simplified[i] = (char) (FIRST + i);
    }
    var asWritten = new BitSet(simplified.length);
    var asResult = new BitSet(simplified.length);
    eachPair(
        (from, to) -> {
          simplified[from - FIRST] = to;
          asWritten.set(from - FIRST);
          asResult.set(to - FIRST);
        });
    for (int i = 0; i < simplified.length; i++) {
      simplified[i] = simplified(simplified[i]); // 薴 → 苧 → 苎 is the one chain
    }
    var ofBoth = (BitSet) asResult.clone();
    ofBoth.and(asWritten);
    asResult.andNot(ofBoth);
    asWritten.andNot(ofBoth);
    SHARED.chars().forEach(c -> asResult.clear(c - FIRST));
    asResult.stream().forEach(i -> script[i] = 1);
    asWritten.stream().forEach(i -> script[i] = -1);
  }

  static HanTable get() {
    return Holder.TABLE;
  }

  /// Whether it is an ideograph that this table covers.
  static boolean covers(char c) {
    return c >= FIRST && c <= LAST;
  }

  /// The Simplified form; the character itself where it has no other.
  char simplified(char c) {
    return covers(c) ? simplified[c - FIRST] : c;
  }

  /// 1 for one that Traditional text never uses, -1 for one that Simplified text never does, else
  /// 0; only for characters that are covered.
  int script(char c) {
    return script[c - FIRST];
  }

  private static void eachPair(BiConsumer<Character, Character> pair) {
    try (InputStream in = HanTable.class.getResourceAsStream(DICTIONARY)) {
      if (in == null) {
        throw new IllegalStateException(DICTIONARY + " of HanLP is not on the class path");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.length() == 3 && covers(line.charAt(0)) && covers(line.charAt(2))) {
          pair.accept(line.charAt(0), line.charAt(2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + DICTIONARY, e);
    }
  }
}
