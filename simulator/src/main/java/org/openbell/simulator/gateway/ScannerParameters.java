package org.openbell.simulator.gateway;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The document that tells a client what can be scanned for, reduced to what is simulated.
final class ScannerParameters {
  private ScannerParameters() {}

  static String xml(Map<String, Set<String>> places) {
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<ScanParameterResponse>\n<InstrumentList varName=\"instrumentList\">\n");
    out.append("<Instrument><name>US Stocks</name><type>STK</type></Instrument>\n");
    out.append("</InstrumentList>\n<LocationTree varName=\"locationTree\">\n");
    new TreeMap<>(places)
        .keySet()
        .forEach(
            place ->
                out.append(
                        "<Location><displayName>%s</displayName><locationCode>%s</locationCode>"
                            .formatted(place, place))
                    .append("<instruments>STK</instruments></Location>\n"));
    out.append("</LocationTree>\n<ScanTypeList varName=\"scanTypeList\">\n");
    for (var code : ScanCode.values()) {
      out.append(
              "<ScanType><displayName>%s</displayName><scanCode>%s</scanCode>"
                  .formatted(code.title(), code.name()))
          .append("<instruments>STK</instruments></ScanType>\n");
    }
    return out.append("</ScanTypeList>\n</ScanParameterResponse>\n").toString();
  }
}
