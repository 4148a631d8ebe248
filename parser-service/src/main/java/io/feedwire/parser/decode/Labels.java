package io.feedwire.parser.decode;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of the WHATWG Encoding Standard, section 4.2, and what each stands for: the superset
/// that its users really write. Names are compared without case and punctuation, as Unicode's
/// charset alias matching (UTS 22, 1.4) does, so that one row's `iso88592` is also `iso_8859-2` and
/// `ISO8859-2`.
///
/// Not here are the names that the standard maps to its "replacement" encoding (`hz-gb-2312`,
/// `iso-2022-kr`, …) and UTF-7, which it leaves out: in them ASCII bytes are markup that no other
/// reader sees. `iso-8859-10`, `iso-8859-14` are unknown to the platform, and `x-user-defined` is
/// no encoding of text.
final class Labels {

  private static final String TABLE =
      """
      UTF-8 : unicode11utf8 unicode20utf8 utf8 xunicode20utf8
      IBM866 : 866 cp866 csibm866 ibm866
      ISO-8859-2 : csisolatin2 iso88592 isoir101 l2 latin2
      ISO-8859-3 : csisolatin3 iso88593 isoir109 l3 latin3
      ISO-8859-4 : csisolatin4 iso88594 isoir110 l4 latin4
      ISO-8859-5 : csisolatincyrillic cyrillic iso88595 isoir144
      ISO-8859-6 : arabic asmo708 csiso88596e csiso88596i csisolatinarabic ecma114 iso88596 \
                   iso88596e iso88596i isoir127
      ISO-8859-7 : csisolatingreek ecma118 elot928 greek greek8 iso88597 isoir126 suneugreek
      ISO-8859-8 : csiso88598e csisolatinhebrew hebrew iso88598 iso88598e isoir138 visual \
                   csiso88598i iso88598i logical
      ISO-8859-13 : iso885913 l7 latin7
      ISO-8859-15 : csisolatin9 iso885915 l9 latin9
      ISO-8859-16 : iso885916 l10 latin10
      KOI8-R : cskoi8r koi koi8 koi8r
      KOI8-U : koi8ru koi8u
      x-MacRoman : csmacintosh mac macintosh macroman xmacroman
      x-windows-874 : dos874 iso885911 tis620 windows874
      windows-1250 : cp1250 windows1250 xcp1250
      windows-1251 : cp1251 windows1251 xcp1251
      windows-1252 : cp1252 cp819 csisolatin1 ibm819 iso88591 isoir100 l1 latin1 \
                     windows1252 xcp1252
      windows-1253 : cp1253 windows1253 xcp1253
      windows-1254 : cp1254 csisolatin5 iso88599 isoir148 l5 latin5 windows1254 xcp1254
      windows-1255 : cp1255 windows1255 xcp1255
      windows-1256 : cp1256 windows1256 xcp1256
      windows-1257 : cp1257 windows1257 xcp1257
      windows-1258 : cp1258 windows1258 xcp1258
      x-MacUkraine : xmaccyrillic xmacukrainian maccyrillic
      GB18030 : chinese csgb2312 csiso58gb231280 gb2312 gb231280 gbk isoir58 xgbk gb18030 cp936 \
                ms936 euccn
      Big5-HKSCS : big5 big5hkscs cnbig5 csbig5 xxbig5 cp950 ms950
      EUC-JP : cseucpkdfmtjapanese eucjp xeucjp
      x-windows-iso2022jp : csiso2022jp iso2022jp
      windows-31j : csshiftjis ms932 mskanji shiftjis sjis windows31j xsjis cp932
      x-windows-949 : cseuckr csksc56011987 euckr isoir149 korean ksc56011987 ksc56011989 ksc5601 \
                      windows949 cp949 ms949
      UTF-16BE : unicodefffe utf16be
      UTF-16LE : csunicode iso10646ucs2 ucs2 unicode unicodefeff utf16 u16 utf16le
      UTF-32BE : utf32be
      UTF-32LE : csucs4 iso10646ucs4 ucs4 utf32 u32 utf32le
      US-ASCII : ansix341968 ascii usascii
      """;

  private static final Map<String, Charset> BY_NAME = read();

  private Labels() {}

  private static Map<String, Charset> read() {
    Map<String, Charset> byName = new HashMap<>();
    for (String row : TABLE.lines().toList()) {
      int colon = row.indexOf(':');
      Charset charset = Charset.forName(row.substring(0, colon).strip());
      for (String name : row.substring(colon + 1).strip().split(" +")) {
        byName.put(name, charset);
      }
    }
    return Map.copyOf(byName);
  }

  /// The encoding of that name; null when the standard has none.
  static @Nullable Charset find(String name) {
    String folded = folded(name);
    @Nullable Charset charset = BY_NAME.get(folded);
    int year = name.indexOf(':');
    return charset == null && year > 0 ? BY_NAME.get(folded(name.substring(0, year))) : charset;
  }

  /// Letters and digits alone, in lower case.
  static String folded(String name) {
    var folded = new StringBuilder(name.length());
    for (int at = 0; at < name.length(); at++) {
      if (Character.isLetterOrDigit(name.charAt(at))) {
        folded.append(name.charAt(at));
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
