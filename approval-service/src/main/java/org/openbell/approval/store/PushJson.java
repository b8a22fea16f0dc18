package org.openbell.approval.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openbell.approval.push.PushEvent;
import org.openbell.kit.json.EventJson;

/// How a message is kept until it is sent.
final class PushJson {
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
  private interface Typed {}

  private final ObjectMapper mapper = EventJson.mapper();

  PushJson() {
    mapper.addMixIn(PushEvent.class, Typed.class);
    for (Class<?> each : PushEvent.class.getPermittedSubclasses()) {
      mapper.registerSubtypes(each);
    }
  }

  String write(PushEvent event) {
    try {
      return mapper.writerFor(PushEvent.class).writeValueAsString(event);
    } catch (JsonProcessingException cannotBe) {
      throw new IllegalStateException("cannot write " + event.key(), cannotBe);
    }
  }

  PushEvent read(String body) {
    try {
      return mapper.readValue(body, PushEvent.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("cannot read a message that waits: " + body, unreadable);
    }
  }
}
