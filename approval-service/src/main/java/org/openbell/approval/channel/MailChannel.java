package org.openbell.approval.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.openbell.approval.push.Channel;
import org.openbell.approval.push.Medium;
import org.openbell.approval.push.Message;
import org.openbell.approval.push.Outcome;

/// Mails each message to one address; the server is that of `quarkus.mailer`. There is no silent
/// mail: silent and on are the same.
public final class MailChannel implements Channel {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+");
  private static final int LONGEST_SUBJECT = 150;

  private final ReactiveMailer mailer;
  private final String from;
  private final String to;

  public MailChannel(ReactiveMailer mailer, String from, String to) {
    this.mailer = mailer;
    this.from = address("openbell.push.mail.from", from);
    this.to = address("openbell.push.mail.to", to);
  }

  private static String address(String setting, String text) {
    if (!ADDRESS.matcher(text.strip()).matches()) {
      throw new IllegalArgumentException(
          setting + " has to be one mail address, like anna@example.com");
    }
    return text.strip();
  }

  @Override
  public Medium medium() {
    return Medium.MAIL;
  }

  @Override
  public Outcome send(Delivery delivery) throws InterruptedException {
    try {
      mailer.send(mail(delivery.message())).await().atMost(ANSWER_WITHIN);
      return Outcome.Sent.PLAIN;
    } catch (TimeoutException silent) {
      return new Outcome.Later("the mail server does not answer in time");
    } catch (RuntimeException failed) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopping");
      }
      return no(failed);
    }
  }

  private Mail mail(Message message) {
    String line = ("Openbell: " + message.title()).replaceAll("\\p{Cntrl}+", " ");
    String subject = line.substring(0, Math.min(line.length(), LONGEST_SUBJECT));
    Mail mail =
        Mail.withText(to, subject, message.whole() + "\n")
            .setFrom(from)
            .addHeader("X-Openbell-Id", message.key());
    return message.html().map(mail::setHtml).orElse(mail);
  }

  /// What the server says for good (a 5xx of SMTP) stays so.
  private static Outcome no(RuntimeException failed) {
    Throwable cause = failed;
    while (cause != null) {
      if (cause instanceof SMTPException said) {
        String words = "the mail server answers " + said.getReplyCode() + " " + said.getMessage();
        return said.isPermanent() ? new Outcome.Never(words) : new Outcome.Later(words);
      }
      cause = cause.getCause();
    }
    return new Outcome.Later("the mail server cannot be used: " + failed.getMessage());
  }
}
