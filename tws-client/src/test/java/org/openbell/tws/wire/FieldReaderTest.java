package org.openbell.tws.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FieldReaderTest {
  @Test
  void splitsAPayloadAtItsNulBytes() {
    var in = FieldReader.of("15\0\0DU1\0".getBytes(StandardCharsets.US_ASCII));

    assertThat(in.fields()).containsExactly("15", "", "DU1");
  }

  @Test
  void takesALastFieldWithoutNulForAField() {
    var in = FieldReader.of("v178..200".getBytes(StandardCharsets.US_ASCII));

    assertThat(in.fields()).containsExactly("v178..200");
  }

  @Test
  void readsEmptyNumbersAsZero() throws MalformedFrame {
    var in = FieldReader.over(List.of("", "", "", ""));

    assertThat(in.nextInt()).isZero();
    assertThat(in.nextLong()).isZero();
    assertThat(in.nextDecimal()).isZero();
    assertThat(in.nextBoolean()).isFalse();
  }

  @Test
  void readsEverySpellingOfUnsetAsNothing() throws MalformedFrame {
    var in =
        FieldReader.over(
            List.of(
                "",
                "1.7976931348623157E308",
                "1.7976931348623157e+308",
                "-9223372036854775808",
                "2147483647",
                "9223372036854775807",
                "Infinity"));

    for (var i = 0; i < 4; i++) {
      assertThat(in.nextOptionalDecimal()).isEmpty();
    }
    assertThat(in.nextOptionalInt()).isEqualTo(OptionalInt.empty());
    assertThat(in.nextOptionalLong()).isEqualTo(OptionalLong.empty());
    assertThat(in.nextOptionalDecimal()).isEmpty();
  }

  @Test
  void keepsDecimalsExactAndDropsThousandsCommas() throws MalformedFrame {
    var in = FieldReader.over(List.of("228.150", "1,250,000", "-1"));

    assertThat(in.nextDecimal()).isEqualTo(new BigDecimal("228.150"));
    assertThat(in.nextDecimal()).isEqualTo(new BigDecimal("1250000"));
    assertThat(in.nextDecimal()).isEqualTo(new BigDecimal("-1"));
  }

  @Test
  void takesANumberThatIsNotThereForMissingNotForZero() {
    assertThatThrownBy(() -> FieldReader.over(List.of("")).nextPresentDecimal("price"))
        .isInstanceOf(MalformedFrame.class)
        .hasMessage("message without price");
  }

  @Test
  void readsFlagsAsWordsAndNumbers() throws MalformedFrame {
    var in = FieldReader.over(List.of("1", "True", "2", "0", "false", "", "2147483647"));

    for (var i = 0; i < 3; i++) {
      assertThat(in.nextBoolean()).isTrue();
    }
    for (var i = 0; i < 4; i++) {
      assertThat(in.nextBoolean()).isFalse();
    }
  }

  @Test
  void countsWhatIsLeftWithAndWithoutALastNul() throws MalformedFrame {
    var in = FieldReader.of("a\0b\0c".getBytes(StandardCharsets.US_ASCII));

    assertThat(in.remaining()).isEqualTo(3);
    in.skip(2);
    assertThat(in.remaining()).isEqualTo(1);
    assertThatThrownBy(() -> in.skip(2)).hasMessage("cannot skip 2 of 1 fields");
    assertThat(in.nextString()).isEqualTo("c");
    assertThat(in.remaining()).isZero();
  }

  @Test
  void refusesDecimalsThatWouldExhaustMemory() {
    var in = FieldReader.over(List.of("1E999999999", "1E-2147483647"));

    assertThatThrownBy(in::nextDecimal)
        .isInstanceOf(MalformedFrame.class)
        .hasMessage("decimal out of range: 1E999999999");
    assertThatThrownBy(in::nextDecimal).isInstanceOf(MalformedFrame.class);
  }

  @Test
  void namesTheTextThatIsNoNumber() {
    assertThatThrownBy(FieldReader.over(List.of("12x"))::nextInt)
        .isInstanceOf(MalformedFrame.class)
        .hasMessage("not a int: '12x'");
  }

  @Test
  void refusesToReadBehindTheEnd() {
    assertThatThrownBy(FieldReader.over(List.of())::nextString)
        .isInstanceOf(MalformedFrame.class)
        .hasMessage("message ends after 0 fields, one more needed");
  }

  @Test
  void refusesCountsThatPromiseMoreThanThereIs() {
    assertThatThrownBy(() -> FieldReader.over(List.of("2147483647", "a")).nextCount(8))
        .isInstanceOf(MalformedFrame.class);
    assertThatThrownBy(() -> FieldReader.over(List.of("-1", "a")).nextCount(8))
        .isInstanceOf(MalformedFrame.class);
  }
}
