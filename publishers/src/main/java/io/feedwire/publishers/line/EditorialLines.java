package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.contracts.article.Block;
import io.feedwire.contracts.article.Inline;
import io.feedwire.publishers.caption.CaptionCredit;
import io.feedwire.publishers.caption.EmphasizedCaption;
import io.feedwire.publishers.caption.FigureCaption;
import io.feedwire.publishers.page.FurnitureLine;
import io.feedwire.publishers.page.FurtherReading;
import io.feedwire.publishers.page.ReadingLabel;
import io.feedwire.publishers.page.ShareBlocks;
import io.feedwire.publishers.page.TagLinks;
import io.feedwire.publishers.text.Blocks;
import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import io.feedwire.publishers.text.RunLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lines that stand in an article and are none of its text, whoever publishes it: who made it, what
/// it draws on, whose it is, what else to read. They become fields. Most are known by their words
/// together with their place: at the beginning or the end.
public final class EditorialLines {

  /// Blocks of text from the beginning and from the end among which such lines stand: at the end
  /// there may be a line each for writers, editors, agencies, copyright, and two of promotion.
  private static final int HEAD = 3;

  private static final int TAIL = 8;

  /// Blocks from the end among which a quote may be none.
  private static final int LAST = 2;

  /// What a page sets before the text in one line with its staff.
  private static final String BESIDE =
      anyOf("[来來]源|(?:[发發][布佈表])?[时時][间間]|日期|字[号號体體]", "(?:[浏瀏][览覽]|[点點][击擊]|[阅閱][读讀])[次人量]?[数數]?");

  /// A bar, a blank or stroke before a part of the staff, what stands behind `（完）`, or between two
  /// in brackets.
  private static final Pattern BAR =
      Pattern.compile(
          "[|｜]|(?<![\\[【（(])[\\s\u3000/／]+(?="
              + anyOf(StaffPart.QUALIFIED, BESIDE)
              + "\\s?[:：])|(?<=[）)】\\]])\\s*(?=[（(【\\[])|(?<=\\d:\\d\\d)[\\s\u3000]+(?=\\p{IsHan})|(?<=^[（(][全文本]?完[）)])\\s*");

  /// Blanks and strokes of [#BAR].
  private static final String BLANKS = " \t\n\u000B\f\r\u3000/／";

  /// Longest of several lines set as one, in characters.
  private static final int MAX_SEVERAL = 120;

  /// Of a line that bars part.
  private static final int MAX_PARTS = 6;

  private EditorialLines() {}

  /// The blocks of an article without such lines, which are noted.
  public static List<Block> take(List<Block> written, Marginalia notes) {
    OpeningLine.read(written, notes);
    List<Block> blocks = withoutReporter(written, notes);
    List<Block> kept = new ArrayList<>(blocks.size());
    int last = lastText(blocks);
    boolean isInterview = isInterview(blocks);
    boolean hasItalics = EmphasizedCaption.isSet(blocks);
    int head = HEAD;
    // A line that is all there is is what the article says.
    boolean isAll = isOneLine(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean atEnd = i > last - TAIL;
      boolean atEdge = head > 0 || atEnd;
      switch (block) {
        case Block.Paragraph paragraph -> {
          head--;
          String text = Inline.text(paragraph.content());
          int reading = FurtherReading.endBelow(blocks, i, text, notes);
          int book = reading == i && i > last - TAIL ? BookNote.end(blocks, i) : i;
          if (reading > i) {
            i = reading;
          } else if (book > i) {
            kept.addAll(blocks.subList(i, book + 1));
            i = book;
          } else if (atEdge && i < last && StaffLine.takeBelow(text, blocks.get(i + 1), notes)) {
            i++;
          } else if (FigureCaption.take(text, kept, isAll, CopyrightLine::isNotice, notes)
              || (hasItalics && EmphasizedCaption.take(paragraph, kept))) {
            FurtherReading.keepLinks(paragraph.content(), notes);
          } else {
            paragraph(paragraph, new Place(atEdge, atEnd, isInterview, false, isAll), notes)
                .ifPresent(kept::add);
          }
        }
        case Block.Heading heading -> {
          String text = Inline.text(heading.content());
          int end = FurtherReading.endBelow(blocks, i, text, notes);
          if (end > i) {
            i = end;
          } else if (!isLine(Line.of(text.strip()), new Place(atEdge, false, isInterview), notes)) {
            kept.add(heading);
          }
        }
        case Block.Figure figure -> kept.add(FigureCaption.parted(figure));
        case Block.Quote box when FurtherReading.takeBox(box, notes) -> {}
        case Block.Quote quote -> {
          boolean isLast = i >= blocks.size() - LAST;
          (isLast ? closing(quote, isInterview, notes) : Optional.<Block>of(quote))
              .ifPresent(kept::add);
        }
        case Block.ListBlock list -> {
          boolean isLast = i == blocks.size() - 1;
          (isLast ? closing(list, isInterview, notes) : Optional.<Block>of(list))
              .ifPresent(kept::add);
        }
        default -> kept.add(block);
      }
    }
    List<Block> unsigned = JapaneseReporter.taken(PageFoot.trimmed(kept), notes);
    return PageFoot.trimmed(ForeignSource.taken(unsigned, notes));
  }

