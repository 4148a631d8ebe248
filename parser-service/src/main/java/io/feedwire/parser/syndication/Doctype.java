package io.feedwire.parser.syndication;

/// Document type declarations (XML 1.0, 2.8), asked for from front to back.
final class Doctype {

  private final String text;
  private final Ahead ends;
  private final Ahead subsets;
  private final Ahead subsetEnds;

  /// Behind a subset, which is ahead of where the other looks for an end.
  private final Ahead endsBehindSubset;

  private int subset;

  Doctype(String text) {
    this.text = text;
    this.ends = new Ahead(text, ">");
    this.subsets = new Ahead(text, "[");
    this.subsetEnds = new Ahead(text, "]");
    this.endsBehindSubset = new Ahead(text, ">");
  }

  /// Where the `>` is of the one whose `<!` stands there; -1 where none begins: without a subset of
  /// its own it ends before the next tag begins.
  int end(int at) {
    int end = ends.from(at);
    subset = subsets.from(at);
    if (subset >= 0 && subset < end) {
      int close = subsetEnds.from(subset);
      return close < 0 ? -1 : endsBehindSubset.from(close);
    }
    subset = -1;
    return end >= 0 && text.indexOf('<', at + 1, end) < 0 ? end : -1;
  }

  /// Where the subset begins of the one that was asked for last; -1 where it has none.
  int subset() {
    return subset;
  }
}
