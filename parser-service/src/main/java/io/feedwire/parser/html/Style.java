package io.feedwire.parser.html;

import io.feedwire.contracts.article.Inline.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a run of text looks: its marks as bits in the order of [Mark], and its link.
record Style(int marks, @Nullable String href, @Nullable String rel) {

  static final Style PLAIN = new Style(0, null, null);

  private static final List<List<Mark>> LISTS = lists();

  Style with(Mark mark) {
    int bit = 1 << mark.ordinal();
    return (marks & bit) != 0 ? this : new Style(marks | bit, href, rel);
  }

  Style linked(String target, @Nullable String relation) {
    return new Style(marks, target, relation);
  }

  List<Mark> markList() {
    return LISTS.get(marks);
  }

  private static List<List<Mark>> lists() {
    List<List<Mark>> all = new ArrayList<>();
    for (int bits = 0; bits < 1 << Mark.values().length; bits++) {
      List<Mark> list = new ArrayList<>();
      for (Mark mark : Mark.values()) {
        if ((bits & 1 << mark.ordinal()) != 0) {
          list.add(mark);
        }
      }
      all.add(List.copyOf(list));
    }
    return List.copyOf(all);
  }
}
