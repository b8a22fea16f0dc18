package org.openbell.auditor.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openbell.auditor.fact.AccountSeen;
import org.openbell.auditor.fact.Alarm;
import org.openbell.auditor.fact.Approval;
import org.openbell.auditor.fact.AuditRow;
import org.openbell.auditor.fact.Ballot;
import org.openbell.auditor.fact.BrokerExecution;
import org.openbell.auditor.fact.BrokerOrder;
import org.openbell.auditor.fact.BrokerPosition;
import org.openbell.auditor.fact.BrokerRequest;
import org.openbell.auditor.fact.BrokerStatement;
import org.openbell.auditor.fact.Candidate;
import org.openbell.auditor.fact.Connection;
import org.openbell.auditor.fact.DeadLetter;
import org.openbell.auditor.fact.Decision;
import org.openbell.auditor.fact.Errand;
import org.openbell.auditor.fact.ExitTold;
import org.openbell.auditor.fact.Fact;
import org.openbell.auditor.fact.FillRow;
import org.openbell.auditor.fact.HandAct;
import org.openbell.auditor.fact.Intent;
import org.openbell.auditor.fact.LeaseTaken;
import org.openbell.auditor.fact.LegsAsleep;
import org.openbell.auditor.fact.Mark;
import org.openbell.auditor.fact.MarketHalt;
import org.openbell.auditor.fact.OpeningPrice;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Pace;
import org.openbell.auditor.fact.PriceExit;
import org.openbell.auditor.fact.PrivilegedAct;
import org.openbell.auditor.fact.Ranking;
import org.openbell.auditor.fact.ReleaseSeen;
import org.openbell.auditor.fact.Scan;
import org.openbell.auditor.fact.SealedRow;
import org.openbell.auditor.fact.Session;
import org.openbell.auditor.fact.SettledCash;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Told;
import org.openbell.auditor.fact.Trade;
import org.openbell.auditor.fact.TradingResume;
import org.openbell.auditor.fact.TradingStop;
import org.openbell.auditor.fact.Unfit;
import org.openbell.auditor.fact.Written;

/// All that is known of one day at the broker, in our books and on the topics, up to a moment.
///
/// Facts are added in any order. Whoever adds them vouches for the subjects of which he has
/// everything; what nobody vouches for is never taken for "there was none". Mutable while it is
/// filled, by one thread.
public final class Day {
  private final Session session;
  private final Limits limits;
  private final Pace pace;
  private final Instant until;
  private final Set<Subject> vouchedFor = EnumSet.noneOf(Subject.class);

  private final List<BrokerOrder> orders = new ArrayList<>();
  private final List<BrokerExecution> executions = new ArrayList<>();
  private final List<BrokerPosition> positions = new ArrayList<>();
  private final List<BrokerStatement> statements = new ArrayList<>();
  private final List<BrokerRequest> requests = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();
  private final List<HandAct> handActs = new ArrayList<>();
  private final List<Intent> intents = new ArrayList<>();
  private final List<FillRow> fills = new ArrayList<>();
  private final List<SealedRow> seals = new ArrayList<>();
  private final List<Trade> trades = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Scan> scans = new ArrayList<>();
  private final List<Ranking> rankings = new ArrayList<>();
  private final List<Ballot> ballots = new ArrayList<>();
  private final List<Approval> approvals = new ArrayList<>();
  private final List<TradingStop> stops = new ArrayList<>();
  private final List<TradingResume> resumes = new ArrayList<>();
  private final List<Alarm> alarms = new ArrayList<>();
  private final List<MarketHalt> marketHalts = new ArrayList<>();
  private final List<LegsAsleep> legsAsleep = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Outage> outages = new ArrayList<>();
  private final List<LeaseTaken> leases = new ArrayList<>();
  private final List<ReleaseSeen> releases = new ArrayList<>();
  private final List<AccountSeen> accounts = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private final List<Errand> errands = new ArrayList<>();
  private final List<PriceExit> priceExits = new ArrayList<>();
  private final List<ExitTold> exitsTold = new ArrayList<>();
  private final List<PrivilegedAct> privilegedActs = new ArrayList<>();
  private final List<AuditRow> auditRows = new ArrayList<>();
  private final List<Unfit> unfit = new ArrayList<>();
  private final List<SettledCash> settledCash = new ArrayList<>();
  private final List<OpeningPrice> openingPrices = new ArrayList<>();

  /// `until`: everything is known up to this moment, and nothing after it is judged.
  public Day(Session session, Limits limits, Pace pace, Instant until) {
    this.session = session;
    this.limits = limits;
    this.pace = pace;
    this.until = until;
  }