  /// The blocks without the reporter whom the first paragraph names before its words.
  private static List<Block> withoutReporter(List<Block> blocks, Marginalia notes) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Paragraph first) {
        int length = KoreanReporter.takeOpening(Inline.text(first.content()), notes);
        if (length == 0) {
          return blocks;
        }
        List<Block> without = new ArrayList<>(blocks);
        without.set(i, new Block.Paragraph(RunLines.from(first.content(), length)));
        return without;
      }
    }
    return blocks;
  }

  /// The blocks without the lines that are no text wherever they stand.
  public static List<Block> withoutFurniture(List<Block> blocks) {
    var notes = new Marginalia();
    var anywhere = new Place(false, false, false);
    List<Block> kept = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      Optional<Block> rest =
          block instanceof Block.Paragraph paragraph
              ? paragraph(paragraph, anywhere, notes)
              : Optional.of(block);
      rest.ifPresent(kept::add);
    }
    return kept;
  }

  private static boolean isOneLine(List<Block> blocks) {
    int lines = 0;
    for (Block block : blocks) {
      lines +=
          switch (block) {
            case Block.Paragraph paragraph -> RunLines.of(paragraph.content()).size();
            case Block.Figure _, Block.Gallery _, Block.Video _, Block.Audio _, Block.Embed _ -> 0;
            default -> 2;
          };
    }
    return lines == 1;
  }

  private static int lastText(List<Block> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i) instanceof Block.Paragraph) {
        return i;
      }
    }
    return -1;
  }

  /// Where a line stands.
  ///
  /// @param atEdge among the first or the last blocks
  /// @param atEnd among the last
  /// @param isInterview whether `记者：…` is somebody who speaks
  /// @param isQuoted in a quote, whose tags are another's
  /// @param isAll alone: what no field would have would be lost with it
  private record Place(
      boolean atEdge, boolean atEnd, boolean isInterview, boolean isQuoted, boolean isAll) {

    Place(boolean atEdge, boolean atEnd, boolean isInterview) {
      this(atEdge, atEnd, isInterview, false, false);
    }
  }

  private static boolean isInterview(List<Block> blocks) {
    int turns = 0;
    for (Block block : blocks) {
      turns += InterviewTurn.isOne(Blocks.paragraphText(block)) ? 1 : 0;
    }
    return turns > 1;
  }

  /// A quote that ends an article may be a box that sells something, or have its footer.
  private static Optional<Block> closing(Block.Quote quote, boolean isInterview, Marginalia notes) {
    List<Block> kept =
        closing(quote.content(), new Place(true, true, isInterview, true, false), notes);
    if (kept.equals(quote.content())) {
      return Optional.of(quote);
    }
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Quote(Separator.trimmed(kept)));
  }

  /// The last item of a list that ends an article may be its footer, indented with it.
  private static Optional<Block> closing(
      Block.ListBlock list, boolean isInterview, Marginalia notes) {
    if (list.items().isEmpty()) {
      return Optional.of(list);
    }
    Block.ListBlock.Item last = list.items().getLast();
    List<Block> kept = closing(last.content(), new Place(true, true, isInterview), notes);
    if (kept.equals(last.content())) {
      return Optional.of(list);
    }
    List<Block.ListBlock.Item> items = new ArrayList<>(list.items());
    items.removeLast();
    if (!kept.isEmpty()) {
      items.add(new Block.ListBlock.Item(kept));
    }
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.ListBlock(list.ordered(), items));
  }

  private static List<Block> closing(List<Block> blocks, Place place, Marginalia notes) {
    List<Block> kept = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      Optional<Block> rest =
          switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph, place, notes);
            case Block.Heading heading ->
                isLine(Line.of(Blocks.text(heading)), place, notes)
                    ? Optional.empty()
                    : Optional.of(heading);
            default -> Optional.of(block);
          };
      rest.ifPresent(kept::add);
    }
    return kept;
  }

  private static Optional<Block> paragraph(
      Block.Paragraph paragraph, Place place, Marginalia notes) {
    List<List<Inline>> lines = RunLines.of(paragraph.content());
    List<List<Inline>> kept =
        RunLines.without(
            lines,
            line -> {
              Line text = Line.of(Inline.text(line).strip());
              return isLine(text, place, notes) || FurtherReading.takeLabelled(line, text, notes);
            });
    if (place.atEnd && !kept.isEmpty()) {
      List<Inline> end = kept.getLast();
      String text = Inline.text(end);
      int disclaimer = Disclaimer.start(text);
      if (disclaimer > 0) {
        kept.set(kept.size() - 1, RunLines.upTo(end, disclaimer));
      } else {
        StaffLine.takeNote(text, notes)
            .ifPresent(length -> kept.set(kept.size() - 1, RunLines.upTo(end, length)));
      }
    }
    kept.replaceAll(FurtherReading::withoutMore);
    kept.removeIf(List::isEmpty);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(kept.equals(lines) ? paragraph : new Block.Paragraph(RunLines.joined(kept)));
  }

  private static boolean isLine(Line written, Place place, Marginalia notes) {
    if (place.atEdge && UnsignedStaffLine.takeMarked(written, notes)) {
      return true;
    }
    Line line = LineMarks.withoutSign(written);
    if (line.isEmpty() || FurnitureLine.isOne(line) || Disclaimer.isShort(line)) {
      return true;
    }
    if (CopyrightLine.isMarked(line)) {
      if (line.length() > 1) {
        notes.copyright(line.text());
      }
      return true;
    }
    boolean isTurn = place.isInterview && InterviewTurn.isOne(line.text());
    return !isTurn
        && (place.atEdge || StaffLine.isSet(line) || SourceLine.isSet(line))
        && (isNoted(line, notes)
            || (!place.isQuoted && TagLinks.takeHashtags(line.text(), notes))
            || (!place.isAll && (isNothing(line) || (place.atEnd && isCall(line)))));
  }

  private static boolean isNothing(Line line) {
    return Promotion.isAsking(line)
        || ReadingLabel.isOne(line.text())
        || Disclaimer.isOne(line)
        || PostData.isAbove(line)
        || Separator.isEnd(line);
  }

  private static boolean isCall(Line line) {
    return ReaderCall.isOne(line)
        || ReaderCount.isOne(line)
        || PostData.isOne(line)
        || ShareBlocks.isLine(line);
  }

  /// Several lines set as one: `来源：渡口周刊 | 作者：李河`.
  private static boolean isSeveral(Line line, Marginalia notes) {
    if (line.length() > MAX_SEVERAL || !mayBePart(line)) {
      return false;
    }
    List<Line> parts =
        Arrays.stream(BAR.split(LineMarks.unbracketed(line.text())))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(Line::of)
            .toList();
    var trial = new Marginalia();
    // Of several papers and nothing else no one is where it is from.
    long papers = parts.stream().filter(AgencyLine::isAlone).count();
    if (parts.size() < 2
        || papers > 1
        || parts.size() > MAX_PARTS
        || !parts.stream().allMatch(part -> isPart(part, trial))) {
      return false;
    }
    parts.forEach(part -> isPart(part, notes));
    return true;
  }

  /// Whether there is anything that [#BAR] knows: a bar, what a blank or stroke needs beside it, or
  /// two brackets.
  private static boolean mayBePart(Line line) {
    return line.holds("|｜")
        || (line.holds(":：") && line.holds(BLANKS))
        || (line.holds("）)】]") && (line.contains("完") || line.holds("（(【[")));
  }

  private static boolean isPart(Line line, Marginalia notes) {
    return isNoted(line, notes)
        || isNothing(line)
        || PostData.isBesideStaff(line)
        || ReaderCount.isOne(line)
        || FurnitureLine.isClosing(LineMarks.unbracketed(line.text()))
        || AgencyLine.takeAlone(line, notes);
  }

  private static boolean isNoted(Line line, Marginalia notes) {
    if (CopyrightLine.isWorded(line)) {
      notes.copyright(line.text());
      return true;
    }
    // A call to readers may name staff and agencies, which made nothing of it.
    return !Promotion.isAsking(line)
        && (StaffLine.take(line, notes)
            || KoreanReporter.take(line, notes)
            || AgencyNote.take(line, notes)
            || ForeignStaff.take(line, notes)
            || AgencyLine.take(line, notes)
            || ContributionLine.take(line, notes)
            || TagLinks.takeLine(line, notes)
            || CaptionCredit.takeLine(line, notes)
            || SourceList.take(line, notes)
            || PostData.take(line, notes)
            || isSeveral(line, notes));
  }
}
