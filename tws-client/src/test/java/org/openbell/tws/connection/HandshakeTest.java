package org.openbell.tws.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openbell.tws.Golden;
import org.openbell.tws.wire.MalformedFrame;
import org.openbell.tws.wire.ServerVersion;

class HandshakeTest {
  @Test
  void offersTheTextVersionsFrom178To200() {
    assertThat(Handshake.opening()).isEqualTo(Golden.bytes("handshake-client"));
  }

  @Test
  void readsTheGatewaysChoice() throws IOException {
    assertThat(Handshake.chosen(Golden.payload("handshake-server")))
        .isEqualTo(new ServerVersion(200));
  }

  @Test
  void refusesAVersionItDidNotOffer() {
    assertThatThrownBy(() -> Handshake.chosen(Golden.fields("177|now|")))
        .isInstanceOf(MalformedFrame.class)
        .hasMessage("gateway chose version 177, offered was v178..200");
    assertThatThrownBy(() -> Handshake.chosen(Golden.fields("225|now|")))
        .isInstanceOf(MalformedFrame.class);
  }
}
