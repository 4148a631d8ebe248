package io.feedwire.publishers.line;

/// What a person's name looks like where nothing but its form tells it from a word. Where a line
/// shows by other means that a name stands there, any few characters are one: see [StaffNames] and
/// [AgencyLine].
final class PersonName {

  /// Family names that hardly begin another word, of the hundred most frequent (report on names of
  /// the Ministry of Public Security, 2020).
  private static final String FAMILY =
      "[王李张張刘劉陈陳杨楊赵趙吴吳孙孫朱胡郭梁谢謝宋冯馮邓鄧曹彭袁潘蒋蔣蔡杜魏吕呂姚姜崔谭譚" + "汪廖贾賈邹鄒邱侯尹薛闫閆黎陶贺賀龚龔邵覃戴]";

  /// `李河`, `陈家伦`.
  static final String BY_FAMILY = FAMILY + "\\p{IsHan}{1,2}";

  /// `Anna Fisher`, `Li He`.
  static final String LATIN = "\\p{Lu}\\p{Ll}+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}";

  private PersonName() {}
}
