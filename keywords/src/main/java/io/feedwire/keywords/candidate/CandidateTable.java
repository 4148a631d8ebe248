package io.feedwire.keywords.candidate;

import io.feedwire.keywords.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Candidates by number, open addressing: an article has some hundreds, and boxed numbers would
/// cost more than all that is done with them.
public final class CandidateTable {

  private static final int INITIAL = 1024;

  private @Nullable Candidate[] slots = new Candidate[INITIAL];
  private final List<Candidate> all = new ArrayList<>();

  /// The candidate of that number, if there is one.
  public @Nullable Candidate get(int id) {
    for (int slot = slot(id); ; slot = (slot + 1) & (slots.length - 1)) {
      Candidate candidate = slots[slot];
      if (candidate == null || candidate.id == id) {
        return candidate;
      }
    }
  }

  /// Adds one that [#get] does not find.
  public void add(Candidate candidate) {
    all.add(candidate);
    if (2 * all.size() > slots.length) {
      slots = new Candidate[4 * slots.length];
      all.forEach(this::place);
    } else {
      place(candidate);
    }
  }

  /// Counts an occurrence of a term of the lexicon.
  public void meet(FoldedText text, Candidate.Kind kind, int id, int begin, int end) {
    Candidate candidate = get(id);
    if (candidate == null) {
      candidate = new Candidate(kind, id, begin, end);
      add(candidate);
    }
    candidate.met(text, begin);
  }

  /// In the order in which they were added.
  public List<Candidate> all() {
    return all;
  }

  private void place(Candidate candidate) {
    int slot = slot(candidate.id);
    while (slots[slot] != null) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = candidate;
  }

  private int slot(int id) {
    return (id * 0x9e3779b9) >>> 16 & (slots.length - 1);
  }
}
