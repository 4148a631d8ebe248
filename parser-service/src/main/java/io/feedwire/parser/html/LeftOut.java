package io.feedwire.parser.html;

import java.util.List;
import org.jsoup.nodes.Element;

/// Stands at the end of a tree whose markup was over a limit, and says what is missing. Known by
/// its class, as [ReadyElement] is.
final class LeftOut extends Element {

  private final transient List<String> repairs;

  LeftOut(List<String> repairs) {
    super("left-out");
    this.repairs = List.copyOf(repairs);
  }

  List<String> repairs() {
    return repairs;
  }
}
