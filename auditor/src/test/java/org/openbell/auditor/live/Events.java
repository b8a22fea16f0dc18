package org.openbell.auditor.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.openbell.auditor.Story;
import org.openbell.auditor.read.Heard;

/// Events in a test, as they stand on the wire: times are in New York, quotes are single ones.
final class Events {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Heard> heard = new ArrayList<>();

  Events told(String type, String time, String payload) {
    return told(type, "order.events.v1", time, payload);
  }

  Events told(String type, String topic, String time, String payload) {
    var at = Story.at(time).toString();
    var body =
        """
        {'eventId':'%d','type':'%s','schema':1,'occurredAt':'%s','recordedAt':'%s',
         'tradeId':'%s','causedBy':'','producer':'order-service','build':'build','payload':%s}
        """
            .formatted(heard.size(), type, at, at, Story.WULF, payload);
    return hear(topic, body.replace('\'', '"'));
  }

  private Events hear(String topic, String body) {
    try {
      heard.add(new Heard(topic, heard.size(), Story.WULF, JSON.readTree(body)));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(body, broken);
    }
    return this;
  }

  Events woke() {
    return told(
        "SessionWoke",
        "scheduler.events.v1",
        "08:00:00",
        "{'date':'2025-10-29','open':'2025-10-29T13:30:00Z','close':'2025-10-29T20:00:00Z',"
            + "'rollCall':[]}");
  }

  Events sent(String order, String side, long shares, String kind, String price, String time) {
    int number = heard.size();
    return told(
            "OrderSent",
            time,
            "{'order':'%s','brokerOrderId':%d,'side':'%s','shares':'%d','kind':'%s','price':%s}"
                .formatted(order, number, side, shares, kind, price))
        .told("OrderAccepted", time, "{'order':'%s','permanentId':%d}".formatted(order, number));
  }

  Events filled(String order, String side, long shares, String price, long held, String time) {
    return filled(order, side, shares, price, held, "null", time);
  }

  Events filled(
      String order, String side, long shares, String price, long held, String asked, String time) {
    return told(
        "FillRecorded",
        time,
        ("{'order':'%s','executionId':'%s','side':'%s','shares':'%d','price':'%s',"
                + "'executedAt':'%s','venue':'NASDAQ','held':'%d','averageEntry':'10.00','asked':%s}")
            .formatted(
                order,
                idOf(order, heard.size()),
                side,
                shares,
                price,
                Story.at(time),
                held,
                asked));
  }

  static String idOf(String order, int position) {
    return order + " " + position + ".01";
  }

  Events confirmed(long shares, String time) {
    return told(
        "ProtectionConfirmed",
        time,
        ("{'trade':'%s','shares':'%d','stop':'9.91','target':'10.26',"
                + "'timeExit':'2025-10-29T19:45:00Z'}")
            .formatted(Story.WULF, shares));
  }

  List<Heard> heard() {
    return heard;
  }
}
