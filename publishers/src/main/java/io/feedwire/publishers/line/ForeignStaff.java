package io.feedwire.publishers.line;

import static io.feedwire.publishers.text.Alternation.anyOf;

import io.feedwire.publishers.text.Glance;
import io.feedwire.publishers.text.Line;
import io.feedwire.publishers.text.Marginalia;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that names who made an article, in languages other than Chinese: `Redaktion: Anna
/// Fischer`, `Par Anne Pêcheur`, `Перевод: Анна Речкина`, `تحرير: علي النهر`. The words are those
/// of prose and headlines as well, so that whole names of people have to stand behind them.
final class ForeignStaff {

  /// Longest line, in characters: a label and three names.
  private static final int MAX_LENGTH = 110;

  private static final String PARTICLE =
      "(?:v[ao]n|der|den|de|del|della|di|da|dos|du|la|le|bin|al)";

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";

  /// Two words at least: of one a headline may be.
  private static final String NAME =
      "(?!ARD\\b)" + WORD + "(?: (?:" + PARTICLE + " ){0,2}" + WORD + "){1,3}(?<!\\p{Ll}{3}\\.)";

  private static final String AND =
      "(?:, | and | und | et | y | e | и | та | ve | dan | en | i | và | & )";

  private static final String NAMES = "(?<names>" + NAME + "(?:" + AND + NAME + "){0,3})";

  /// Scripts without capital letters: two words, as nearly all names there are written.
  private static final String UNCASED =
      "(?<uncased>[\\p{IsArabic}]{2,14}(?: [\\p{IsArabic}]{2,14}){1,2}|\\p{IsHan}{3,6})";

  /// Who wrote.
  private static final String WRITER =
      anyOf(
          "Author|Autor|Autorin|Autor/in|Auteure?|Autore|Autrice|Autora|Автор|Yazar|Yazan|Muhabir",
          "Haber|Penulis|Reporter|Pewarta|Reportagem|Tác giả|Autorka|Tekst|Texto|Testo|Texte|Текст|Door");

  private static final String WRITER_UNCASED = anyOf("كتب|كتبت|بقلم|نویسنده|نوشته|取材・文|文・写真");

  /// Who did something else, whose label stands before the name.
  private static final String PART =
      anyOf(
          "Redaktion|Redakteur(?:in)?|(?:Redaktionelle )?Mitarbeit|Adaption|Übersetzung|Protokoll",
          "Traduction|Edición|Editor|Editora|Redacción|Traducción|Tradução|Edição|Traduzione",
          "Редактор|Перевод|Редактура|Переклад|Editör|Çeviri|Redaktor|Tłumaczenie|Opracowanie",
          "Redactie|Vertaling|Biên dịch|Người dịch|Penerjemah",
          "Hosts?|Guests?|(?:Executive )?[Pp]roducers?|Sound (?:engineer|designer?)");

  private static final String PART_UNCASED =
      anyOf("تحرير|إعداد|ترجمة|أعدته للعربية|مترجم|翻訳|編集|構成|聞き手");

  /// Whose a picture is.
  private static final String PICTURE =
      anyOf(
          "Fotos?|Fotograf(?:in)?|Fotoğraf|Fotografías?|Zdjęci[ea]|Fot\\.|Фото(?: на обложке)?|Titelbild|Foto de portada|Ảnh|Beeld|Imagen|Immagine");

  private static final Pattern LABELLED =
      Pattern.compile(
          "[(\\[*]?(?:(?<writer>"
              + WRITER
              + ")|(?<part>"
              + PART
              + "))\\s?[:：—–-]\\s?"
              + NAMES
              + "[)\\].]?");

  private static final Pattern LABELLED_UNCASED =
      Pattern.compile(
          "[(\\[*]?(?:(?<writer>"
              + WRITER_UNCASED
              + ")|(?<part>"
              + PART_UNCASED
              + "))\\s?[:：]\\s?"
              + UNCASED
              + "[)\\].]?");

  private static final Pattern PICTURED =
      Pattern.compile(
          "[(\\[*]?"
              + PICTURE
              + "(?:\\s?:\\s?|(?<=\\.) )(?:"
              + NAMES
              + "|(?<agency>[\\p{L}, /]{2,30}))[)\\].]?");

