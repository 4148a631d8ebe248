package io.feedwire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashTest {

  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void isTheBeginningOfSha256() {
    assertThat(Hash.hex("abc", 64)).isEqualTo(OF_ABC);
    assertThat(Hash.hex("abc", 8)).isEqualTo("ba7816bf");
  }

  @Test
  void mayHaveAnOddNumberOfDigits() {
    assertThat(Hash.hex("abc", 7)).isEqualTo("ba7816b");
    assertThat(Hash.hex("abc", 1)).isEqualTo("b");
  }

  @Test
  void readsTextAsUtf8() {
    assertThat(Hash.hex("桥", 16))
        .isEqualTo(Hash.hex(new byte[] {(byte) 0xe6, (byte) 0xa1, (byte) 0xa5}, 16));
  }
}
