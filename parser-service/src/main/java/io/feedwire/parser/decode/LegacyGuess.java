package io.feedwire.parser.decode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A guess at the encoding of bytes that are not UTF-8. Each candidate decodes a sample, and the
/// one whose text is likeliest in a language that it is used for wins, when it wins clearly:
/// nothing else is an answer, since wrong letters are worse than none.
final class LegacyGuess {

  /// An encoding and what is written in it.
  private record Candidate(Charset charset, List<Writing> writings) {}

  /// What a candidate makes of a sample.
  ///
  /// @param letters its characters beyond ASCII
  private record Trial(Charset charset, String text, int cost, int letters) {

    /// Whether the text is a language, and no noise.
    boolean isPlausible() {
      int bytes = charset.newEncoder().maxBytesPerChar() > 1 ? 2 : 1;
      return letters > 0 && cost <= letters * (bytes > 1 ? MAX_PAIR_COST : MAX_BYTE_COST);
    }

    /// Whether the other differs in no more than a letter here and there, as ISO-8859-7 does from
    /// windows-1253 in `Ά`: that one letter is likelier than another is reason enough.
    boolean readsAlike(Trial other) {
      if (text.length() != other.text.length()) {
        return false;
      }
      int different = 0;
      for (int at = 0; at < text.length(); at++) {
        different += text.charAt(at) == other.text.charAt(at) ? 0 : 1;
      }
      return different <= letters * ALIKE_SHARE;
    }

    /// Whether the other is no rival.
    boolean isClearlyBelow(Trial other) {
      return cost + MARGIN <= other.cost && cost <= other.cost * MARGIN_SHARE;
    }
  }

  /// Of two that make the same text of a sample, the first is taken: the one with more characters.
  private static final List<Candidate> CANDIDATES =
      List.of(
          candidate("windows-1252", Writings.WESTERN),
          candidate("windows-1250", Writings.CENTRAL),
          candidate("ISO-8859-2", Writings.CENTRAL),
          candidate("windows-1251", Writings.CYRILLIC),
          candidate("KOI8-U", Writings.CYRILLIC),
          candidate("ISO-8859-5", Writings.CYRILLIC),
          candidate("IBM866", Writings.CYRILLIC),
          candidate("windows-1253", Writings.GREEK),
          candidate("ISO-8859-7", Writings.GREEK),
          candidate("windows-1254", Writings.TURKISH),
          candidate("windows-1255", Writings.HEBREW),
          candidate("windows-1256", Writings.ARABIC),
          candidate("ISO-8859-6", Writings.ARABIC),
          candidate("windows-1257", Writings.BALTIC),
          candidate("windows-1258", Writings.VIETNAMESE),
          candidate("x-windows-874", Writings.THAI),
          candidate("GB18030", Writings.CHINESE),
          candidate("Big5-HKSCS", Writings.CHINESE),
          candidate("windows-31j", Writings.JAPANESE),
          candidate("EUC-JP", Writings.JAPANESE),
          candidate("x-windows-949", Writings.KOREAN),
          candidate("x-MacRoman", Writings.WESTERN));

  private static final List<Writing> ALL =
      CANDIDATES.stream().flatMap(candidate -> candidate.writings().stream()).distinct().toList();

  /// Bytes beyond ASCII that are looked at: half a page of print; more would not change the answer.
  private static final int SAMPLE = 1024;

  /// The most that a character of a text costs on average, in the units of [Writing]. Seen in
  /// sentences of 28 languages: 14 to 40 in an alphabet, 62 to 86 in pairs of bytes; in random
  /// bytes: 84 and 119 at least.
  private static final int MAX_BYTE_COST = 50;

  private static final int MAX_PAIR_COST = 100;

  /// By how much the winner must be cheaper than the next that reads something else: by e⁴ in
  /// likelihood, and by 5 % in a long text. Seen: 15 % at least, Bulgarian against Hebrew.
  private static final int MARGIN = 40;

  private static final double MARGIN_SHARE = 0.95;

  /// Share of its letters in which a text may differ from another and be the same; encodings of two
  /// alphabets share none, two of one alphabet that part seriously differ in a tenth.
  private static final double ALIKE_SHARE = 0.05;

  /// A declaration needs more to be refuted: a fifth of a line of letters, and a winner so much
  /// cheaper than what was declared. Seen where an encoding was declared wrongly: 37 to 65 %.
  private static final int REFUTING_LETTERS = 16;

  private static final double REFUTING_SHARE = 0.7;

  private final byte[] sample;
  private @Nullable Optional<Trial> winner;

  LegacyGuess(byte[] bytes) {
    this.sample = sample(bytes);
  }

  private static Candidate candidate(String charset, List<Writing> writings) {
    return new Candidate(Charset.forName(charset), writings);
  }

  /// The encoding, when it is clear.
  Optional<Charset> charset() {
    return winner().map(Trial::charset);
  }

  /// Whether the bytes cannot be meant in a declared encoding though all of them decode: in another
  /// they clearly make a text that is far likelier. Only where the languages of the declared one
  /// are known.
  boolean refutes(Charset declared) {
    if (CANDIDATES.stream().noneMatch(candidate -> candidate.charset().equals(declared))) {
      return false;
    }
    Trial trial = trial(new Candidate(declared, ALL));
    return trial.letters() >= REFUTING_LETTERS
        && winner().map(best -> best.cost() <= trial.cost() * REFUTING_SHARE).orElse(false);
  }

  private Optional<Trial> winner() {
    if (winner == null) {
      winner = findWinner();
    }
    return winner;
  }

  private Optional<Trial> findWinner() {
    List<Trial> trials = new ArrayList<>();
    for (Candidate candidate : CANDIDATES) {
      trials.add(trial(candidate));
    }
    // A stable sort: of two that cost the same, the first candidate stays before the other.
    trials.sort(Comparator.comparingInt(Trial::cost));
    Trial best = trials.getFirst();
    Optional<Trial> rival = trials.stream().filter(trial -> !best.readsAlike(trial)).findFirst();
    boolean clear = rival.map(best::isClearlyBelow).orElse(false);
    return clear && best.isPlausible() ? Optional.of(best) : Optional.empty();
  }

  private Trial trial(Candidate candidate) {
    String text = new String(sample, candidate.charset());
    int letters = (int) text.chars().filter(c -> c >= 0x80).count();
    int cost = Integer.MAX_VALUE;
    for (Writing writing : candidate.writings()) {
      cost = Math.min(cost, writing.cost(text));
    }
    return new Trial(candidate.charset(), text, cost, letters);
  }

  /// The stretches around bytes beyond ASCII: one byte before, and two behind, since the second
  /// byte of a pair may be an ASCII one and the next letter tells the word's script.
  private static byte[] sample(byte[] bytes) {
    var sample = new ByteArrayOutputStream();
    int high = 0;
    int end = -1;
    for (int at = 0; at < bytes.length && high < SAMPLE; at++) {
      if (bytes[at] < 0) {
        boolean apart = at > end + 1;
        if (apart && sample.size() > 0) {
          sample.write(' ');
        }
        if (apart && at > 0) {
          sample.write(bytes[at - 1]);
        }
        high++;
        end = at + 2;
        sample.write(bytes[at]);
      } else if (at <= end) {
        sample.write(bytes[at]);
      }
    }
    return sample.toByteArray();
  }
}