  public Day add(Fact fact) {
    var unused =
        switch (fact) {
          case BrokerOrder order -> orders.add(order);
          case BrokerExecution execution -> executions.add(execution);
          case BrokerPosition position -> positions.add(position);
          case BrokerStatement statement -> statements.add(statement);
          case BrokerRequest request -> requests.add(request);
          case Connection connection -> connections.add(connection);
          case HandAct act -> handActs.add(act);
          case Intent intent -> intents.add(intent);
          case FillRow fill -> fills.add(fill);
          case SealedRow row -> seals.add(row);
          case Trade trade -> trades.add(trade);
          case Decision decision -> decisions.add(decision);
          case Candidate candidate -> candidates.add(candidate);
          case Scan scan -> scans.add(scan);
          case Ranking ranking -> rankings.add(ranking);
          case Ballot ballot -> ballots.add(ballot);
          case Approval approval -> approvals.add(approval);
          case TradingStop stop -> stops.add(stop);
          case TradingResume resume -> resumes.add(resume);
          case Alarm alarm -> alarms.add(alarm);
          case MarketHalt halt -> marketHalts.add(halt);
          case LegsAsleep sleep -> legsAsleep.add(sleep);
          case Mark mark -> marks.add(mark);
          case Outage outage -> outages.add(outage);
          case LeaseTaken lease -> leases.add(lease);
          case ReleaseSeen release -> releases.add(release);
          case AccountSeen account -> accounts.add(account);
          case Told event -> told.add(event);
          case Written event -> written.add(event);
          case DeadLetter letter -> deadLetters.add(letter);
          case Errand errand -> errands.add(errand);
          case PriceExit exit -> priceExits.add(exit);
          case ExitTold exit -> exitsTold.add(exit);
          case PrivilegedAct act -> privilegedActs.add(act);
          case AuditRow row -> auditRows.add(row);
          case Unfit stock -> unfit.add(stock);
          case SettledCash cash -> settledCash.add(cash);
          case OpeningPrice opened -> openingPrices.add(opened);
        };
    return this;
  }

  public Day addAll(Iterable<? extends Fact> facts) {
    for (Fact fact : facts) {
      add(fact);
    }
    return this;
  }

  /// Of these subjects the day has everything up to its moment, or will have when it is judged.
  public Day vouchFor(Subject... subjects) {
    Collections.addAll(vouchedFor, subjects);
    return this;
  }

  /// The same, of everything there is.
  public Day vouchForAll() {
    vouchedFor.addAll(EnumSet.allOf(Subject.class));
    return this;
  }

  public Day doNotVouchFor(Subject subject) {
    vouchedFor.remove(subject);
    return this;
  }

  public boolean knows(Subject subject) {
    return vouchedFor.contains(subject);
  }

  public Session session() {
    return session;
  }

  public Limits limits() {
    return limits;
  }

  public Pace pace() {
    return pace;
  }

  public Instant until() {
    return until;
  }

  public List<BrokerOrder> orders() {
    return orders;
  }

  public List<BrokerExecution> executions() {
    return executions;
  }

  public List<BrokerPosition> positions() {
    return positions;
  }

  public List<BrokerStatement> statements() {
    return statements;
  }

  public List<BrokerRequest> requests() {
    return requests;
  }

  public List<Connection> connections() {
    return connections;
  }

  public List<HandAct> handActs() {
    return handActs;
  }

  public List<Intent> intents() {
    return intents;
  }

  public List<FillRow> fills() {
    return fills;
  }

  public List<SealedRow> seals() {
    return seals;
  }

  public List<Trade> trades() {
    return trades;
  }

  public List<Decision> decisions() {
    return decisions;
  }

  public List<Candidate> candidates() {
    return candidates;
  }

  public List<Scan> scans() {
    return scans;
  }

  public List<Ranking> rankings() {
    return rankings;
  }

  public List<Ballot> ballots() {
    return ballots;
  }

  public List<Approval> approvals() {
    return approvals;
  }

  public List<TradingStop> stops() {
    return stops;
  }

  public List<TradingResume> resumes() {
    return resumes;
  }

  public List<Alarm> alarms() {
    return alarms;
  }

  public List<MarketHalt> marketHalts() {
    return marketHalts;
  }

  public List<LegsAsleep> legsAsleep() {
    return legsAsleep;
  }

  public List<Mark> marks() {
    return marks;
  }

  public List<Outage> outages() {
    return outages;
  }

  public List<LeaseTaken> leases() {
    return leases;
  }

  public List<ReleaseSeen> releases() {
    return releases;
  }

  public List<AccountSeen> accounts() {
    return accounts;
  }

  public List<Told> told() {
    return told;
  }

  public List<Written> written() {
    return written;
  }

  public List<DeadLetter> deadLetters() {
    return deadLetters;
  }

  public List<Errand> errands() {
    return errands;
  }

  public List<PriceExit> priceExits() {
    return priceExits;
  }

  public List<ExitTold> exitsTold() {
    return exitsTold;
  }

  public List<PrivilegedAct> privilegedActs() {
    return privilegedActs;
  }

  public List<SettledCash> settledCash() {
    return settledCash;
  }

  public List<OpeningPrice> openingPrices() {
    return openingPrices;
  }

  public List<Unfit> unfit() {
    return unfit;
  }

  public List<AuditRow> auditRows() {
    return auditRows;
  }
}
