package io.feedwire.keywords.vocabulary;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A double-array trie over folded terms, built by HanLP and packed: what one step needs lies in
/// one cache line, and no object is made for an occurrence.
///
/// Texts are read by walking it from every place rather than by the failure links of an
/// Aho-Corasick automaton: terms are short, so that the steps are about as many. HanLP's
/// `AhoCorasickDoubleArrayTrie` over the same 107,000 words takes as long to read (46 µs for 1,900
/// characters against 43, minutes apart), three times as long to build and an object for each state
/// while it is built.
public final class TermTrie {

  /// No term.
  public static final int NONE = -1;

  /// Code of a character that no term has.
  private static final char OTHER = 0;

  /// Where HanLP's walk starts: the first cell holds the root's base.
  private final int root;

  /// Two numbers a cell: the base with the lowest bit set where a term ends, and the check.
  private final int[] cells;

  /// By cell: the number of the term that ends there.
  private final int[] ends;

  /// Characters by how many terms have them, the commonest first: what is met often lies together.
  private final char[] codes = new char[Character.MAX_VALUE + 1];

  /// @param terms each once
  /// @param ids the number of each
  TermTrie(List<String> terms, int[] ids) {
    var trie = new DoubleArrayTrie<Integer>();
    encode(terms);
    if (!terms.isEmpty()) {
      build(trie, terms, ids);
    }
    int[] base = terms.isEmpty() ? new int[1] : trie.getBase();
    int[] check = terms.isEmpty() ? new int[1] : trie.getCheck();
    int size = Math.min(base.length, trie.getSize());
    root = base[0];
    cells = new int[2 * size];
    ends = new int[size];
    for (int cell = 0; cell < size; cell++) {
      int to = base[cell];
      boolean end = to > 0 && to < size && check[to] == to && base[to] < 0;
      cells[2 * cell] = Math.max(0, to) << 1 | (end ? 1 : 0);
      cells[2 * cell + 1] = check[cell];
      ends[cell] = end ? -base[to] - 1 : NONE;
    }
  }

  private record Coded(String text, int id) {}

  /// With the numbers themselves as values: an object for each would be a third of what is needed
  /// meanwhile.
  private void build(DoubleArrayTrie<Integer> trie, List<String> terms, int[] ids) {
    Coded[] sorted = new Coded[ids.length];
    for (int i = 0; i < ids.length; i++) {
      sorted[i] = new Coded(encoded(terms.get(i)), ids[i]);
    }
    Arrays.sort(sorted, Comparator.comparing(Coded::text));
    List<String> texts = new ArrayList<>(sorted.length);
    int[] numbers = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      texts.add(sorted[i].text());
      numbers[i] = sorted[i].id();
      sorted[i] = null;
    }
    trie.build(texts, null, numbers, numbers.length);
  }

  private void encode(List<String> terms) {
    int[] counts = new int[codes.length];
    terms.forEach(term -> term.chars().forEach(c -> counts[c]++));
    int[] common =
        IntStream.range(0, counts.length)
            .filter(c -> counts[c] > 0)
            .boxed()
            .sorted(Comparator.comparingInt(c -> -counts[c]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < common.length; i++) {
      codes[common[i]] = (char) (i + 1);
    }
  }

  private String encoded(String term) {
    var encoded = new StringBuilder(term.length());
    term.chars().forEach(c -> encoded.append(codes[c]));
    return encoded.toString();
  }

  /// Receives terms.
  @FunctionalInterface
  public interface Sink {
    /// Called for each term that begins at a place, the shortest first.
    void accept(int end, int id);
  }

  /// Reports all terms that begin at a place of a folded text.
  void read(char[] text, int at, Sink sink) {
    int base = root;
    for (int i = at; i < text.length; i++) {
      char code = codes[text[i]];
      int cell = base + code + 1;
      if (code == OTHER || 2 * cell >= cells.length || cells[2 * cell + 1] != base) {
        return;
      }
      int to = cells[2 * cell];
      base = to >>> 1;
      if ((to & 1) != 0) {
        sink.accept(i + 1, ends[cell]);
      }
      if (base == 0) {
        return;
      }
    }
  }

  /// Whether these characters are a term.
  boolean has(char[] text, int begin, int end) {
    boolean[] has = {false};
    read(text, begin, (to, _) -> has[0] |= to == end);
    return has[0];
  }

  /// The number of a term.
  int find(String term) {
    int[] found = {NONE};
    read(term.toCharArray(), 0, (end, id) -> found[0] = end == term.length() ? id : found[0]);
    return found[0];
  }
}
