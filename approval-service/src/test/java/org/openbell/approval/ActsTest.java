package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.approval.House.Reply;
import org.openbell.approval.access.Act;
import org.openbell.approval.access.Audit.Outcome;
import org.openbell.approval.access.Witness;
import org.openbell.approval.board.Part;
import org.openbell.approval.board.Trading;

/// What another service carries out is written down before it is asked, and what it answered.
class ActsTest {
  private static final Map<String, Object> TOLD = Map.of("words", "enough");
  private static final Reply DONE = new Reply.Done(new Trading("HALTED", List.of(), true, true));

  private final List<String> happened = new ArrayList<>();

  @Test
  void isWrittenDownBeforeAndAfter() {
    assertThat(carryOut(Act.FLATTEN, DONE, this::write)).isEqualTo(DONE);
    assertThat(happened).containsExactly("BEGUN enough", "asked flatten", "DONE ");
  }

  @Test
  void saysWhatCameOfIt() {
    carryOut(Act.ARM, new Reply.SaysNo("a paper account"), this::write);
    carryOut(Act.RESUME, new Reply.Away("no answer"), this::write);
    assertThat(happened)
        .containsExactly(
            "BEGUN enough",
            "asked arm",
            "REFUSED a paper account",
            "BEGUN enough",
            "asked resume",
            "FAILED no answer");
  }

  @Test
  void startsNothingThatCannotBeWrittenDown() {
    assertThatThrownBy(() -> carryOut(Act.RESUME, DONE, this::fail)).hasMessage("cannot write");
    assertThatThrownBy(() -> carryOut(Act.FLATTEN, DONE, this::fail)).hasMessage("cannot write");
    assertThat(happened).isEmpty();
  }

  @Test
  void stopsAlsoWhenNothingCanBeWrittenDown() {
    assertThat(carryOut(Act.HALT, DONE, this::fail)).isEqualTo(DONE);
    assertThat(carryOut(Act.PAUSE, DONE, this::fail)).isEqualTo(DONE);
    assertThat(happened).containsExactly("asked halt", "asked pause");
  }

  @Test
  void tellsTheTruthWhenOnlyTheEndCannotBeWrittenDown() {
    Witness halfBlind =
        (outcome, words) -> {
          write(outcome, words);
          if (outcome != Outcome.BEGUN) {
            fail(outcome, words);
          }
        };
    assertThat(carryOut(Act.FLATTEN, DONE, halfBlind)).isEqualTo(DONE);
  }

  private Reply carryOut(Act act, Reply reply, Witness witness) {
    return Acts.carryOut(answering(reply), act, act.name().toLowerCase(Locale.ROOT), TOLD, witness);
  }

  private void write(Outcome outcome, String words) {
    happened.add(outcome + " " + words);
  }

  private void fail(Outcome outcome, String words) {
    throw new IllegalStateException("cannot write");
  }

  private House answering(Reply reply) {
    return new House() {
      @Override
      public Reply act(String verb, Map<String, Object> body) {
        happened.add("asked " + verb);
        return reply;
      }

      @Override
      public Optional<Trading> trading() {
        return Optional.empty();
      }

      @Override
      public List<Part> parts() {
        return List.of();
      }
    };
  }
}
