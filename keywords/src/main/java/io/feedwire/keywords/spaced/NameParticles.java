package io.feedwire.keywords.spaced;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;

/// Which words of a text are particles of names: Ursula von der Leyen. A particle joins two words
/// with capitals into one name; beside a name that the text has joined so, it also opens it where
/// it stands without what is before (von der Leyen).
final class NameParticles {

  /// Particles in a row: "van de den".
  private static final int IN_A_ROW = 3;

  /// Words of a name, without the particles.
  static final int MAX_WORDS = 4;

  /// So often must a name stand there that is joined by what joins any two words.
  private static final int REPEATED = 2;

  /// So often when only its end is repeated (von der Leyen), and that never stands without.
  private static final int REPEATED_END = 3;

  private final Tokens tokens;
  private final Particles particles;
  private final BitSet joints = new BitSet();
  private final BitSet openers = new BitSet();
  private final BitSet members = new BitSet();

  private NameParticles(Tokens tokens, String language) {
    this.tokens = tokens;
    particles = Particles.of(language);
  }

  static NameParticles of(Tokens tokens, String language) {
    var found = new NameParticles(tokens, language);
    BitSet begins = new BitSet();
    BitSet common = new BitSet();
    for (int i = 1; i < tokens.count(); i++) {
      if (found.joins(i)) {
        (found.isCommon(i) ? common : begins).set(i);
      }
    }
    if (!common.isEmpty()) {
      begins.or(found.repeated(common));
    }
    if (!begins.isEmpty()) {
      found.keep(begins);
      found.open();
    }
    return found;
  }

  private boolean isCommon(int i) {
    return isOf(particles.common(), i) && !tokens.isCapital(i);
  }

  private boolean isOf(CharArraySet set, int i) {
    int length = tokens.end(i) - tokens.begin(i);
    return length <= Particles.LONGEST && set.contains(tokens.folded(), tokens.begin(i), length);
  }

  private boolean joins(int i) {
    return isOf(particles.first(), i)
        && tokens.isCapital(i - 1)
        && tokens.canFollow(i - 1)
        && tokens.follows(i)
        && name(i) > 0;
  }

  /// The word with a capital that particles which begin there lead to; 0 if they do not.
  private int name(int begin) {
    int at = begin + 1;
    while (at < tokens.count() && at - begin < IN_A_ROW && isOf(particles.further(), at)) {
      if (!tokens.follows(at)) {
        return 0;
      }
      at++;
    }
    return at < tokens.count() && tokens.follows(at) && tokens.isCapital(at) && tokens.canBegin(at)
        ? at
        : 0;
  }

  /// Of particles that may join any two words those that the text repeats with both.
  private BitSet repeated(BitSet common) {
    Map<String, Integer> wholes = new HashMap<>();
    Map<String, Integer> ends = new HashMap<>();
    Map<String, Integer> words = new HashMap<>();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isCapital(i)) {
        words.merge(tokens.term(i, i), 1, Integer::sum);
      }
      if (isOf(particles.common(), i) && name(i) > 0) {
        ends.merge(tokens.term(i, name(i)), 1, Integer::sum);
        if (common.get(i)) {
          wholes.merge(tokens.term(i - 1, name(i)), 1, Integer::sum);
        }
      }
    }
    var kept = new BitSet();
    for (int i = common.nextSetBit(0); i >= 0; i = common.nextSetBit(i + 1)) {
      int name = name(i);
      int times = ends.getOrDefault(tokens.term(i, name), 0);
      boolean never = times >= words.getOrDefault(tokens.term(name, name), 0);
      boolean again =
          wholes.getOrDefault(tokens.term(i - 1, name), 0) >= REPEATED
              || name - i > 1 && times >= REPEATED_END;
      if (never && again && !tokens.isAcronym(name)) {
        kept.set(i);
      }
    }
    return kept;
  }

  /// Leaves out those of runs that are too long to be one name, and between two names of several
  /// words each.
  private void keep(BitSet begins) {
    for (int i = begins.nextSetBit(0); i >= 0; i = begins.nextSetBit(i + 1)) {
      int name = name(i);
      int before = run(i - 1, -1);
      int after = run(name, 1);
      if (before + after <= MAX_WORDS && Math.min(before, after) == 1) {
        joints.set(i, name);
      }
    }
  }

  /// Words with capitals that stand together from there on.
  private int run(int from, int step) {
    int words = 1;
    for (int i = from + step; i >= 0 && i < tokens.count() && words <= MAX_WORDS; i += step) {
      if (!tokens.follows(Math.max(i, i - step)) || !tokens.isCapital(i) || !tokens.canFollow(i)) {
        break;
      }
      words++;
    }
    return words;
  }

  /// Finds the ends of joined names where they stand by themselves.
  private void open() {
    Set<String> ends = new HashSet<>();
    for (int i = joints.nextSetBit(0); i >= 0; i = joints.nextSetBit(i + 1)) {
      if (!joints.get(i - 1)) {
        ends.add(tokens.term(i, name(i)));
      }
    }
    for (int i = 0; !ends.isEmpty() && i < tokens.count(); i++) {
      if (isOf(particles.first(), i)) {
        int name = name(i);
        if (name > 0 && ends.contains(tokens.term(i, name))) {
          members.set(i, name);
          // The text's own prepositions open nothing: "de France" is no name.
          if (!tokens.isStop(i) || tokens.isCapital(i) || isOf(particles.common(), i)) {
            openers.set(i);
          }
        }
      }
    }
    members.or(joints);
  }

  /// Whether it stands amid a name.
  boolean joinsAt(int i) {
    return joints.get(i);
  }

  /// Whether it is a particle of a name, amid it or before it.
  boolean has(int i) {
    return members.get(i);
  }

  /// Whether a name begins with it.
  boolean opensAt(int i) {
    return openers.get(i);
  }
}
