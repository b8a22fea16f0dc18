package org.openbell.approval.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openbell.approval.ApprovalDesk;
import org.openbell.approval.ClickDesk;
import org.openbell.approval.DeskBoard;
import org.openbell.approval.House;
import org.openbell.approval.LoginDesk;
import org.openbell.approval.PageDesk;
import org.openbell.approval.PushPanel;
import org.openbell.approval.board.Facts;
import org.openbell.approval.board.Quotes;
import org.openbell.approval.click.Band;
import org.openbell.approval.clockwork.HouseWatch;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.observe.BuildId;
import org.openbell.kit.wiring.ServicesSettings;
import org.openbell.model.money.Percent;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.ExchangeClock;

/// Puts together what the page shows and what a click goes through.
@ApplicationScoped
public class DeskWiring {
  @Produces
  @Singleton
  Quotes quotes() {
    return new Quotes();
  }

  @Produces
  @Singleton
  DeskBoard board(Facts facts, EventJson json) {
    return new DeskBoard(facts, json);
  }

  @Produces
  @Singleton
  HouseWatch house(
      ServicesSettings services,
      OperatorSettings operator,
      @ConfigProperty(name = "openbell.house.token") Optional<String> token) {
    Map<String, URI> all = new LinkedHashMap<>();
    all.put("scheduler-service", services.scheduler());
    all.put("scanner-service", services.scanner());
    all.put("ranker-service", services.ranker());
    all.put("order-service", services.order());
    all.put("exit-service", services.exit());
    return new HouseWatch(all, services.order(), token.or(operator::token));
  }

  void stop(@Disposes HouseWatch house) {
    house.close();
  }

  @Produces
  @Singleton
  ClickDesk clicks(
      ApprovalDesk approvals,
      DeskBoard board,
      Quotes quotes,
      House house,
      ExchangeClock clock,
      TradingCalendar calendar,
      ApprovalSettings settings) {
    Band band = new Band(new Percent(settings.bandAbove()), new Percent(settings.bandBelow()));
    return new ClickDesk(approvals, board, quotes, house, clock, calendar, band);
  }

  @Produces
  @Singleton
  PageDesk page(
      ApprovalDesk approvals,
      ClickDesk clicks,
      DeskBoard board,
      Quotes quotes,
      House house,
      LoginDesk login,
      PushPanel push,
      ExchangeClock clock,
      TradingCalendar calendar,
      ZoneId zone,
      BuildId build) {
    return new PageDesk(
        approvals,
        clicks,
        board,
        quotes,
        house,
        login::look,
        push::parts,
        new PageDesk.Frame(clock, calendar, zone, build.text()));
  }

  void start(@Observes StartupEvent started, HouseWatch house) {
    house.start();
  }
}
