package org.openbell.tws.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.tws.Seeds;

/// What is written comes back, for every type of field.
class FieldEncodingsTest {
  private static final int ROUNDS = 5_000;

  private final Seeds seeds = Seeds.announced();

  @Test
  void bringsEveryTypeBackInTheOrderItWasWritten() throws MalformedFrame {
    for (var round = 0; round < ROUNDS; round++) {
      var number = seeds.anyInt();
      var wide = seeds.anyLong();
      var decimal = seeds.anyDecimal();
      var maybe = seeds.maybe(seeds.anyDecimal());
      var flag = seeds.chance();
      var text = seeds.text();

      var in =
          FieldReader.of(
              new FieldWriter()
                  .add(text)
                  .add(number)
                  .add(wide)
                  .add(decimal)
                  .add(maybe)
                  .add(flag)
                  .addUnset()
                  .toPayload());

      assertThat(in.remaining()).isEqualTo(7);
      assertThat(in.nextString()).isEqualTo(text);
      assertThat(in.nextInt()).isEqualTo(number);
      assertThat(in.nextLong()).isEqualTo(wide);
      assertThat(in.nextDecimal()).isEqualTo(decimal);
      assertThat(in.nextOptionalDecimal()).isEqualTo(maybe);
      assertThat(in.nextBoolean()).isEqualTo(flag);
      assertThat(in.nextOptionalInt()).isEmpty();
      assertThat(in.remaining()).isZero();
    }
  }

  @Test
  void readsANumberTheSameFromItsBytesAsFromItsText() throws MalformedFrame {
    var grouped = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.US));
    for (var round = 0; round < ROUNDS; round++) {
      var value = seeds.anyDecimal();
      var text =
          seeds.pick(
              value.toPlainString(),
              value.toString(),
              " " + value,
              grouped.format(value),
              value + "");

      var expected = new BigDecimal(text.replace(",", "").strip());

      assertThat(FieldReader.over(List.of(text)).nextDecimal()).isEqualTo(expected);
      assertThat(FieldReader.over(List.of(text)).nextPresentDecimal("it")).isEqualTo(expected);
    }
  }

  @Test
  void readsDoublesAsPythonAndJavaPrintThem() throws MalformedFrame {
    for (var round = 0; round < ROUNDS; round++) {
      var value = (seeds.below(2_000_000_000) - 1_000_000_000) / Math.pow(10, seeds.below(12));
      var text =
          seeds.pick(Double.toString(value), Double.toString(value).toLowerCase(Locale.ROOT));

      assertThat(FieldReader.over(List.of(text)).nextDecimal()).isEqualTo(new BigDecimal(text));
    }
  }

  @Test
  void splitsAnyBytesIntoTheFieldsThatTheyAre() throws MalformedFrame {
    for (var round = 0; round < ROUNDS; round++) {
      var bytes = new byte[seeds.below(40)];
      for (var i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (seeds.chance() ? 0 : seeds.below(256));
      }
      var text = new String(bytes, StandardCharsets.ISO_8859_1);
      var expected = List.of(text.endsWith("\0") ? text.substring(0, text.length() - 1) : text);
      expected = List.of(String.join("", expected).split("\0", -1));
      expected = bytes.length == 0 ? List.of() : expected;

      var in = FieldReader.of(bytes);

      assertThat(in.fields()).isEqualTo(expected);
      assertThat(in.remaining()).isEqualTo(expected.size());
      for (var field : expected) {
        assertThat(in.nextString()).isEqualTo(field);
      }
      assertThat(in.remaining()).isZero();
      assertThat(FieldReader.over(expected).fields()).isEqualTo(expected);
    }
  }

  @Test
  void readsWhatIsUnsetAsNothing() throws MalformedFrame {
    for (var unset :
        List.of("", "2147483647", "1.7976931348623157E308", "1.7976931348623157e+308", "NaN")) {
      assertThat(FieldReader.over(List.of(unset)).nextOptionalDecimal())
          .isEqualTo(Optional.empty());
      assertThat(FieldReader.over(List.of(unset)).nextDecimal()).isZero();
      assertThat(FieldReader.over(List.of(unset)).nextOptionalInt()).isEmpty();
    }
  }
}
