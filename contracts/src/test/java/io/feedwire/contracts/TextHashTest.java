package io.feedwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextHashTest {

  @Test
  void isThatOfAllPiecesAsOneText() {
    String hash = new TextHash().add("桥").add("").add('\n').add("abc𠀀").add("é").hex(32);

    assertThat(hash).isEqualTo(Hash.hex("桥\nabc𠀀é", 32));
  }

  @Test
  void piecesMayBeOfAnyLength() {
    var whole = new StringBuilder();
    var hash = new TextHash();
    for (int length = 0; length < 2_500; length = length * 3 / 2 + 1) {
      String piece = "桥".repeat(length);
      hash.add(piece).add('-').add(piece).add("a").add('-');
      whole.append(piece).append('-').append(piece).append("a-");
    }

    assertThat(hash.hex(64)).isEqualTo(Hash.hex(whole.toString(), 64));
  }

  @Test
  void ofNoPieceIsThatOfAnEmptyText() {
    assertThat(new TextHash().hex(64)).isEqualTo(Hash.hex("", 64));
  }
}
