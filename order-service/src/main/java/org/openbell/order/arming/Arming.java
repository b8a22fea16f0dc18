package org.openbell.order.arming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openbell.order.broker.DataKind;

/// Judges whether a day may trade: armed only when nothing is in doubt.
///
/// It is judged anew for every entry and every second, because clocks drift and disks fill.
public final class Arming {
  private final ArmingPolicy policy;

  public Arming(ArmingPolicy policy) {
    this.policy = policy;
  }

  /// Everything that is in the way, in a fixed order; empty when the day is armed.
  public List<Doubt> doubts(ArmingView view) {
    List<Doubt> doubts = new ArrayList<>();
    doubt(doubts, ArmingReason.ROLL_CALL, !view.rollCall());
    otherBuild(view).ifPresent(words -> doubts.add(new Doubt(ArmingReason.BUILD, words)));
    doubt(doubts, ArmingReason.STATE, !view.active());
    doubt(doubts, ArmingReason.NO_ACCOUNT, view.account().isEmpty());
    doubt(doubts, ArmingReason.WRONG_ACCOUNT, view.account().isPresent() && !view.accountFits());
    doubt(
        doubts,
        ArmingReason.NOT_RECONCILED,
        view.reconciledFor().filter(ago -> ago.compareTo(policy.booksAge()) <= 0).isEmpty());
    doubt(doubts, ArmingReason.NO_SNAPSHOT, !view.snapshot());
    ofVitals(doubts, view.vitals());
    doubt(doubts, ArmingReason.NOT_BY_HAND, policy.live() && !isArmedByHand(view));
    return List.copyOf(doubts);
  }

  private static void doubt(List<Doubt> doubts, ArmingReason reason, boolean holds) {
    if (holds) {
      doubts.add(Doubt.plain(reason));
    }
  }

  private Optional<String> otherBuild(ArmingView view) {
    boolean ofToday = view.remembered().wokenFor().equals(Optional.of(view.today()));
    if (!ofToday || Set.of(policy.build()).containsAll(view.remembered().builds())) {
      return Optional.empty();
    }
    return view.remembered().builds().stream()
        .filter(build -> !build.equals(policy.build()))
        .sorted()
        .findFirst()
        .map(build -> build + " answered the roll call, this is " + policy.build());
  }

  private static boolean isArmedByHand(ArmingView view) {
    return view.remembered()
        .byHand()
        .filter(hand -> hand.isFor(view.today(), view.account().orElse("")))
        .isPresent();
  }

  private void ofVitals(List<Doubt> doubts, Optional<Vitals> taken) {
    if (taken.isEmpty()) {
      doubts.add(new Doubt(ArmingReason.GATEWAY_CLOCK, "not measured yet"));
      return;
    }
    Vitals vitals = taken.get();
    if (vitals.realClock()) {
      skew(doubts, ArmingReason.GATEWAY_CLOCK, vitals.gatewaySkew());
      skew(doubts, ArmingReason.DATABASE_CLOCK, vitals.databaseSkew());
    }
    data(vitals.data())
        .ifPresent(words -> doubts.add(new Doubt(ArmingReason.DATA_NOT_LIVE, words)));
    if (vitals.freeBytes() < policy.leastFreeBytes()) {
      doubts.add(
          new Doubt(
              ArmingReason.DISK,
              vitals.freeBytes() / 1_000_000
                  + " MB free, at least "
                  + policy.leastFreeBytes() / 1_000_000));
    }
  }

  private void skew(List<Doubt> doubts, ArmingReason reason, Optional<Duration> skew) {
    if (skew.isEmpty()) {
      doubts.add(new Doubt(reason, "nobody answered"));
    } else if (skew.get().compareTo(policy.longestSkew()) > 0) {
      doubts.add(
          new Doubt(
              reason,
              "by " + skew.get().toMillis() + " ms, at most " + policy.longestSkew().toMillis()));
    }
  }

  /// A live account needs to know; paper may go without, or with delayed prices if it is let.
  private Optional<String> data(Optional<DataKind> kind) {
    if (kind.isEmpty()) {
      return policy.live() ? Optional.of("the broker did not say of what kind") : Optional.empty();
    }
    boolean fits = kind.get() == DataKind.LIVE || (!policy.live() && policy.delayedOnPaper());
    return fits ? Optional.empty() : Optional.of("it is " + kind.get());
  }
}
