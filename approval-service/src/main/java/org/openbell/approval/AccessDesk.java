package org.openbell.approval;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.openbell.approval.access.AccessBook;
import org.openbell.approval.access.AccessBook.Found;
import org.openbell.approval.access.AccessBook.Session;
import org.openbell.approval.access.Audit;
import org.openbell.approval.access.Audit.Outcome;
import org.openbell.approval.access.Method;
import org.openbell.approval.access.Role;
import org.openbell.approval.access.Secrets;
import org.openbell.approval.access.Visitor;
import org.openbell.approval.access.Witness;
import org.openbell.kit.Transactions;

/// Lets people in by token, keeps their sessions, and writes down what they do.
public final class AccessDesk {
  /// Acts that start things are taken for that long after somebody showed who they are.
  public static final Duration PROVEN_FOR = Duration.ofMinutes(5);

  private static final String SOMEBODY = "operator";
  private static final String HOUSE = "openbell";
  private static final String NOWHERE = "this process";

  private final AccessBook book;
  private final Audit audit;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Supplier<byte[]> random;
  private final Duration sessionLasts;

  public AccessDesk(
      AccessBook book,
      Audit audit,
      Transactions transactions,
      InstantSource clock,
      Supplier<byte[]> random,
      Duration sessionLasts) {
    this.book = book;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.random = random;
    this.sessionLasts = sessionLasts;
  }

  /// Sees to it that somebody can get in. A token that is configured is taken unless it was
  /// replaced before; without one, the first start makes one, and answers it this once.
  public Optional<String> open(Optional<String> configured) {
    return Within.the(transactions, () -> opened(configured));
  }

  private Optional<String> opened(Optional<String> configured) {
    if (configured.isPresent()) {
      boolean taken =
          book.replaceToken(Secrets.hash(configured.get()), Role.ADMIN, "configuration");
      if (taken) {
        note("TOKEN", Role.ADMIN.name(), "taken from the configuration");
      }
      return Optional.empty();
    }
    return book.hasToken(Role.ADMIN)
        ? Optional.empty()
        : Optional.of(newToken(Role.ADMIN, "first start"));
  }

  /// Who holds this token; empty when it is none of ours.
  public Optional<Visitor> byToken(String token, String saidName) {
    return book.roleOf(Secrets.hash(token))
        .map(role -> new Visitor(nameOf(saidName), role, Method.TOKEN, PROVEN_FOR));
  }

  /// Whose session this is; empty when it has ended.
  public Optional<Visitor> bySession(String secret) {
    return book.find(Secrets.hash(secret)).map(AccessDesk::visitor);
  }

  /// The hash of the token that the session was begun with; empty when a provider vouched for it.
  public Optional<String> tokenOf(String secret) {
    return book.find(Secrets.hash(secret)).flatMap(found -> found.session().token());
  }

  /// How long the session lasts without a new login.
  public Optional<Duration> left(String secret) {
    return book.find(Secrets.hash(secret)).map(Found::left);
  }

  /// The secret of a new session for whoever has this token; empty when it is none of ours.
  public Optional<String> logIn(String token, String saidName) {
    String hash = Secrets.hash(token);
    return book.roleOf(hash)
        .map(role -> begin(new Session(nameOf(saidName), role, Optional.of(hash))));
  }

  /// The secret of a new session for somebody whom the identity provider vouches for.
  public String welcome(String name, Role role) {
    return begin(new Session(name, role, Optional.empty()));
  }

  /// True when the token is one of the session's own role or above it: the proof stands.
  public boolean prove(String secret, String token) {
    Optional<Visitor> who = bySession(secret);
    Optional<Role> shown = book.roleOf(Secrets.hash(token));
    if (who.isEmpty() || shown.isEmpty() || shown.get().compareTo(who.get().role()) < 0) {
      return false;
    }
    book.prove(Secrets.hash(secret));
    return true;
  }

  public void logOut(String secret) {
    book.end(Secrets.hash(secret));
  }

  /// A new token of that role, shown this once; the old one and its sessions end. Witnessed in the
  /// same transaction: a token that nobody wrote down opens nothing.
  public String rotate(Role role, String by, Witness witness) {
    return Within.the(
        transactions,
        () -> {
          String token = newToken(role, by);
          witness.sees(Outcome.DONE, "");
          return token;
        });
  }

  /// Writes down what somebody did.
  public void note(
      Visitor who, String action, String subject, String address, Outcome outcome, String words) {
    audit.add(
        new Audit.Row(
            clock.instant(),
            who.name(),
            Optional.of(who.role()),
            Optional.of(who.method()),
            action,
            subject,
            address,
            outcome,
            words));
  }

  /// Writes down a login that failed.
  public void noteStranger(String saidName, String action, String address, String words) {
    audit.add(
        new Audit.Row(
            clock.instant(),
            nameOf(saidName),
            Optional.empty(),
            Optional.empty(),
            action,
            "",
            address,
            Outcome.REFUSED,
            words));
  }

  private void note(String action, String subject, String words) {
    audit.add(
        new Audit.Row(
            clock.instant(),
            HOUSE,
            Optional.empty(),
            Optional.empty(),
            action,
            subject,
            NOWHERE,
            Outcome.DONE,
            words));
  }

  private String newToken(Role role, String by) {
    String token = Secrets.token(random.get());
    if (!book.replaceToken(Secrets.hash(token), role, by)) {
      throw new IllegalStateException("a token was drawn twice: is the machine's chance broken?");
    }
    note("TOKEN", role.name(), "made anew: " + by);
    return token;
  }

  private String begin(Session session) {
    String secret = Secrets.session(random.get());
    book.begin(Secrets.hash(secret), session, sessionLasts);
    return secret;
  }

  private static Visitor visitor(Found found) {
    Duration left = PROVEN_FOR.minus(found.sinceProof());
    return new Visitor(
        found.session().name(),
        found.session().role(),
        Method.SESSION,
        left.isNegative() ? Duration.ZERO : left);
  }

  private static String nameOf(String said) {
    return said.isBlank() ? SOMEBODY : said.strip();
  }
}
