package org.openbell.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void readsValuesAndFlags() {
    var arguments = Arguments.of(List.of("--durable", "--port", "5492", "--data", "/a b"));

    assertThat(arguments.has("durable")).isTrue();
    assertThat(arguments.port("port")).isEqualTo(5492);
    assertThat(arguments.path("data")).hasToString("/a b");
  }

  @Test
  void namesWhatIsMissingOrUnreadable() {
    var arguments = Arguments.of(List.of("--port", "65536", "--data"));

    assertThatThrownBy(() -> arguments.port("port"))
        .hasMessage("--port is a port, 1 to 65535, not 65536");
    assertThatThrownBy(() -> arguments.path("data")).hasMessage("--data is missing");
    assertThatThrownBy(() -> arguments.number("idle")).hasMessage("--idle is missing");
    assertThatThrownBy(() -> Arguments.of(List.of("data")))
        .hasMessage("expected an option such as --port, got 'data'");
  }
}
