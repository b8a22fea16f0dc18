package org.openbell.approval.store;

import java.util.Optional;
import org.openbell.approval.push.Replies;
import org.openbell.approval.store.AnsweredTable.Answered;

/// What was answered in the chat, beside what was answered over HTTP.
public final class ReplyTable implements Replies {
  private static final String CHAT = "chat";
  private static final int DONE = 200;

  private final AnsweredTable answered;

  public ReplyTable(AnsweredTable answered) {
    this.answered = answered;
  }

  @Override
  public Optional<String> find(String key) {
    return answered.find(key).filter(told -> told.asked().equals(CHAT)).map(Answered::body);
  }

  @Override
  public void keep(String key, String reply) {
    Answered unused = answered.keep(key, new Answered(CHAT, DONE, reply));
  }
}