  /// `Von Anna Fischer, Wien`, `Par Anne Pêcheur (Vienne, correspondante)`.
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:Von|Par|Por|Di|di)(?: unser(?:er|em) Korrespondent(?:en|in))?:? "
              + NAMES
              + "(?:, [\\p{Lu}][\\p{L}-]{1,20}(?: \\p{Lu}[\\p{L}-]{1,20})?|\\s?\\(\\p{Lu}[\\p{L} ,-]{2,40}\\))?");

  /// What was done, in a sentence before the name.
  private static final Pattern SAID =
      Pattern.compile(
          "[(\\[*]?(?<part>"
              + anyOf(
                  "Propos recueillis par|Das (?:Gespräch|Interview) führten?|Die Fragen stellten?",
                  "(?:Traduit|Adapté) de l['’]\\p{L}{4,12} par|Übersetzt von|Aufgezeichnet von",
                  "Aus dem \\p{Lu}\\p{Ll}{4,16}en (?:adaptiert )?von|Mit Informationen von",
                  "Colabor(?:ou|aram)|Tradução de|Traducción de|Traduzione di|Записала?",
                  "Editado por|Redactado por|Материал подготовила?|Подготовила?|Беседовала?",
                  "Опубликовала?|Opracowała?|Oprac\\.|Tłum\\.|При участии|С участием")
              + ") "
              + NAMES
              + "(?:, ARD[- ]\\p{Lu}[\\p{L} -]{2,24})?[)\\].]*");

  /// German newsrooms sign with initials: `(anf)`, `[jdo/anf]`.
  private static final Pattern INITIALS =
      Pattern.compile(
          "[(\\[](?!(?:end|fin|sic|tbc|via|new|neu)[)\\]])(\\p{Ll}{2,3}(?:[/,] ?\\p{Ll}{2,3}){0,3})[)\\]]");

  /// Words with which names of papers, days and headlines begin.
  private static final Set<String> NO_NAME =
      Set.of(
          "The", "Der", "Die", "Das", "Le", "La", "Les", "El", "Los", "Il", "Lo", "O", "A", "Ein",
          "Eine");

  private static final Pattern BETWEEN = Pattern.compile(AND);

  /// What the labels of [#WRITER_UNCASED] and [#PART_UNCASED] in ideographs begin with.
  private static final String HAN_BEGIN = "取文翻編構聞";

  private ForeignStaff() {}

  /// Notes whom a line names; false for any other line.
  static boolean take(Line line, Marginalia notes) {
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    String text = line.text();
    // Chinese is what most lines are in that are read.
    if (Glance.beginsHan(text, 1) && !line.begins(HAN_BEGIN)) {
      return false;
    }
    Matcher initials = INITIALS.matcher(text);
    if (initials.matches()) {
      notes.byline(initials.group(1));
      return true;
    }
    boolean isLabelled = line.holds(":：—–-");
    return (isLabelled && (staff(LABELLED, text, notes) || staff(LABELLED_UNCASED, text, notes)))
        || picture(text, notes)
        || staff(SIGNED, text, notes)
        || staff(SAID, text, notes);
  }

  private static boolean staff(Pattern pattern, String text, Marginalia notes) {
    Matcher found = pattern.matcher(text);
    if (!found.matches()) {
      return false;
    }
    List<String> names = names(found.group(pattern == LABELLED_UNCASED ? "uncased" : "names"));
    if (names.stream().anyMatch(name -> NO_NAME.contains(name.split(" ", 2)[0]))) {
      return false;
    }
    String part = pattern == SIGNED || found.group("part") == null ? "" : found.group("part") + "：";
    names.forEach(name -> notes.byline(part + name));
    return true;
  }

  private static boolean picture(String text, Marginalia notes) {
    Matcher found = PICTURED.matcher(text);
    if (!found.matches()) {
      return false;
    }
    if (found.group("names") == null) {
      return AgencyNote.note(found.group("agency"), notes);
    }
    names(found.group("names")).forEach(notes::credit);
    return true;
  }

  private static List<String> names(String list) {
    return Arrays.stream(BETWEEN.split(list)).map(String::strip).toList();
  }
}
