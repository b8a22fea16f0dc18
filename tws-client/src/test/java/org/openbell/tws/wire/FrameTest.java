package org.openbell.tws.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openbell.tws.Seeds;

class FrameTest {
  @Test
  void putsTheLengthInFrontOfThePayload() {
    assertThat(Frame.framed(new byte[] {'4', '9', 0})).containsExactly(0, 0, 0, 3, '4', '9', 0);
  }

  @Test
  void readsAFrameThatArrivesInPieces() throws IOException {
    var out = new ByteArrayOutputStream();
    Frame.write(out, new byte[] {'9', 0, '1', 0});
    var bytes = out.toByteArray();
    InputStream drops = InputStream.nullInputStream();
    for (var b : bytes) {
      drops = new SequenceInputStream(drops, new ByteArrayInputStream(new byte[] {b}));
    }

    var payload = Frame.read(drops);

    assertThat(payload.orElseThrow()).containsExactly('9', 0, '1', 0);
  }

  @Test
  void saysThatAStreamEndedBetweenTwoFrames() throws IOException {
    assertThat(Frame.read(InputStream.nullInputStream())).isEmpty();
  }

  @Test
  void refusesAStreamThatEndsInsideAFrame() {
    var cut = new ByteArrayInputStream(new byte[] {0, 0, 0, 9, '1'});

    assertThatThrownBy(() -> Frame.read(cut))
        .isInstanceOf(EOFException.class)
        .hasMessage("frame payload cut off after 1 of 9 bytes");
  }

  @Test
  void refusesLengthsBeyondTheLimit() {
    var giant = new ByteArrayInputStream(new byte[] {1, 0, 0, 0});
    var negative = new ByteArrayInputStream(new byte[] {-1, -1, -1, -1});

    assertThatThrownBy(() -> Frame.read(giant))
        .isInstanceOf(MalformedFrame.class)
        .hasMessage("frame of 16777216 bytes, limit 16777215");
    assertThatThrownBy(() -> Frame.read(negative))
        .isInstanceOf(MalformedFrame.class)
        .hasMessage("frame of 4294967295 bytes, limit 16777215");
  }

  @Test
  void endsEveryStreamCleanlyOrWithOneOfItsTwoFailures() {
    var seeds = Seeds.announced();
    var ends = new TreeMap<String, Integer>();
    for (var round = 0; round < 20_000; round++) {
      var bytes = new byte[seeds.below(64)];
      for (var i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (seeds.below(3) == 0 ? seeds.below(256) : 0);
      }
      ends.merge(endOf(new ByteArrayInputStream(bytes)), 1, Integer::sum);
    }
    assertThat(ends).containsOnlyKeys("clean", "cut off", "impossible length");
  }

  private static String endOf(InputStream stream) {
    try {
      var next = Frame.read(stream);
      while (next.isPresent()) {
        next = Frame.read(stream);
      }
      return "clean";
    } catch (MalformedFrame e) {
      return "impossible length";
    } catch (IOException e) {
      return e instanceof EOFException ? "cut off" : "something else: " + e;
    }
  }
}
