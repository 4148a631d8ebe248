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
  void ofNoPieceIsThatOfAnEmptyText() {
    assertThat(new TextHash().hex(64)).isEqualTo(Hash.hex("", 64));
  }
}
