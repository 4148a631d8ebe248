package io.feedwire.publishers;

import java.util.regex.Pattern;

/// A line that says who owns an article, or that nobody may reprint it.
final class CopyrightLine {

  /// Longer ones are prose about copyright.
  private static final int MAX_LENGTH = 200;

  /// `© 2020 AFP`, `(c) 2020 …`, `Copyright 2020 …`.
  private static final Pattern MARK =
      Pattern.compile(
          "^[（(\\[【]?\\s*(?:©|\\(c\\)\\s*\\d{4}|copyright\\b[\\s:：©(]).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORDS =
      Pattern.compile(
          "all rights reserved|版[权權](?:所有|归|歸|[声聲]明)|受到?[着著]作[权權]法?(?:的)?保[护護]"
              + "|未[经經].{0,14}(?:[许許]可|授[权權]|允[许許]|同意)[^。]{0,8}(?:不得|[请請]勿|禁止)[^。]{0,8}(?:[转轉][载載]|使用|[复複][制製]|引用|[转轉][发發]|用作|改[编編])"
              + "|(?:[请請]勿|不得|禁止|[谢謝][绝絕])(?:擅自|任意|未[经經]授[权權])?[转轉][载載]|^.{0,8}[转轉][载載][请請]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d(?!\\d)");

  private CopyrightLine() {}

  /// Whether a line begins with the mark, wherever it stands.
  static boolean isMarked(String line) {
    return line.length() <= MAX_LENGTH
        && Glance.begins(line, "©(c")
        && MARK.matcher(line).matches();
  }

  /// Whether a line with the mark is of an article, by its year or words, and not of a picture.
  static boolean isNotice(String line) {
    return isMarked(line) && (YEAR.matcher(line).find() || WORDS.matcher(line).find());
  }

  /// Whether a line at the end of an article says so in words.
  static boolean isWorded(String line) {
    return line.length() <= MAX_LENGTH && maySay(line) && WORDS.matcher(line).find();
  }

  /// One of them is in all that the patterns fit.
  private static boolean maySay(String line) {
    return Glance.holds(line, "载載")
        || Glance.contains(line, "版权", "版權", "作权", "作權", "未经", "未經", "ights ", "RIGHTS");
  }
}
