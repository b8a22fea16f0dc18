package org.openbell.simulator.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/// What a client gets: a status and a body of JSON.
@SuppressWarnings("ArrayRecordComponent") // Written once, straight to the socket.
public record Reply(int status, byte[] json) {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  public static Reply ok(Object value) {
    return of(200, value);
  }

  public static Reply of(int status, Object value) {
    try {
      return new Reply(status, MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
