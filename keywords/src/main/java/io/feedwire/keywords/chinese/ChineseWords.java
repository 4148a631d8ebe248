package io.feedwire.keywords.chinese;

import io.feedwire.keywords.candidate.Candidate;
import io.feedwire.keywords.candidate.CandidateTable;
import io.feedwire.keywords.candidate.TermScan;
import io.feedwire.keywords.text.FoldedText;
import io.feedwire.keywords.text.Scripts;
import io.feedwire.keywords.text.StopWords;
import io.feedwire.keywords.vocabulary.Lexicon;
import io.feedwire.keywords.vocabulary.WordKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/// Cuts Chinese text by the longest known word at each place, counts the words that can be
/// keywords, and finds phrases: neighbours that stand together at least twice. A name that no
/// dictionary has is such a phrase, of single characters.
public final class ChineseWords {

  /// No word, or one that no phrase goes across.
  private static final byte BREAK = 0;

  private static final byte NAME = 1;
  private static final byte OTHER = 2;
  private static final byte UNKNOWN = 3;

  /// By the order of [WordKind]; what publishers have declared and no word list has is a name.
  private static final byte[] KINDS = {NAME, OTHER, BREAK, NAME};

  /// Characters of a phrase: a longer one is a sentence.
  private static final int MAX_CHARACTERS = 8;

  /// Characters that are cut into words: an article says what it is about before it ends, and
  /// cutting costs more than all else. Declared terms are looked for to the end.
  public static final int MAX_CUT = 2_000;

  private static final int NO_NUMBER = -1;

  /// Stop words of one character: every text is asked of each that is in no word of the list.
  private static final BitSet STOPS = stops();

  private final FoldedText text;
  private final char[] folded;
  private final Lexicon lexicon;
  private final CandidateTable known;
  private final LatinNames latin;
  private final int[] begins;
  private final int[] ids;
  private final byte[] kinds;
  private int count;
  private int latinEnd;

  private static BitSet stops() {
    CharArraySet words = StopWords.of("zh");
    var stops = new BitSet();
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Scripts.isHan(c) && words.contains(new char[] {c}, 0, 1)) {
        stops.set(c);
      }
    }
    return stops;
  }

  /// Whether a character alone is a stop word.
  static boolean isStop(char c) {
    return STOPS.get(c);
  }

  private ChineseWords(FoldedText text, Lexicon lexicon, CandidateTable known) {
    this.text = text;
    this.lexicon = lexicon;
    this.known = known;
    folded = text.characters();
    latin = new LatinNames(text, lexicon);
    begins = new int[folded.length + 1];
    kinds = new byte[folded.length];
    ids = new int[folded.length];
  }

  /// Counts words in the table and returns the phrases.
  public static List<Candidate> of(
      FoldedText text, Lexicon lexicon, TermScan scan, CandidateTable known) {
    var words = new ChineseWords(text, lexicon, known);
    words.cut(scan);
    List<Candidate> found = new ArrayList<>(words.phrases());
    found.addAll(words.latin.found());
    return found;
  }

  private void cut(TermScan scan) {
    int next = 0;
    for (int at = 0; at < folded.length; at++) {
      scan.readTerms(at);
      if (at == next && at < MAX_CUT) {
        scan.readWords();
        next += cut(at, scan);
      }
    }
    begins[count] = next;
  }

  /// Notes the word that begins there and returns its length.
  private int cut(int at, TermScan scan) {
    int length = scan.length();
    byte kind;
    int id = NO_NUMBER;
    boolean han = Scripts.isHan(folded[at]);
    if (!han && at >= latinEnd) {
      latinEnd = latin.read(at);
    }
    if (length > 0) {
      kind = KINDS[lexicon.kind(scan.id()).ordinal()];
      if (kind != BREAK && han && length > 1 && !lexicon.isTaught(scan.id())) {
        id = scan.id();
        known.meet(text, Candidate.Kind.WORD, id, at, at + length);
      }
    } else if (han) {
      length = 1;
      kind = isStop(folded[at]) ? BREAK : UNKNOWN;
    } else {
      length = spaced(at);
      kind = length > 1 && folded[at] > '9' ? NAME : BREAK;
      length = Math.max(1, length);
    }
    begins[count] = at;
    kinds[count] = kind;
    ids[count++] = id;
    return length;
  }

  private int spaced(int at) {
    int end = at;
    while (end < folded.length && Scripts.isSpaced(folded[end])) {
      end++;
    }
    return end - at;
  }

  private List<Candidate> phrases() {
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = kinds[i] == BREAK ? 0 : GramTable.hash(folded, begins[i], begins[i + 1]);
    }
    var pairs = new Repeats(count);
    long[] runs = new long[count];
    for (int i = 0; i + 1 < count; i++) {
      if (joins(i, i + 2)) {
        runs[i] = GramTable.join(hashes[i], hashes[i + 1]);
        pairs.add(runs[i]);
      }
    }
    int possible = 0;
    for (int i = 0; i < count; i++) {
      if (runs[i] != 0 && pairs.mayRepeat(runs[i])) {
        possible++;
      } else {
        runs[i] = 0;
      }
    }
    return possible == 0 ? List.of() : phrases(hashes, runs, new GramTable(possible));
  }

  /// @param runs hashes of the runs of two words that may repeat, by their first word; 0 for others
  private List<Candidate> phrases(long[] hashes, long[] runs, GramTable grams) {
    int[] shorter = new int[count + 1];
    Arrays.fill(shorter, GramTable.NONE);
    for (int words = 2; words <= GramTable.MAX_WORDS; words++) {
      int[] slots = new int[count + 1];
      Arrays.fill(slots, GramTable.NONE);
      boolean again = false;
      for (int i = 0; i + words <= count; i++) {
        if (words > 2) {
          boolean parts = grams.repeats(shorter[i]) && grams.repeats(shorter[i + 1]);
          runs[i] =
              parts && joins(i, i + words) ? GramTable.join(runs[i], hashes[i + words - 1]) : 0;
        }
        if (runs[i] != 0) {
          slots[i] = grams.add(runs[i], i, words, text.inLead(begins[i]));
          again |= grams.repeats(slots[i]);
        }
      }
      if (!again) {
        break;
      }
      grams.cover(slots, shorter, count);
      shorter = slots;
    }
    List<Candidate> found = new ArrayList<>();
    grams.each((first, words, times, lead) -> found.add(phrase(first, words, times, lead)));
    return found;
  }

  /// Whether these words can be one phrase. Longer ones were checked without their last or first.
  private boolean joins(int from, int to) {
    return kinds[from] != BREAK
        && kinds[to - 1] != BREAK
        && begins[to] - begins[from] <= MAX_CHARACTERS;
  }

  private Candidate phrase(int first, int words, int times, boolean lead) {
    int begin = begins[first];
    var candidate = new Candidate(Candidate.Kind.PHRASE, NO_NUMBER, begin, begins[first + words]);
    candidate.met(times, text.inHeadline(begin), lead);
    WordKind kind = kinds[first + words - 1] == OTHER ? WordKind.OTHER : WordKind.NAME;
    int most = times;
    for (int i = first; i < first + words; i++) {
      kind = kinds[i] == UNKNOWN ? WordKind.UNKNOWN : kind;
      Candidate word = ids[i] < 0 ? null : known.get(ids[i]);
      if (word != null) {
        most = Math.max(most, word.count());
        word.coveredBy(times);
      }
    }
    candidate.takeFor(kind);
    candidate.heldTogether(most);
    return candidate;
  }
}
