package io.feedwire.fetcher.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.feedwire.fetcher.websub.Signature.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

  private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);

  /// RFC 2202, 3 and RFC 4231, 4.3: test case 2.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "SHA256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
        "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
            + "8e2240ca5e69e2c78b3239ecfab21649",
        "sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
            + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
      })
  void the_published_signatures_are_valid(String header) {
    assertThat(Signature.check(header, BODY, "Jefe")).isEqualTo(Verdict.VALID);
    assertThat(Signature.check(header, BODY, "jefe")).isEqualTo(Verdict.WRONG);
    assertThat(Signature.check(header, "other".getBytes(UTF_8), "Jefe")).isEqualTo(Verdict.WRONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"md5=750c783e6ab0b503eaa86e310a5db738", "sha256=xyz", "sha256", "=", "sha256="})
  void what_is_no_known_form_is_no_signature(String header) {
    assertThat(Signature.check(header, BODY, "Jefe")).isEqualTo(Verdict.UNREADABLE);
  }

  /// A prefix of the right one must not do.
  @Test
  void a_signature_of_another_length_is_wrong() {
    assertThat(Signature.check("sha256=5bdcc146bf60754e6a042426089575c75a003f08", BODY, "Jefe"))
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void none_is_missing() {
    assertThat(Signature.check(null, BODY, "Jefe")).isEqualTo(Verdict.MISSING);
    assertThat(Signature.check(" ", BODY, "Jefe")).isEqualTo(Verdict.MISSING);
  }
}
