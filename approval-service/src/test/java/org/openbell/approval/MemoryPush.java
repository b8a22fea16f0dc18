package org.openbell.approval;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.approval.push.Loudness;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.PushBook;
import org.openbell.approval.push.PushEvent;

/// What is to be sent, without a database: only what is kept is of interest here, the table itself
/// is tried in the integration tests.
final class MemoryPush implements PushBook {
  record Kept(Medium medium, String key, Loudness loudness) {}

  private final List<Kept> kept = new ArrayList<>();

  List<Kept> kept() {
    return List.copyOf(kept);
  }

  List<String> keys() {
    return kept.stream().map(Kept::key).toList();
  }

  @Override
  public void add(Medium medium, PushEvent event, Loudness loudness, Duration heldFor) {
    if (kept.stream().noneMatch(e -> e.medium() == medium && e.key().equals(event.key()))) {
      kept.add(new Kept(medium, event.key(), loudness));
    }
  }

  @Override
  public boolean has(String key) {
    return keys().contains(key);
  }

  @Override
  public Optional<Waiting> next(Medium medium) {
    return Optional.empty();
  }

  @Override
  public Optional<String> receipt(Medium medium, String key) {
    return Optional.empty();
  }

  @Override
  public void sent(long seq, Optional<String> receipt) {
    throw nobodySends();
  }

  @Override
  public void dropped(long seq) {
    throw nobodySends();
  }

  @Override
  public void tryLater(long seq, String trouble, Duration pause, Optional<String> receipt) {
    throw nobodySends();
  }

  @Override
  public void giveUp(long seq, String trouble) {
    throw nobodySends();
  }

  @Override
  public Tally tally(Medium medium) {
    throw nobodySends();
  }

  @Override
  public void forget(Duration olderThan) {
    throw nobodySends();
  }

  private static UnsupportedOperationException nobodySends() {
    return new UnsupportedOperationException("nobody sends anything here");
  }
}
