package org.openbell.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What earlier builds did not write yet is read as not known, so that their days stay readable.
final class EarlierBuilds {
  private EarlierBuilds() {}

  static void complete(String type, ObjectNode payload) {
    if (type.equals("CandidatesFound")) {
      payload.path("candidates").forEach(candidate -> complete(candidate, "previousVolume"));
    }
    if (type.equals("FillRecorded")) {
      complete(payload, "asked");
    }
  }

  private static void complete(JsonNode part, String field) {
    if (part instanceof ObjectNode object && !object.has(field)) {
      object.putNull(field);
    }
  }
}
