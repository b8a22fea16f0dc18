package org.openbell.approval.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.openbell.approval.AccessDesk;
import org.openbell.approval.ApprovalDesk;
import org.openbell.approval.ChatDesk;
import org.openbell.approval.ClickDesk;
import org.openbell.approval.MessageDesk;
import org.openbell.approval.PageDesk;
import org.openbell.approval.channel.TelegramChannel;
import org.openbell.approval.channel.TelegramListener;
import org.openbell.approval.clockwork.PushRelays;
import org.openbell.approval.push.Chat.Incoming;
import org.openbell.approval.push.Chat.Reply;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.Setup;
import org.openbell.approval.store.AnsweredTable;
import org.openbell.approval.store.ReplyTable;

/// Lets the trader act in the chat, where there is one.
@ApplicationScoped
public class ChatWiring {
  private static final int NAME_BYTES = 8;

  private Optional<TelegramListener> listener = Optional.empty();

  @Produces
  @Singleton
  ChatDesk desk(
      ApprovalDesk approvals,
      ClickDesk clicks,
      PageDesk page,
      MessageDesk messages,
      AccessDesk access,
      AnsweredTable answered) {
    SecureRandom chance = new SecureRandom();
    return new ChatDesk(
        new ChatDesk.Ports(
            approvals,
            clicks,
            page,
            messages,
            access,
            new ReplyTable(answered),
            () -> {
              byte[] drawn = new byte[NAME_BYTES];
              chance.nextBytes(drawn);
              return HexFormat.of().formatHex(drawn);
            },
            System::nanoTime));
  }

  void start(
      @Observes StartupEvent started,
      PushRelays relays,
      PushSettings settings,
      ChatDesk desk,
      AccessDesk access) {
    if (relays.setups().get(Medium.TELEGRAM) instanceof Setup.Ready(TelegramChannel channel, _)) {
      TelegramListener made =
          new TelegramListener(
              channel, PushSetups.users(settings.telegram()), new Door(desk, access));
      listener = Optional.of(made);
      made.start();
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    listener.ifPresent(TelegramListener::close);
  }

  /// Who is let in, and who is written down.
  private record Door(ChatDesk desk, AccessDesk access) implements TelegramListener.Desk {
    @Override
    public Reply take(Incoming incoming) {
      return desk.take(incoming);
    }

    @Override
    public void noteStranger(String name, String from) {
      access.noteStranger(name, "TELEGRAM", from, "this chat or this person is not obeyed");
    }
  }
}
