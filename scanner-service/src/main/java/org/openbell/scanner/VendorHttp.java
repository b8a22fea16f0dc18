package org.openbell.scanner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.openbell.scanner.feed.ApiKey;
import org.openbell.scanner.feed.FeedUnusable;
import org.openbell.scanner.feed.FeedUnusable.Trouble;

/// Asks one vendor over HTTP within a total time, three attempts included.
///
/// The time counts until the last byte has been read, because a vendor that sends one byte a
/// second keeps every read timeout happy. The key travels in a header, never in an address, so
/// that no address in a log gives it away.
public final class VendorHttp {
  private static final int ATTEMPTS = 3;
  private static final long LARGEST_BODY = 64L << 20;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

  /// Reads a body; a JSON error becomes [FeedUnusable] of the fitting kind.
  @FunctionalInterface
  public interface BodyReader<T> {
    T read(InputStream body) throws IOException;
  }

  private final String vendor;
  private final URI base;
  private final HttpClient client;
  private final String keyHeader;
  private final String keyPrefix;
  private final ApiKey key;
  private final Duration limit;

  /// `limit` is real time, for one question with all its attempts.
  public VendorHttp(
      String vendor,
      URI base,
      HttpClient client,
      String keyHeader,
      String keyPrefix,
      ApiKey key,
      Duration limit) {
    this.vendor = vendor;
    this.base = base;
    this.client = client;
    this.keyHeader = keyHeader;
    this.keyPrefix = keyPrefix;
    this.key = key;
    this.limit = limit;
  }

  /// The answer to `path` (which begins with a slash, below the vendor's base) and `query`.
  public <T> T get(String path, String query, BodyReader<T> reader) {
    long end = System.nanoTime() + limit.toNanos();
    URI address = URI.create(base + path + "?" + query);
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(path, address, reader, end);
      } catch (FeedUnusable trouble) {
        if (attempt == ATTEMPTS || !trouble.trouble().isPassing()) {
          throw trouble;
        }
        pause(FIRST_PAUSE.multipliedBy(attempt));
      }
    }
  }

  /// An answer of the right form whose content says no.
  public FeedUnusable refuses(Trouble trouble, String path, String words) {
    String cut = words.length() <= 200 ? words : words.substring(0, 200);
    return new FeedUnusable(trouble, vendor + " " + path + ": " + key.hideIn(cut));
  }

  private <T> T attempt(String path, URI address, BodyReader<T> reader, long end) {
    HttpResponse<byte[]> response = exchange(path, address, end);
    if (response.statusCode() != 200) {
      throw refuses(trouble(response.statusCode()), path, "HTTP " + response.statusCode());
    }
    boolean zipped =
        response.headers().firstValue("content-encoding").filter("gzip"::equals).isPresent();
    InputStream bytes = new ByteArrayInputStream(response.body());
    try (InputStream body = zipped ? new GZIPInputStream(bytes) : bytes) {
      return reader.read(body);
    } catch (EOFException cut) {
      throw unusable(Trouble.TRUNCATED, path, "the answer ends in the middle", cut);
    } catch (JsonProcessingException notJson) {
      throw isCut(notJson)
          ? unusable(Trouble.TRUNCATED, path, "the answer ends in the middle", notJson)
          : unusable(Trouble.UNREADABLE, path, "not the documented JSON", notJson);
    } catch (IOException unreadable) {
      throw unusable(Trouble.UNREADABLE, path, "the body cannot be read", unreadable);
    }
  }

  /// Between two values Jackson says so only in words.
  private static boolean isCut(JsonProcessingException notJson) {
    return notJson instanceof JsonEOFException
        || notJson.getOriginalMessage().startsWith("Unexpected end-of-input");
  }

  private HttpResponse<byte[]> exchange(String path, URI address, long end) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip")
            .header(keyHeader, keyPrefix + key.secret())
            .GET()
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BODY));
    try {
      return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException slow) {
      throw unusable(Trouble.TOO_SLOW, path, "no whole answer within " + limit, slow);
    } catch (ExecutionException failed) {
      throw unusable(Trouble.UNREACHABLE, path, failed.getCause().toString(), failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw unusable(Trouble.TOO_SLOW, path, "interrupted, the service stops", stopping);
    } finally {
      answer.cancel(true);
    }
  }

  private FeedUnusable unusable(Trouble trouble, String path, String words, Throwable cause) {
    return new FeedUnusable(trouble, vendor + " " + path + ": " + key.hideIn(words), cause);
  }

  private static Trouble trouble(int status) {
    if (status == 429) {
      return Trouble.RATE_LIMITED;
    }
    return status >= 500 ? Trouble.UNREACHABLE : Trouble.REFUSED;
  }

  private static void pause(Duration length) {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(length.toMillis(), TimeUnit.MILLISECONDS))
        .join();
  }
}
